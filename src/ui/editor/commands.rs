//! What can be done in the editor as a whole. Bars, rows of files, and keys iterate over these values; what belongs to one
//! row of the form is a callback where it stands.

use wasm_bindgen_futures::spawn_local;
use web_sys::KeyboardEvent;

use super::{
    derived::compose_at,
    desk::{Action, Desk},
    sheets,
    view::Outcome,
};
use crate::{
    browser,
    export::{self, Error, File, Format},
    i18n::{Lang, t},
    report::Report,
    review::{Edit, ItemId, Review},
    store::Draft,
    typeset,
    ui::{
        draft_file::{draft_file, draft_text, locked_title},
        painted::painted,
        widgets::Sign,
    },
};

/// Something that can be done in the editor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Command {
    Undo,
    Redo,
    /// Locks a draft that has a passphrase.
    Lock,
    Print,
    /// Copies the document as formatted text.
    Copy,
    /// Hands out the document or what belongs to it in a format.
    Export(Format),
    /// Hands out the draft itself.
    ExportDraft,
    /// Hands out all files in one.
    ExportAll,
}

/// A key that is pressed together with Ctrl (on a Mac, Command).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shortcut {
    /// In lower case.
    pub key: &'static str,
    pub shift: bool,
}

impl Shortcut {
    /// Whether the event is this shortcut.
    pub fn is(self, event: &KeyboardEvent) -> bool {
        let with_control = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        with_control && event.shift_key() == self.shift && event.key().to_ascii_lowercase() == self.key
    }
}

impl Command {
    /// Whether it goes a step back or forward.
    pub fn is_step(self) -> bool {
        matches!(self, Command::Undo | Command::Redo)
    }

    /// The tools of the top bar.
    pub const TOOLS: [Command; 3] = [Command::Lock, Command::Undo, Command::Redo];

    /// The files besides the document itself.
    pub const FILES: [Command; 8] = [
        Command::Export(Format::Xlsx),
        Command::Export(Format::Csv),
        Command::Export(Format::Ics),
        Command::Export(Format::Html),
        Command::Export(Format::Markdown),
        Command::Export(Format::Text),
        Command::ExportDraft,
        Command::ExportAll,
    ];

    /// All commands.
    pub fn all() -> impl Iterator<Item = Command> {
        let document = [Command::Export(Format::Docx), Command::Print, Command::Copy];
        Command::TOOLS.into_iter().chain(document).chain(Command::FILES)
    }

