use fupan::{browser, i18n::Lang};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn ids_are_plain_and_never_the_same() {
    let ids: Vec<String> = (0..1000).map(|_| browser::new_id()).collect();
    for id in &ids {
        assert!(id.len() == 12 && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()), "{id}");
    }
    assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len());
}

#[wasm_bindgen_test]
fn times_are_said_as_short_as_they_are_clear() {
    let now = browser::now();
    let year = 366.0 * 24.0 * 3600.0 * 1000.0;
    assert!(browser::say_time(Lang::Zh, now).len() == "12:34".len());
    assert!(browser::say_time(Lang::Zh, now - year).contains('年'));
    assert!(browser::say_time(Lang::En, now - year).ends_with(|c: char| c.is_ascii_digit()));
}

#[wasm_bindgen_test]
fn the_chosen_language_is_remembered() {
    for lang in [Lang::En, Lang::Zh] {
        browser::use_lang(lang);
        assert_eq!(browser::preferred_lang(), lang);
    }
}
