// The form as a SurveyJS definition: the same questions, words and catalogue as Fupan's, read from its sources by the build.

const SECTIONS = ["basics", "incident", "impacts", "causes", "measures"];
const LEVELS = ["direct", "main", "root"];

/** One-line messages of a Fluent file. */
export function messages(ftl) {
  return Object.fromEntries([...ftl.matchAll(/^([\w-]+) = (.+)$/gm)].map(([, key, words]) => [key, words]));
}

/** Causes by level and measures of a catalogue file, as choices. */
export function catalogue(toml) {
  const offers = { direct: [], main: [], root: [], measures: [] };
  const entries = toml.split(/^\[\[/m).slice(1);
  for (const entry of entries) {
    const value = (key) => entry.match(new RegExp(`^${key.replace(".", "\\.")} = "(.*)"$`, "m"))?.[1];
    if (entry.startsWith("cause]]")) offers[value("level")].push({ value: value("id"), text: value("label.zh") });
    if (entry.startsWith("cause.measure]]")) offers.measures.push({ value: value("id"), text: value("zh") });
  }
  return offers;
}

export function definition(words) {
  const ask = (type, name, key, more = {}) => ({
    type,
    name,
    title: words[`${key}-label`] ?? words[key],
    description: words[`${key}-help`],
    placeholder: words[`${key}-example`],
    ...more,
  });
  const text = (name, key = name) => ask("text", name, key);
  const comment = (name, key = name) => ask("comment", name, key, { autoGrow: true });
  const choices = (key, values) => values.map((value) => ({ value, text: words[`${key}-${value}`] }));
  const choose = (name, values) => ask("radiogroup", name, name, { choices: choices(name, values) });
  // The causes that others are linked with: there may be hundreds, so they are read when the list is opened.
  const links = (name) => ask("tagbox", name, name, { choicesLazyLoadEnabled: true });
  const list = (name, key, add, title, templateElements) => ({
    type: "paneldynamic",
    name,
    title: words[key],
    description: words[key.replace(/-label$|-question$/, "-help")],
    addPanelText: words[add],
    // As Fupan's cards: one line for each but the one that is open.
    panelsState: "firstExpanded",
    templateTitle: title,
    templateElements,
  });
  const ticks = (name, key) => ({ type: "checkbox", name, title: words[key], description: words[`${key.replace(/-question$/, "")}-help`] });
  const elements = {
    basics: [
      text("title"),
      choose("kind", ["self", "report", "progress"]),
      choose("voice", ["unit", "person"]),
      ask("dropdown", "domain", "domain", { choices: Object.keys(words).filter((key) => /^domain-(?!label|help)/.test(key)).map((key) => ({ value: key.slice(7), text: words[key] })) }),
      text("addressee"),
      ask("radiogroup", "language", "language", { choices: [{ value: "zh-CN", text: "中文" }, { value: "en", text: "English" }] }),
      text("unit"),
      text("signer"),
      text("date"),
      list("attachments", "attachments-label", "add-attachment", "{panel.name}", [text("name")]),
    ],
    incident: [
      comment("summary"),
      text("started"),
      text("place"),
      list("people", "people-label", "add-person", "{panel.role}", [text("role"), text("name")]),
      list("timeline", "timeline-label", "add-moment", "{panel.at} {panel.text}", [text("at"), comment("text", "moment-text")]),
      comment("source"),
    ],
    impacts: [list("impacts", "section-impacts-question", "add-impact", "{panel.heading}", [text("heading", "impact-heading"), comment("text", "impact-text")])],
    causes: [
      ...LEVELS.map((level) => ticks(`catalog-${level}`, `level-${level}-question`)),
      list("causes", "section-causes-question", "add-cause", "{panel.heading}", [
        text("heading", "cause-heading"),
        comment("text", "cause-text"),
        text("evidence"),
        ask("radiogroup", "level", "level", { choices: choices("level", LEVELS) }),
        links("explains"),
      ]),
    ],
    measures: [
      list("remedies", "remedies-question", "add-remedy", "{panel.text}", [text("done_on", "done-on"), comment("text", "remedy-text")]),
      ticks("suggest", "measures-all"),
      list("measures", "measures-own", "add-measure", "{panel.heading}", [
        text("heading", "measure-heading"),
        comment("text", "measure-text"),
        links("answers"),
        text("owner"),
        text("due"),
        text("proof"),
        ask("radiogroup", "status", "status", { choices: choices("status", ["open", "doing", "done", "closed", "lasting"]) }),
        ask("radiogroup", "strength", "strength", { choices: choices("strength", ["strong", "intermediate", "weak"]) }),
      ]),
    ],
  };
  const pages = SECTIONS.map((name) => ({
    name,
    title: words[`section-${name}-question`],
    description: words[`section-${name}-help`],
    navigationTitle: words[`section-${name}`],
    elements: elements[name],
  }));
  return { locale: "zh-cn", textUpdateMode: "onTyping", showTOC: true, showCompleteButton: false, pages };
}
