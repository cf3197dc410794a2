//! A draft at work: rail, form and paper side by side.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use super::{
    app::Interface,
    around::{focus_form, locked, pane_width, section_head, skip, steps, undo_strip},
    bars::{TopBar, bottom_bar, top_bar},
    controls::{Desk, pressed},
    form::Form,
    hooks::{use_autosave, use_goto, use_window_event},
    keys::keys,
    lock_new::use_new_lock,
    own,
    paper::Paper,
    parts::{el, show_choices},
    rail::{Rail, rail},
    route::Route,
    same::Same,
    session::{Action, Dispatch, Session},
    steps::{
        basics::basics,
        causes::causes,
        charts::charts,
        check::check as check_step,
        document::document,
        impacts::impacts,
        incident::incident,
        layout::layout,
        lock::{Said, lock},
        measures::measures,
        overview::overview,
        versions::Versions,
    },
    windows::{Keeping, Windows, notices},
    wording::{self, rewrite},
};
use crate::{
    browser, export,
    i18n::t,
    report::{self, Standing, compose},
    review::{
        Wording,
        check::{self, Around, Other, Rule, Section, check},
    },
    store::{Draft, Heard, Pen, Store},
    typeset::pages,
};

#[derive(Properties, PartialEq)]
pub struct OpenProps {
    pub interface: Interface,
    pub store: Store,
    /// The draft as it was when the editor opened.
    pub draft: Draft,
    /// The revision that is stored, and when that was; milliseconds since 1970.
    pub base: u64,
    pub saved_at: f64,
    pub pen: Same<Pen>,
    pub section: Section,
    pub field: Option<AttrValue>,
    pub visits: u32,
}

