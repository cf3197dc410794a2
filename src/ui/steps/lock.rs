//! The passphrase of a draft, asked for and chosen. What is typed is read when it is sent: it stands in no state.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    browser,
    i18n::{Lang, t},
    store::SHORTEST,
    ui::{
        parts::{El, Field, alert, button, el, field},
        steps::import,
    },
};

/// What came of the last thing that was done with a passphrase. A sentence, as a state of a type of its own weighs half a
/// kilobyte; by the sentence one knows whether it is under way or done.
pub type Said = Option<String>;

/// Under way: nothing is to be pressed.
pub fn is_busy(lang: Lang, said: &Said) -> bool {
    said.as_deref().is_some_and(|words| words == t::unlock_busy(lang) || words == t::lock_busy(lang))
}

pub fn show(lang: Lang, said: &Said) -> Option<El> {
    let words = said.as_deref()?;
    let is_done = is_busy(lang, said) || words == t::lock_done(lang) || words == t::lock_removed(lang);
    Some(match is_done {
        true => el("p.field-help").attr("role", "status").text(words),
        false => alert("error", words),
    })
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
pub fn chosen(lang: Lang, name: &str, again: &str) -> Result<String, &'static str> {
    let words = typed(name, true);
    if words.chars().count() < SHORTEST {
        return Err(t::lock_short(lang));
    }
    if words != typed(again, true) {
        return Err(t::lock_differs(lang));
    }
    Ok(words)
}

fn submit(action: &str, words: &str, busy: bool) -> El {
    button("button.filled", action, "").attr("type", "submit").flag("disabled", busy).text(words)
}

/// Asks for a passphrase; `unlock` is sent with the form.
pub fn ask(lang: Lang, help: &str, said: &Said) -> El {
    if !browser::is_secure() {
        return el("p.notice").text(&import::say(lang, &crate::review::file::Error::NoCiphers));
    }
    el("form.lock")
        .add(el("p.lead").text(help))
        .add(passphrase("passphrase", t::lock_passphrase(lang), ""))
        .add(submit("unlock", t::unlock(lang), is_busy(lang, said)))
        .add_if(show(lang, said))
}

/// Where the passphrase of an open draft is set, changed and removed.
pub fn lock(lang: Lang, has_key: bool, can_write: bool, said: &Said) -> El {
    if !browser::is_secure() {
        return el("p.notice").text(t::lock_insecure(lang));
    }
    let set = if has_key { t::lock_change(lang) } else { t::lock_set(lang) };
    let busy = is_busy(lang, said) || !can_write;
    let remove = has_key.then(|| button("button", "lock-remove", "").flag("disabled", busy).text(t::lock_remove(lang)));
    el("form.lock")
        .add(el("p.advice").text(t::lock_forget(lang)))
        .add(passphrase("passphrase", t::lock_passphrase(lang), t::lock_passphrase_help(lang)))
        .add(passphrase("passphrase-again", t::lock_again(lang), ""))
        .add(el("p.own-tools").add(submit("lock-set", set, busy)).add_if(remove))
        .add_if(show(lang, said))
        .add(el("p.field-help").text(t::lock_limits(lang)))
}