    /// The stable name of its buttons (`data-action`).
    pub fn action(self) -> &'static str {
        match self {
            Command::Undo => "undo",
            Command::Redo => "redo",
            Command::Lock => "lock-now",
            Command::Print => "print",
            Command::Copy => "copy-text",
            Command::Export(Format::Docx) => "export-docx",
            Command::Export(Format::Xlsx) => "export-xlsx",
            Command::Export(Format::Csv) => "export-csv",
            Command::Export(Format::Ics) => "export-ics",
            Command::Export(Format::Html) => "export-html",
            Command::Export(Format::Markdown) => "export-md",
            Command::Export(Format::Text) => "export-txt",
            Command::ExportDraft => "export-json",
            Command::ExportAll => "export-zip",
        }
    }

    /// The words on its buttons.
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Command::Undo => t::undo(lang),
            Command::Redo => t::redo(lang),
            Command::Lock => t::lock_now(lang),
            Command::Print => t::export_print(lang),
            Command::Copy => t::export_copy(lang),
            Command::Export(Format::Docx) => t::export_docx(lang),
            Command::Export(Format::Xlsx) => t::export_xlsx(lang),
            Command::Export(Format::Csv) => t::export_csv(lang),
            Command::Export(Format::Ics) => t::export_ics(lang),
            Command::Export(Format::Html) => t::export_html(lang),
            Command::Export(Format::Markdown) => t::export_md(lang),
            Command::Export(Format::Text) => t::export_txt(lang),
            Command::ExportDraft => t::export_json(lang),
            Command::ExportAll => t::export_zip(lang),
        }
    }

    /// The icon on its buttons.
    pub fn icon(self) -> Sign {
        match self {
            Command::Undo => Sign::Undo,
            Command::Redo => Sign::Redo,
            Command::Lock => Sign::Lock,
            Command::Print => Sign::Printer,
            Command::Copy => Sign::Copy,
            Command::Export(Format::Docx | Format::Markdown | Format::Text) => Sign::File,
            Command::Export(Format::Xlsx | Format::Csv) => Sign::Table,
            Command::Export(Format::Ics) => Sign::Calendar,
            Command::Export(Format::Html) => Sign::Eye,
            Command::ExportDraft | Command::ExportAll => Sign::Download,
        }
    }

    /// The kind of file that it hands out, as people know it; empty if it hands out none.
    pub fn file_kind(self) -> &'static str {
        match self {
            Command::Undo | Command::Redo | Command::Lock | Command::Print | Command::Copy => "",
            Command::Export(Format::Docx) => "DOCX",
            Command::Export(Format::Xlsx) => "XLSX",
            Command::Export(Format::Csv) => "CSV",
            Command::Export(Format::Ics) => "ICS",
            Command::Export(Format::Html) => "HTML",
            Command::Export(Format::Markdown) => "Markdown",
            Command::Export(Format::Text) => "TXT",
            Command::ExportDraft => ".fupan.json",
            Command::ExportAll => "ZIP",
        }
    }

    /// The keys that it is also known by.
    pub fn shortcuts(self) -> &'static [Shortcut] {
        match self {
            Command::Undo => &[Shortcut { key: "z", shift: false }],
            Command::Redo => &[Shortcut { key: "z", shift: true }, Shortcut { key: "y", shift: false }],
            _ => &[],
        }
    }

    /// Whether there is anything to do it with, so that its button is shown.
    pub fn is_offered(self, desk: &Desk) -> bool {
        match self {
            Command::Lock => desk.has_key,
            Command::Export(Format::Xlsx | Format::Csv) => desk.report.ledger.is_some(),
            Command::Export(Format::Ics) => !desk.report.deadlines.is_empty(),
            _ => true,
        }
    }

    /// Whether it can be done now, so that its button can be pressed.
    pub fn is_enabled(self, desk: &Desk) -> bool {
        match self {
            Command::Undo => desk.can_undo,
            Command::Redo => desk.can_redo,
            _ => true,
        }
    }

    /// Does it.
    pub fn run(self, desk: &Desk) {
        match self {
            Command::Undo => desk.send(Action::Undo),
            Command::Redo => desk.send(Action::Redo),
            Command::Lock => desk.tabs.lock(),
            Command::Print => print(desk),
            Command::Copy => say(desk, copy(desk), Outcome::Copied),
            Command::Export(format) => {
                let (draft, report) = desk.latest();
                let is_done = hand_out(export::render(&report, format));
                if is_done {
                    mark_exported(desk, &draft, at_hand(&draft.review));
                    desk.keep_version(draft, "export");
                }
                say(desk, is_done, Outcome::None);
            }
            Command::ExportDraft => export_draft(desk, false),
            Command::ExportAll => export_draft(desk, true),
        }
    }
}

fn say(desk: &Desk, is_done: bool, outcome: Outcome) {
    desk.send(Action::Exported(if is_done { outcome } else { Outcome::Failed }));
}

/// Prints the document, once the paper is drawn and shows every key that was typed. Browsers remember the title of what
/// was printed, so that of a locked draft is not used.
fn print(desk: &Desk) {
    let (draft, report) = desk.latest();
    let revision = draft.revision;
    let title = if desk.has_key { locked_title(desk.lang) } else { typeset::name(&report.meta) };
    let print = move |desk: &Desk| {
        let is_done = browser::print(&title);
        if is_done {
            mark_exported(desk, &draft, at_hand(&draft.review));
        }
        say(desk, is_done, Outcome::None);
    };
    if sheets::show(revision) {
        return print(desk);
    }
    desk.send(Action::Settle);
    let desk = desk.clone();
    spawn_local(async move {
        while !sheets::show(revision) {
            painted().await;
        }
        print(&desk);
    });
}

