//! Learns the weights of the reader of documents from those whose pieces are marked, and from the catalogue.

use std::{
    collections::{BTreeMap, HashMap},
    env, fs,
    ops::Range,
    path::Path,
};

use fupan::{
    catalog::DOMAINS,
    i18n::Lang,
    import::{COUNT, NEVER, Sample, Scores, Span, Tells, Weights, likeliest, read_by, samples, step, word_samples},
    review::Level,
};

/// Rounds through the examples.
const ROUNDS: usize = 8;
/// How often a feature has to be found.
const LEAST: usize = 16;
/// Weights below this decide hardly anything.
const CUT: i64 = 80;
/// Weights are whole numbers of this part of one.
const SCALE: i64 = 8;
/// By how much what is right has to be ahead.
const MARGIN: i64 = 100;

#[path = "../tests/core/import/marked.rs"]
mod marked;

use marked::{Marked, documents, judged};

/// Learns from the documents of the tuning half and writes the weights; with `--folds=6`, learns from five sixths of them and
/// judges the others, six times; `--show=headed` prints what went astray in documents of that form or name.
fn main() {
    let options: Vec<String> = env::args().skip(1).collect();
    let option = |name: &str| options.iter().find_map(|option| option.strip_prefix(name));
    let folds: Option<usize> = option("--folds=").map(|count| count.parse().expect("a count"));
    let all = documents(Path::new("tests/fixtures/import"));
    let tuning: Vec<&Marked> = all.iter().filter(|document| document.is("half", "tuning")).collect();
    // What is no review has no sentences to learn from.
    let learned: Vec<Option<Document>> =
        tuning.iter().map(|marked| marked.is("genre", "review").then(|| document(marked))).collect();
    let spans: Vec<Vec<Document>> = tuning
        .iter()
        .zip(&learned)
        .map(|(marked, document)| document.iter().flat_map(|document| sentences(marked, document)).collect())
        .collect();
    let catalogue = catalogue();
    let mut figures = Figures::default();
    let Some(folds) = folds else {
        let text = weights(learned.iter().flatten(), spans.iter().flatten(), &catalogue);
        fs::write("data/reader/weights.txt", &text).expect("the weights are written");
        let weights = Weights::parse(&text);
        all.iter().for_each(|marked| figures.judge(marked, &weights, option("--show=")));
        return figures.print();
    };
    for fold in 0..folds {
        let is_other = |n: usize| n % folds != fold;
        let documents =
            learned.iter().enumerate().filter(|(n, _)| is_other(*n)).filter_map(|(_, document)| document.as_ref());
        let sentences = spans.iter().enumerate().filter(|(n, _)| is_other(*n)).flat_map(|(_, spans)| spans);
        let text = weights(documents, sentences, &catalogue);
        let weights = Weights::parse(&text);
        for (_, marked) in tuning.iter().enumerate().filter(|(n, _)| n % folds == fold) {
            figures.judge(marked, &weights, option("--show="));
        }
    }
    figures.print();
}

/// How many pieces of how many went to their fields, by half and form.
#[derive(Default)]
struct Figures(BTreeMap<(String, String), [usize; 2]>);

impl Figures {
    fn judge(&mut self, marked: &Marked, weights: &Weights, shown: Option<&str>) {
        let reading = read_by(weights, &marked.source);
        let (half, form) = (&marked.header["half"], &marked.header["form"]);
        // What is held back is not looked at.
        let is_shown =
            half == "tuning" && shown.is_some_and(|shown| form.contains(shown) || marked.name.contains(shown));
        for (field, words, is_right, got) in judged(marked, &reading) {
            for form in [form.as_str(), "all"] {
                let figure = self.0.entry((half.clone(), form.to_owned())).or_default();
                figure[0] += usize::from(is_right);
                figure[1] += 1;
            }
            if is_shown && !is_right {
                println!("{}: {field} → {got:?}: {words:?}", marked.name);
            }
        }
    }

    fn print(&self) {
        for ((half, form), [right, all]) in &self.0 {
            println!("{half} {form}: {right} of {all}, {:.1} %", 100.0 * *right as f64 / *all as f64);
        }
    }
}

/// Sentences, each with the position in [`Tells::ALL`] of what it tells; or the words of one, with that in [`Span::ALL`].
type Document = Vec<(Sample, usize)>;

fn position(tells: Tells) -> usize {
    Tells::ALL.iter().position(|t| *t == tells).unwrap()
}

fn position_of(span: Span) -> usize {
    Span::ALL.iter().position(|s| *s == span).unwrap()
}

