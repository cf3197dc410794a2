//! The passphrase of a draft, asked for and chosen. What is typed is read when it is sent: it stands in no state.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    browser::Facility,
    i18n::{Lang, t},
    store::SHORTEST,
    ui::{
        parts::{El, Field, alert, button, el, field},
        steps::import::{self, Refusal},
    },
};

/// A sentence of the interface.
pub type Sentence = fn(Lang) -> &'static str;

/// What came of the last thing that was done with a passphrase.
pub enum Said {
    Nothing,
    /// Under way: nothing is to be pressed.
    Busy(Sentence),
    Done(Sentence),
    Failed(Sentence),
    Refused(Refusal),
}

impl Said {
    pub fn is_busy(&self) -> bool {
        matches!(self, Said::Busy(_))
    }

    pub fn show(&self, lang: Lang) -> Option<El> {
        match self {
            Said::Nothing => None,
            Said::Busy(say) | Said::Done(say) => Some(el("p.field-help").attr("role", "status").text(say(lang))),
            Said::Failed(say) => Some(alert("error", say(lang))),
            Said::Refused(refusal) => Some(alert("error", &refusal.say(lang))),
        }
    }
}

/// A control for a passphrase.
pub fn passphrase(name: &str, label: &str, help: &str) -> Html {
    let id = ["f-", name].concat();
    let words = Field { id: &id, label, help, ..Field::default() };
    let described = [&id, "-help"].concat();
    let control = el("input.control")
        .attr("type", "password")
        .attr("id", &id)
        .attr("name", name)
        .attr("autocomplete", "off")
        .attr_if("aria-describedby", words.is_described().then_some(described.as_str()));
    field(words, control.into(), Vec::new())
}

/// Takes what was typed out of such a control; it stays there if `keep`.
pub fn typed(name: &str, keep: bool) -> String {
    let control = gloo::utils::document().query_selector(&["[name=", name, "]"].concat());
    let control = control.ok().flatten().and_then(|control| control.dyn_into::<HtmlInputElement>().ok());
    let words = control.as_ref().map(HtmlInputElement::value).unwrap_or_default();
    if let (Some(control), false) = (control, keep) {
        control.set_value("");
    }
    words
}

/// A new passphrase out of two controls, or what is wrong with it.
pub fn chosen(name: &str, again: &str) -> Result<String, Sentence> {
    let words = typed(name, true);
    if words.chars().count() < SHORTEST {
        return Err(t::lock_short);
    }
    if words != typed(again, true) {
        return Err(t::lock_differs);
    }
    Ok(words)
}

fn submit(action: &str, words: &str, busy: bool) -> El {
    button("button.filled", action, "").attr("type", "submit").flag("disabled", busy).text(words)
}

/// Asks for a passphrase; `unlock` is sent with the form.
pub fn ask(lang: Lang, help: &str, said: &Said) -> El {
    if !Facility::Secrets.is_there() {
        return el("p.notice").text(&import::say(lang, &crate::files::Error::NoCiphers));
    }
    el("form.lock")
        .add(el("p.lead").text(help))
        .add(passphrase("passphrase", t::lock_passphrase(lang), ""))
        .add(submit("unlock", t::unlock(lang), said.is_busy()))
        .add_if(said.show(lang))
}

/// Where the passphrase of an open draft is set, changed and removed.
pub fn lock(lang: Lang, has_key: bool, can_write: bool, said: &Said) -> El {
    if !Facility::Secrets.is_there() {
        return el("p.notice").text(t::lock_insecure(lang));
    }
    let set = if has_key { t::lock_change(lang) } else { t::lock_set(lang) };
    let busy = said.is_busy() || !can_write;
    let remove = has_key.then(|| button("button", "lock-remove", "").flag("disabled", busy).text(t::lock_remove(lang)));
    el("form.lock")
        .add(el("p.advice").text(t::lock_forget(lang)))
        .add(passphrase("passphrase", t::lock_passphrase(lang), t::lock_passphrase_help(lang)))
        .add(passphrase("passphrase-again", t::lock_again(lang), ""))
        .add(el("p.own-tools").add(submit("lock-set", set, busy)).add_if(remove))
        .add_if(said.show(lang))
        .add(el("p.field-help").text(t::lock_limits(lang)))
}