fn copy(desk: &Desk) -> bool {
    let (_, report) = desk.latest();
    let text = |format| String::from_utf8(export::render(&report, format).ok()?.bytes).ok();
    let (Some(html), Some(plain)) = (text(Format::Html), text(Format::Text)) else { return false };
    browser::copy(&html, plain.trim_start_matches('\u{feff}'))
}

fn hand_out(file: Result<File, Error>) -> bool {
    file.is_ok_and(|file| browser::download(&file).is_ok())
}

/// Hands out the draft's file, alone or in a bundle with all documents in every format. If the draft has a passphrase, so has its
/// file.
fn export_draft(desk: &Desk, with_documents: bool) {
    let (draft, report) = desk.latest();
    let name = typeset::name(&report.meta);
    let finish = move |desk: &Desk, draft: Draft, file: File| {
        let file = if with_documents { bundle(desk, &draft, &report, file) } else { Ok(file) };
        let is_done = hand_out(file);
        if is_done {
            if with_documents {
                mark_exported(
                    desk,
                    &draft,
                    draft.review.documents.iter().map(|document| document.id.clone()).collect(),
                );
            }
            mark_filed(desk, &draft);
            desk.keep_version(draft, "export");
        }
        say(desk, is_done, Outcome::None);
    };
    if !desk.has_key {
        let file = draft_file(&draft, &name);
        return finish(desk, draft, file);
    }
    let desk = desk.clone();
    spawn_local(async move {
        match desk.store.file_text(&draft).await {
            Ok(text) => finish(&desk, draft, draft_text(&locked_title(desk.lang), text)),
            Err(_) => say(&desk, false, Outcome::None),
        }
    });
}

/// Notes that documents of the draft went out.
fn mark_exported(desk: &Desk, draft: &Draft, documents: Vec<ItemId>) {
    let (store, id) = (desk.store.clone(), draft.id.clone());
    spawn_local(async move {
        // They were handed out. Without the note the list of drafts does not say so.
        let _ = store.mark_exported(&id, &documents, browser::now()).await;
    });
}

/// The id of the document at hand.
fn at_hand(review: &Review) -> Vec<ItemId> {
    vec![review.document().id.clone()]
}

/// The draft's file and its document, `report`, in every format; of several documents all, each in a folder.
fn bundle(desk: &Desk, draft: &Draft, report: &Report, file: File) -> Result<File, Error> {
    let mut files = if draft.review.documents.len() == 1 {
        formats(report)?
    } else {
        let files = draft.review.documents.iter().map(|document| {
            let mut review = (*draft.review).clone();
            // It is one of the review's.
            let _ = review.apply(&Edit::OpenDocument { id: document.id.clone() });
            let report = compose_at(&review, &desk.pack, draft.revision);
            let files = formats(&report)?;
            Ok((report, files))
        });
        export::in_folders(files.collect::<Result<_, Error>>()?)
    };
    files.push(file);
    export::bundle(&typeset::name(&report.meta), &files)
}

/// A document in every format.
fn formats(report: &Report) -> Result<Vec<File>, Error> {
    let mut files = Vec::new();
    for format in Format::ALL {
        match export::render(report, format) {
            Ok(file) => files.push(file),
            // Without a measure there is no ledger.
            Err(Error::Nothing) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(files)
}

/// Notes that the draft was put into a file itself.
fn mark_filed(desk: &Desk, draft: &Draft) {
    let (store, id, revision) = (desk.store.clone(), draft.id.clone(), draft.revision);
    spawn_local(async move {
        // The file was handed out. Without the note people are only reminded sooner.
        let _ = store.mark_filed(&id, revision, Some(browser::now())).await;
    });
}