/// What a marked field says.
fn told(field: &str) -> usize {
    let parts: Vec<&str> = field.split('.').collect();
    position(match (parts[0], parts.last().copied().unwrap_or_default()) {
        ("incident", _) => Tells::Event,
        ("impacts", "heading") => Tells::Impact,
        ("impacts", _) => Tells::OfImpact,
        ("causes", "text") => Tells::OfCause,
        ("causes", heading) => Tells::Cause(match heading.split_once(':').unwrap().1 {
            "direct" => Level::Direct,
            "main" => Level::Main,
            _ => Level::Root,
        }),
        ("remedies", _) => Tells::Remedy,
        ("measures", "heading") => Tells::Measure,
        // Who and by when, by themselves.
        ("measures", _) => Tells::OfMeasure,
        _ => Tells::Nothing,
    })
}

/// The sentences of a document, with what their marks say.
fn document(marked: &Marked) -> Document {
    let source = &marked.source;
    let mut of = vec![0; source.len()];
    for (range, field) in &marked.pieces {
        of[range.clone()].fill(told(field));
    }
    let label = |ranges: &[Range<usize>]| {
        let mut counts = [0_usize; COUNT];
        let places =
            ranges.iter().flat_map(|range| source[range.clone()].char_indices().map(|(at, c)| (range.start + at, c)));
        for (at, _) in places.filter(|(_, c)| c.is_alphanumeric()) {
            counts[of[at]] += 1;
        }
        let all: usize = counts.iter().sum();
        // A sentence that begins an item and explains it begins it.
        for (begins, explains) in [(Tells::Impact, Tells::OfImpact), (Tells::Measure, Tells::OfMeasure)] {
            if counts[position(begins)] > 0 {
                counts[position(begins)] += std::mem::take(&mut counts[position(explains)]);
            }
        }
        let levels = [Level::Direct, Level::Main, Level::Root].map(|level| position(Tells::Cause(level)));
        if let Some(level) = levels.into_iter().filter(|n| counts[*n] > 0).max_by_key(|n| counts[*n]) {
            counts[level] += std::mem::take(&mut counts[position(Tells::OfCause)]);
        }
        let most = (1..COUNT).max_by_key(|n| counts[*n]).unwrap_or_default();
        if counts[most] * 3 >= all { most } else { 0 }
    };
    samples(source).into_iter().map(|(ranges, sample)| (sample, label(&ranges))).collect()
}

/// The words of the sentences of a document that tell of measures and of what was done, with what their marks say.
fn sentences(marked: &Marked, document: &Document) -> Vec<Document> {
    let told: Vec<Tells> = document.iter().map(|(_, told)| Tells::ALL[*told]).collect();
    let label = |ranges: &[Range<usize>]| {
        let at = ranges.first().map_or(0, |range| range.start);
        let field = marked.pieces.iter().find(|(range, _)| range.contains(&at)).map_or("", |(_, field)| field);
        let span = match field.rsplit('.').next().unwrap_or_default() {
            "owner" => Span::Owner,
            "due" => Span::Due,
            "proof" => Span::Proof,
            "done_on" => Span::Day,
            "" => Span::Out,
            _ => Span::Said,
        };
        position_of(span)
    };
    let sentence = |words: Vec<(Vec<Range<usize>>, Sample)>| {
        let word = |(ranges, sample): (Vec<Range<usize>>, Sample)| {
            let label = label(&ranges);
            let label = if sample.excluded.contains(&label) { position_of(Span::Said) } else { label };
            (sample, label)
        };
        words.into_iter().map(word).collect()
    };
    word_samples(&marked.source, &told).into_iter().map(sentence).collect()
}

/// What the entries of the catalogue say, each by itself.
fn catalogue() -> Document {
    let mut all = Vec::new();
    for domain in &DOMAINS {
        for lang in [Lang::Zh, Lang::En] {
            for cause in domain.causes {
                let level = position(Tells::Cause(cause.level));
                all.push((Sample::alone(cause.stem.get(lang), lang), level));
                all.push((Sample::alone(cause.label.get(lang), lang), level));
                for measure in cause.measures {
                    all.push((Sample::alone(measure.text.get(lang), lang), position(Tells::Measure)));
                }
            }
            for effect in domain.effects {
                all.push((Sample::alone(effect.text.get(lang), lang), position(Tells::Impact)));
            }
            for remedy in domain.remedies {
                all.push((Sample::alone(remedy.text.get(lang), lang), position(Tells::Remedy)));
            }
        }
    }
    all
}

/// The weights of a feature while they are learned.
#[derive(Default)]
struct Weight {
    now: Scores,
    /// Their sum over all steps up to `at`.
    sum: Scores,
    at: Scores,
}

/// A structured perceptron whose weights are averaged over all steps.
#[derive(Default)]
struct Model {
    weights: HashMap<String, Weight>,
    step: i64,
}

impl Model {
    fn scores(&self, sample: &Sample) -> Scores {
        let mut sum = [0; COUNT];
        for weight in sample.features.iter().filter_map(|feature| self.weights.get(feature)) {
            sum.iter_mut().zip(weight.now).for_each(|(sum, weight)| *sum += weight);
        }
        for n in &sample.excluded {
            sum[*n] = NEVER;
        }
        sum
    }

