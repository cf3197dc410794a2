//! What to have at hand before one starts.

use yew::prelude::*;

use crate::{
    i18n::t,
    ui::{
        context::use_lang,
        widgets::{Icon, Sign},
        words,
    },
};

#[component]
pub fn Side() -> Html {
    let lang = use_lang();
    let lines = [t::prepare_1(lang), t::prepare_2(lang), t::prepare_3(lang)];
    html! {
        <section class="home-side" aria-labelledby="prepare">
            <h2 id="prepare">{ t::prepare_title(lang) }</h2>
            <ol class="numerals">
                for (n, line) in lines.into_iter().enumerate() {
                    <li><span class="numerals-n" aria-hidden="true">{ words::numeral(lang, n + 1) }</span>{ line }</li>
                }
            </ol>
            <p>{ t::prepare_rest(lang) }</p>
            <p class="private"><Icon sign={Sign::Lock} />{ t::private(lang) }</p>
        </section>
    }
}