#[component]
pub fn Open(props: &OpenProps) -> Html {
    let interface = &props.interface;
    let lang = interface.lang;
    let pen = &props.pen.0;
    let session = {
        let draft = &props.draft;
        use_reducer(|| {
            let mut session = Session::new(draft.review.clone(), draft.revision);
            session.reading = !pen.holds();
            session
        })
    };
    let dispatch = Dispatch(session.dispatcher());
    let draft = Draft { id: props.draft.id.clone(), revision: session.revision, review: session.review.clone() };
    let stored = (props.base, props.saved_at);
    let (writer, save) = use_autosave(&props.store, pen, &draft, stored, session.reading);
    let new_lock = use_new_lock(&props.store, &writer, &draft, !session.reading);
    let locking = use_state(|| Said::Nothing);
    let has_key = props.store.has_key(&draft.id);
    let windows = Windows {
        store: props.store.clone(),
        id: draft.id.clone(),
        writer,
        dispatch: dispatch.clone(),
        said: locking.clone(),
    };
    {
        let windows = windows.clone();
        let idle = move |_: &Event| {
            if windows.store.has_keys() {
                spawn_local(windows.clone().lock());
            }
        };
        use_window_event("idle", Box::new(idle));
    }
    {
        let (windows, pen) = (windows.clone(), pen.clone());
        use_effect_with((), move |()| {
            let held = Rc::downgrade(&pen);
            pen.listen(Rc::new(move |heard| {
                if let Some(pen) = held.upgrade() {
                    spawn_local(windows.clone().hear(heard, pen));
                }
            }));
        });
    }
    {
        // The window that wrote may have been closed without a word.
        let (windows, pen, is_reading) = (windows.clone(), pen.clone(), session.reading);
        use_window_event(
            "focus",
            Box::new(move |_| {
                if is_reading {
                    spawn_local(windows.clone().hear(Heard::Free, pen.clone()));
                }
            }),
        );
    }
    let pack = use_state(|| props.store.office());
    let phrases =
        use_memo((session.review.language, Same((*pack).clone())), |(language, pack)| own::phrases(pack, *language));
    let phrases_of_versions = phrases.clone();
    let report = use_memo((session.revision, Same(phrases)), |(_, phrases)| compose(&session.review, phrases));
    // The paper shows what the files will hold.
    let paper = use_memo(Same(report.clone()), |report| export::cleaned(report));
    let pages = use_memo(Same(paper.clone()), |report| pages(report));
    let others = use_others(&props.store, &draft.id);
    let findings = use_memo((session.revision, Same(report.clone()), others.len()), |(_, report, _)| {
        let stands = |standing: &Standing| match standing {
            Standing::Current => None,
            Standing::Stale(_) => Some(Rule::WordingStale),
            Standing::Unplaced => Some(Rule::WordingUnplaced),
        };
        let wordings: Vec<Option<Rule>> = report.wordings.iter().map(stands).collect();
        check(&session.review, &Around { today: Some(browser::today()), wordings: &wordings, others: &others })
    });
    let focused = use_state_eq(|| None::<AttrValue>);
    let on_paper = use_state_eq(|| false);
    let on_menu = use_state_eq(|| false);
    let shown = use_state_eq(|| 0_u32);

    {
        let (dispatch, on_paper, on_menu) = (dispatch.clone(), on_paper.clone(), on_menu.clone());
        let (focused, shown) = (focused.clone(), shown.clone());
        use_effect_with((props.field.clone(), props.section, props.visits), move |(field, section, visits)| {
            // Own words are written below the paper.
            let is_wording = field.as_ref().is_some_and(|field| field.starts_with("wordings."));
            on_paper.set(is_wording);
            if !is_wording {
                dispatch.send(Action::CloseWording);
            }
            dispatch.send(Action::Visit);
            on_menu.set(false);
            if matches!(section, Section::Check | Section::Document) {
                focused.set(None);
                shown.set(shown.wrapping_add(1));
            }
            match field {
                Some(field) => dispatch.send(Action::Goto(field.clone())),
                // The first visit keeps the focus where the browser put it.
                None if *visits == 0 => {}
                None => {
                    focus_form();
                    gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
                }
            }
        });
    }
    use_goto(session.goto.clone());
    use_effect_with(session.revision, |_| show_choices());
    {
        let dispatch = dispatch.clone();
        use_window_event("keydown", Box::new(move |e| keys(e, &dispatch)));
    }
    let onfocusin = {
        let focused = focused.clone();
        Callback::from(move |e: FocusEvent| {
            let Some(target) = e.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return };
            // The charts stand above the paper: were it to show what is ticked there, they would move away.
            let is_chart = target.closest(".charts").is_ok_and(|charts| charts.is_some());
            if let Some(name) = target.get_attribute("name").filter(|_| !is_chart) {
                focused.set(Some(name.into()));
            }
        })
    };
    let onjump = {
        let (id, on_paper) = (draft.id.clone(), on_paper.clone());
        let language = session.review.language.tag();
        Callback::from(move |address: AttrValue| {
            // The office's own sentences are kept with the app's settings, by language.
            if let Some(place) = address.strip_prefix("phrases.") {
                let _ = gloo::utils::window()
                    .location()
                    .set_hash(&format!("{}/phrases.{language}.{place}", Route::Settings));
                return;
            }
            on_paper.set(false);
            Route::field(&id, &address).go();
        })
    };
    let onrewrite = {
        let (dispatch, report, is_held) = (dispatch.clone(), report.clone(), new_lock.holds_fields());
        Callback::from(move |n| {
            if !is_held {
                rewrite(&dispatch, &report, n)
            }
        })
    };
    let progress = check::progress(&session.review, &findings);
    let section = props.section;
    let form = Form {
        lang,
        review: &session.review,
        open: session.open.as_ref(),
        findings: &findings,
        wanted: props.field.as_deref(),
        query: &session.query,
        pack: &pack,
    };
    let step = match section {
        Section::Basics => basics(&form),
        Section::Incident => incident(&form),
        Section::Impacts => impacts(&form),
        Section::Causes => causes(&form, &session.folded),
        Section::Measures => measures(&form),
        Section::Check => check_step(&form, &draft.id),
        Section::Overview => overview(&form, &draft.id),
        Section::Versions => html! {
            <Versions {lang} store={props.store.clone()} draft={draft.clone()} phrases={phrases_of_versions} dispatch={dispatch.clone()}
                reading={session.reading} />
        },
        Section::Lock => lock(lang, has_key, props.store.is_lasting() && !session.reading, &locking).into(),
        Section::Document => document(&form, &draft.id, &report, pages.len(), session.outcome, has_key),
    };
    let settings = (section == Section::Document).then(|| {
        let wordings = session.review.wordings.iter().any(Wording::is_changed).then(|| wording::list(&form, &report));
        el("div").add_if(wordings).add(layout(&form))
    });
    // Files are handed out from any window; written is in one.
    let is_step = !matches!(section, Section::Overview | Section::Versions | Section::Lock);
    let is_held = session.reading || new_lock.holds_fields();
    let is_locked = is_held && section != Section::Document;
    let step = if is_step { locked(is_locked).add(step).into() } else { step };
    let settings = settings.map(|settings| Html::from(locked(is_held).add(settings))).unwrap_or_default();
    let drawer = wording::drawer(&form, &report);
    // Nothing missing is held against a section that nobody has begun.
    let begun = |p: &&check::Progress| p.section == section && p.state == check::State::Started;
    let missing = progress.iter().find(begun).map_or(0, |p| p.missing);
    let (is_document, is_check) = (section == Section::Document, section == Section::Check);
    let is_overview = section == Section::Overview;
    let pane_label = if is_check { t::tab_charts(lang) } else { t::paper_label(lang) };
    let class = classes!(
        "desk",
        on_paper.then_some("shows-paper"),
        is_document.then_some("is-document"),
        is_check.then_some("is-check"),
        is_overview.then_some("is-overview")
    );
    let bar = TopBar {
        interface,
        draft: &draft.id,
        save,
        has_key,
        session: &session,
        report: &report,
        at: section,
        menu: &on_menu,
    };
    let way = Rail {
        draft: &draft.id,
        current: section,
        review: &session.review,
        progress: &progress,
        findings: findings.iter().filter(|f| f.is_open()).count(),
    };
    let switch = {
        let (on_paper, shown) = (on_paper.clone(), shown.clone());
        Callback::from(move |to| {
            on_paper.set(to);
            shown.set(shown.wrapping_add(1));
            gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
        })
    };
    let told = use_state_eq(|| false);
    let happened: Vec<_> = match *told {
        true => Vec::new(),
        false => props.store.events().into_iter().filter(|(id, _)| *id == draft.id).map(|(_, event)| event).collect(),
    };
    let title = &report.meta.title;
    let keeping = Keeping {
        is_lasting: props.store.is_lasting(),
        save,
        events: &happened,
        title,
        locking: (section != Section::Lock).then_some(&*locking).filter(|said| matches!(said, Said::Failed(_))),
    };
    let (on_lock, pen_of_lock) = (windows.clone(), pen.clone());
    let onsubmit = {
        let windows = windows.clone();
        Callback::from(move |e: SubmitEvent| {
            e.prevent_default();
            spawn_local(windows.clone().set_passphrase(false));
        })
    };
    let onnotice = {
        let (store, pen, of) = (props.store.clone(), pen.clone(), draft.id.clone());
        Callback::from(move |e: MouseEvent| match pressed(&e) {
            Some((action, _)) if action == "take-over" => spawn_local(windows.clone().take_over(pen.clone())),
            Some((action, _)) if action == "close-notice" => {
                store.forget_events(&of);
                told.set(true);
            }
            _ => {}
        })
    };
    let on = |handle: fn(&Desk, &Event)| {
        let draft = draft.clone();
        let desk = Desk {
            lang,
            store: props.store.clone(),
            draft,
            report: report.clone(),
            findings: findings.clone(),
            dispatch: dispatch.clone(),
            pack: pack.clone(),
        };
        move |event: &Event| handle(&desk, event)
    };
    let (click, input, change) = (on(Desk::click), on(Desk::input), on(Desk::change));
    let onclick = Callback::from(move |e: MouseEvent| match pressed(&e) {
        Some((action, _)) if action == "lock-now" => {
            pen_of_lock.lock();
            spawn_local(on_lock.clone().lock());
        }
        Some((action, _)) if action == "lock-remove" => {
            spawn_local(on_lock.clone().set_passphrase(true));
        }
        _ => click(&e),
    });
    let oninput = Callback::from(move |e: InputEvent| input(&e));
    let onchange = Callback::from(move |e: Event| change(&e));
    html! {
        <div class="at-desk" {onclick} {oninput} {onchange} {onsubmit}>
            <a class="skip" href="#form" data-action="skip" onclick={Callback::from(skip)}>{ t::skip(lang) }</a>
            { top_bar(&bar) }
            <div {class}>
                { rail(lang, &way) }
                <main class="form" id="form" tabindex="-1">
                    <div class="form-inner" onfocusin={onfocusin.clone()}>
                        if !is_overview { { section_head(lang, &draft.id, section, missing) } }
                        { notices(lang, &keeping, &onnotice) }
                        if is_step { { new_lock.view(lang, section == Section::Basics) } }
                        { step }
                        { settings }
                        if is_step { { steps(lang, &draft.id, section) } }
                    </div>
                    if session.removed { { undo_strip(lang) } }
                </main>
                if !is_overview {
                    <aside class="paper-pane" key={if is_check { "charts" } else { "paper" }} aria-label={pane_label} {onfocusin}>
                        if is_check { { charts(&form, &draft.id, pane_width()) } }
                        <Paper {lang} report={Same(paper)} pages={Same(pages)} current={(*focused).clone()} shown={*shown} {onjump} {onrewrite} />
                        { drawer }
                    </aside>
                }
            </div>
            if !is_overview { { bottom_bar(lang, &draft.id, section, *on_paper, &switch) } }
        </div>
    }
}

/// What is known of the other drafts of this browser, to tell sentences that were taken over.
#[hook]
fn use_others(store: &Store, id: &str) -> Rc<Vec<Other>> {
    let others = use_state(|| Rc::new(Vec::new()));
    let (store, set) = (store.clone(), others.clone());
    use_effect_with(id.to_owned(), move |id| {
        let id = id.clone();
        spawn_local(async move {
            // Without them nothing is compared; everything else is checked all the same.
            let stored = store.list(browser::now()).await.unwrap_or_default();
            // What is locked shows up in no other draft.
            let others = stored.iter().filter(|s| s.id != id && s.deleted_at.is_none() && !store.has_key(&s.id));
            let others = others.filter_map(|s| s.draft.as_ref().ok());
            set.set(Rc::new(others.map(|d| Other::of(&d.review, &report::title(&d.review))).collect()));
        });
    });
    (*others).clone()
}