    /// The likeliest sequence, where all that is wrong is ahead by the margin.
    fn best(&self, document: &Document) -> Vec<usize> {
        let scores = |n: usize| {
            let (sample, wanted) = &document[n];
            let mut scores = self.scores(sample);
            scores.iter_mut().enumerate().filter(|(n, _)| n != wanted).for_each(|(_, score)| *score += MARGIN);
            scores
        };
        let steps = |n: usize, before: usize| {
            self.weights.get(&step(document[n].0.transition, before)).map(|weight| weight.now)
        };
        likeliest(document.len(), scores, steps)
    }

    fn add(&mut self, feature: &str, of: usize, by: i64) {
        let step = self.step;
        let weight = self.weights.entry(feature.to_owned()).or_default();
        weight.sum[of] += weight.now[of] * (step - weight.at[of]);
        weight.at[of] = step;
        weight.now[of] += by;
    }

    /// Learns from a document, where what was found is wrong.
    fn learn(&mut self, document: &Document, by: i64) {
        self.step += 1;
        let best = self.best(document);
        for (n, (found, (sample, wanted))) in best.iter().zip(document).enumerate() {
            if found != wanted {
                for feature in &sample.features {
                    self.add(feature, *wanted, by);
                    self.add(feature, *found, -by);
                }
            }
            let before = n.checked_sub(1).map(|n| (best[n], document[n].1));
            if let Some((found_before, wanted_before)) = before
                && (found_before, *found) != (wanted_before, *wanted)
            {
                self.add(&step(sample.transition, wanted_before), *wanted, by);
                self.add(&step(sample.transition, found_before), *found, -by);
            }
        }
    }

    /// The averages, as lines of a feature and its weights.
    fn text(&self) -> String {
        let average = |weight: &Weight, n: usize| {
            let sum = weight.sum[n] + weight.now[n] * (self.step - weight.at[n]);
            (sum * SCALE + self.step / 2).div_euclid(self.step)
        };
        let line = |(feature, weight): (&String, &Weight)| {
            let weights = (0..COUNT).map(|n| (n, average(weight, n))).filter(|(_, average)| average.abs() >= CUT);
            let pairs: Vec<String> = weights.map(|(n, average)| format!("{n}:{average}")).collect();
            (!pairs.is_empty()).then(|| format!("{feature}\t{}\n", pairs.join(" ")))
        };
        let mut lines: Vec<String> = self.weights.iter().filter_map(line).collect();
        lines.sort();
        lines.concat()
    }
}

/// Only what is found often enough is learned.
fn often(documents: &[&Document], counts: &HashMap<&str, usize>) -> Vec<Document> {
    let kept = |sample: &Sample| {
        let features = sample.features.iter().filter(|feature| counts[feature.as_str()] >= LEAST).cloned().collect();
        Sample { features, ..sample.clone() }
    };
    let document = |document: &&Document| document.iter().map(|(sample, wanted)| (kept(sample), *wanted)).collect();
    documents.iter().map(document).collect()
}

/// What is learned from documents, from the words of their sentences, and from the catalogue.
fn weights<'a>(
    documents: impl Iterator<Item = &'a Document>,
    sentences: impl Iterator<Item = &'a Document>,
    catalogue: &Document,
) -> String {
    let of_documents = learn(&documents.collect::<Vec<_>>(), catalogue).text();
    of_documents + &learn(&sentences.collect::<Vec<_>>(), &Document::new()).text()
}

fn learn(documents: &[&Document], catalogue: &Document) -> Model {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (sample, _) in documents.iter().flat_map(|document| document.iter()).chain(catalogue) {
        sample.features.iter().for_each(|feature| *counts.entry(feature).or_default() += 1);
    }
    let documents = often(documents, &counts);
    let entries: Vec<Document> = often(&[catalogue], &counts).into_iter().flatten().map(|entry| vec![entry]).collect();
    let mut model = Model::default();
    let mut dice = Dice(7);
    let mut order: Vec<usize> = (0..documents.len()).collect();
    let mut alone: Vec<usize> = (0..entries.len()).collect();
    // Half of the entries in each round, between the documents.
    let share = alone.len() / 2 / order.len().max(1);
    for _ in 0..ROUNDS {
        dice.shuffle(&mut order);
        dice.shuffle(&mut alone);
        let mut alone = alone.iter();
        for n in &order {
            alone.by_ref().take(share).for_each(|n| model.learn(&entries[*n], 1));
            model.learn(&documents[*n], 2);
        }
    }
    model
}

/// Chance that is the same every time.
struct Dice(u64);

impl Dice {
    fn shuffle(&mut self, order: &mut [usize]) {
        for n in (1..order.len()).rev() {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(n, (self.0 >> 33) as usize % (n + 1));
        }
    }
}
