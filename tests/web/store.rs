use std::rc::Rc;

use fupan::{
    browser,
    files::Sample,
    i18n::Lang,
    review::{ItemId, OwnPhrase, PhrasePlace, pack::Pack},
    store::{Draft, Error, Event, GRACE, KEEP_DELETED, Store, Stored, bring_back},
};
use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

pub fn draft(title: &str) -> Draft {
    let mut review = Sample::Office.review();
    review.document_mut().title = title.into();
    Draft { id: browser::new_id(), revision: 1, review: Rc::new(review) }
}

/// The draft some changes later.
pub fn later(draft: &Draft, revision: u64, title: &str) -> Draft {
    let mut review = (*draft.review).clone();
    review.document_mut().title = title.into();
    Draft { id: draft.id.clone(), revision, review: Rc::new(review) }
}

async fn find(store: &Store, id: &str, now: f64) -> Option<Stored> {
    store.list(now).await.unwrap().into_iter().find(|s| s.id == id)
}

/// To the last word: drafts compare by id and revision alone.
#[track_caller]
fn assert_same(one: &Draft, other: &Draft) {
    assert_eq!((one, &*one.review), (other, &*other.review));
}

async fn loaded(store: &Store, id: &str) -> Draft {
    store.load(id).await.unwrap().unwrap().draft.unwrap()
}

/// Runs a script in the page; `arguments` are its own, the last of them passes a value on.
pub async fn script(code: &str, arguments: &[&str]) -> JsValue {
    let function = Function::new_no_args(&format!("return async (...arguments) => {{ {code} }}"));
    let function: Function = function.call0(&JsValue::NULL).unwrap().into();
    let arguments = arguments.iter().map(|a| JsValue::from_str(a)).collect::<js_sys::Array>();
    JsFuture::from(Promise::from(function.apply(&JsValue::NULL, &arguments).unwrap())).await.unwrap()
}

/// Puts a record into the database past the app.
const PUT: &str = "const [store, json] = arguments;
    const open = indexedDB.open('fupan');
    await new Promise((done) => open.onsuccess = done);
    const put = open.result.transaction(store, 'readwrite');
    put.objectStore(store).put(JSON.parse(json));
    await new Promise((done) => put.oncomplete = done);
    open.result.close()";

#[wasm_bindgen_test]
async fn what_is_saved_is_there_for_the_next_page() {
    let draft = draft("存一份\u{1F600} <b>“引号”</b>\n第二行");
    let store = Store::open().await;
    assert!(store.is_lasting());
    store.save(&draft, 0, 1000.0).await.unwrap();

    let next = Store::open().await;
    let stored = next.load(&draft.id).await.unwrap().unwrap();
    assert_eq!((stored.saved_at, stored.deleted_at), (1000.0, None));
    assert_same(&stored.draft.unwrap(), &draft);
    assert!(next.load("no-such-draft").await.unwrap().is_none());
}

#[wasm_bindgen_test]
async fn a_later_save_takes_the_place_of_an_earlier_one() {
    let store = Store::open().await;
    let first = draft("甲");
    store.save(&first, 0, 1000.0).await.unwrap();
    let second = later(&first, 2, "乙");
    store.save(&second, 1, 2000.0).await.unwrap();
    let stored = find(&store, &second.id, 2000.0).await.unwrap();
    assert_eq!(stored.saved_at, 2000.0);
    assert_same(&stored.draft().unwrap(), &second);
}

#[wasm_bindgen_test]
async fn what_another_window_wrote_is_not_written_over() {
    let (here, there) = (Store::open().await, Store::open().await);
    let first = draft("甲");
    here.save(&first, 0, 1000.0).await.unwrap();
    there.save(&later(&first, 2, "那边"), 1, 2000.0).await.unwrap();
    for revision in [2, 3, 9] {
        assert_eq!(here.save(&later(&first, revision, "这边"), 1, 3000.0).await, Err(Error::Conflict));
    }
    assert_eq!(loaded(&here, &first.id).await.review.document().title, "那边");
    // Having read it, one may go on from there.
    here.save(&later(&first, 3, "这边"), 2, 4000.0).await.unwrap();
    assert_eq!(there.save(&later(&first, 4, "那边"), 2, 5000.0).await, Err(Error::Conflict));
}

#[wasm_bindgen_test]
async fn a_write_whose_confirmation_was_missed_is_no_conflict() {
    let store = Store::open().await;
    let first = draft("甲");
    store.save(&first, 0, 1000.0).await.unwrap();
    store.save(&later(&first, 2, "乙"), 1, 2000.0).await.unwrap();
    store.save(&later(&first, 5, "丙"), 1, 3000.0).await.unwrap();
    // But an older state of one's own does not take the place of a newer one.
    assert_eq!(store.save(&later(&first, 4, "旧"), 1, 4000.0).await, Err(Error::Conflict));
    assert_eq!(loaded(&store, &first.id).await.review.document().title, "丙");
}

#[wasm_bindgen_test]
async fn the_bin_keeps_a_draft_for_its_time_and_no_longer() {
    let store = Store::open().await;
    let draft = draft("丙");
    store.save(&draft, 0, 1000.0).await.unwrap();
    store.keep_version(&draft, "hand", 1000.0).await.unwrap();

    store.mark_deleted(&draft.id, Some(2000.0)).await.unwrap();
    assert_eq!(find(&store, &draft.id, 3000.0).await.unwrap().deleted_at, Some(2000.0));
    store.mark_deleted(&draft.id, None).await.unwrap();
    let back = find(&store, &draft.id, 3000.0).await.unwrap();
    assert_eq!((back.deleted_at, back.saved_at), (None, 1000.0));
    assert_same(&back.draft().unwrap(), &draft);

    store.mark_deleted(&draft.id, Some(2000.0)).await.unwrap();
    assert!(find(&store, &draft.id, 2000.0 + KEEP_DELETED).await.is_some());
    let over = 2001.0 + KEEP_DELETED;
    assert_eq!(find(&store, &draft.id, over).await.unwrap().kept_until, over + GRACE);
    assert!(find(&store, &draft.id, over + GRACE).await.is_some());
    assert!(find(&store, &draft.id, over + GRACE + 1.0).await.is_none());
    assert!(store.load(&draft.id).await.unwrap().is_none());
    assert!(store.versions(&draft.id).await.unwrap().is_empty(), "a version outlives its draft");
}

#[wasm_bindgen_test]
async fn a_clock_that_runs_ahead_does_not_empty_the_bin() {
    let store = Store::open().await;
    let draft = draft("钟快了");
    store.save(&draft, 0, 1000.0).await.unwrap();
    store.mark_deleted(&draft.id, Some(2000.0)).await.unwrap();
    let year = 365.0 * 24.0 * 3600.0 * 1000.0;
    // The clock is a year ahead, and is set right a day later.
    assert!(find(&store, &draft.id, year).await.is_some());
    assert!(find(&store, &draft.id, year + 1000.0).await.is_some());
    assert_eq!(find(&store, &draft.id, 3000.0).await.unwrap().kept_until, 2000.0 + KEEP_DELETED);
    // Another such jump begins anew.
    assert!(find(&store, &draft.id, 2.0 * year).await.is_some());
    // Taken out of the bin it has no mark any more.
    store.mark_deleted(&draft.id, None).await.unwrap();
    store.mark_deleted(&draft.id, Some(2000.0)).await.unwrap();
    assert!(find(&store, &draft.id, 3.0 * year).await.is_some());
}

#[wasm_bindgen_test]
async fn the_last_changed_stands_first() {
    let store = Store::open().await;
    let (old, new) = (draft("旧"), draft("新"));
    store.save(&new, 0, 9_000_002.0).await.unwrap();
    store.save(&old, 0, 9_000_001.0).await.unwrap();
    let list = store.list(0.0).await.unwrap();
    let place = |id: &str| list.iter().position(|s| s.id == id).unwrap();
    assert!(place(&new.id) < place(&old.id));
}

#[wasm_bindgen_test]
async fn what_was_put_into_a_file_is_remembered_by_its_revision() {
    let store = Store::open().await;
    let first = draft("甲");
    store.save(&first, 0, 1000.0).await.unwrap();
    store.mark_filed(&first.id, 1, None).await.unwrap();
    assert_eq!(find(&store, &first.id, 0.0).await.unwrap().unfiled, 0);
    store.save(&later(&first, 8, "乙"), 1, 2000.0).await.unwrap();
    assert_eq!(find(&store, &first.id, 0.0).await.unwrap().unfiled, 7);
    // An older file does not count again.
    // Which documents were exported stays known, too; the last time of each counts.
    for (documents, now) in [(vec!["d1"], 10.0), (vec!["d1", "d2"], 20.0), (vec!["d2"], 30.0)] {
        let documents: Vec<ItemId> = documents.into_iter().map(ItemId::from).collect();
        store.mark_exported(&first.id, &documents, now).await.unwrap();
    }
    let exported = find(&store, &first.id, 0.0).await.unwrap().exported;
    let exported: Vec<_> = exported.iter().map(|of| (of.document.as_str(), of.at)).collect();
    assert_eq!(exported, [("d1", 20.0), ("d2", 30.0)]);
    store.mark_filed(&first.id, 8, None).await.unwrap();
    store.mark_filed(&first.id, 3, None).await.unwrap();
    assert_eq!(find(&store, &first.id, 0.0).await.unwrap().unfiled, 0);
}

#[wasm_bindgen_test]
async fn a_missing_draft_comes_back_from_its_copy() {
    let store = Store::open().await;
    let draft = draft("只剩副本");
    store.copy(&draft, 1000.0).await.unwrap();
    let next = Store::open().await;
    assert_same(&loaded(&next, &draft.id).await, &draft);
    assert!(next.events().contains(&(draft.id.clone(), Event::Recovered)));
    // Once.
    assert!(!Store::open().await.events().iter().any(|(id, _)| *id == draft.id));
}

#[wasm_bindgen_test]
async fn of_draft_and_copy_the_newer_counts() {
    let store = Store::open().await;
    let old = draft("旧");
    let new = later(&old, 5, "新");
    store.save(&old, 0, 9000.0).await.unwrap();
    store.copy(&new, 1000.0).await.unwrap();
    let next = Store::open().await;
    assert_eq!(loaded(&next, &old.id).await.review.document().title, "新", "the clock counted, not the revision");

    let before = next.versions(&old.id).await.unwrap();
    assert_eq!(before.iter().map(|v| v.revision).collect::<Vec<_>>(), [1], "what gave way is kept");

    next.copy(&old, 99_000.0).await.unwrap();
    let again = Store::open().await;
    assert_eq!(loaded(&again, &old.id).await.review.document().title, "新");
    assert!(!again.events().iter().any(|(id, _)| *id == old.id));
}

#[wasm_bindgen_test]
async fn a_damaged_draft_gives_way_to_its_copy_and_is_kept_beside() {
    let store = Store::open().await;
    let draft = draft("好的");
    store.copy(&draft, 1000.0).await.unwrap();
    let half = format!(r#"{{"id":"{}","revision":7,"saved_at":1,"text":"{{\"format\":\"fupan-rev"}}"#, draft.id);
    script(PUT, &["drafts", &half]).await;
    let next = Store::open().await;
    assert_same(&loaded(&next, &draft.id).await, &draft);
    let aside = next.load(&format!("{}-damaged-7", draft.id)).await.unwrap().unwrap();
    assert!(aside.draft.is_err() && aside.raw.contains("fupan-rev"));
}

#[wasm_bindgen_test]
async fn what_a_newer_program_wrote_is_left_alone() {
    let store = Store::open().await;
    let draft = draft("旧");
    store.copy(&draft, 1000.0).await.unwrap();
    let text = r#"{\"format\":\"fupan-review\",\"version\":99,\"revision\":1,\"review\":{}}"#;
    script(PUT, &["drafts", &format!(r#"{{"id":"{}","revision":1,"saved_at":1,"text":"{text}"}}"#, draft.id)]).await;
    let stored = Store::open().await.load(&draft.id).await.unwrap().unwrap();
    assert!(stored.draft.is_err() && stored.raw.contains("99"));
}

#[wasm_bindgen_test]
async fn versions_are_kept_newest_first_and_thinned_from_the_oldest() {
    let store = Store::open().await;
    let first = draft("甲");
    store.keep_version(&first, "hand", 1.0).await.unwrap();
    // Nine and ten in the order of numbers, not of letters; kept by hand it stays, kept again it is not doubled.
    for revision in 2..60 {
        store.keep_version(&later(&first, revision, "乙"), "time", revision as f64).await.unwrap();
    }
    store.keep_version(&first, "time", 99.0).await.unwrap();
    let revisions: Vec<u64> = store.versions(&first.id).await.unwrap().iter().map(|v| v.revision).collect();
    let expected: Vec<u64> = (21..60).rev().chain([1]).collect();
    assert_eq!(revisions, expected);
    assert!(store.versions("no-such-draft").await.unwrap().is_empty());
}

#[wasm_bindgen_test]
async fn rescued_text_stays_until_it_is_stored() {
    let store = Store::open().await;
    let id = browser::new_id();
    assert_eq!(store.rescued(&id).await, None);
    script(PUT, &["rescue", &format!(r#"{{"id":"{id}","text":"title\t救回","saved_at":7}}"#)]).await;
    let rescued = Some(("title\t救回".to_owned(), 7.0));
    assert_eq!((store.rescued(&id).await, store.rescued(&id).await), (rescued.clone(), rescued), "it is lost half-way");
    store.forget_rescued(&id).await;
    assert_eq!(store.rescued(&id).await, None);
}

#[wasm_bindgen_test]
async fn what_a_page_leaves_behind_takes_no_words_of_another_page() {
    for (is_own, title) in [(true, "丙"), (false, "乙")] {
        let (here, there) = (Store::open().await, Store::open().await);
        let draft = draft("甲");
        here.save(&draft, 0, 1.0).await.unwrap();
        let later_words = later(&draft, 2, "乙");
        (if is_own { &here } else { &there }).save(&later_words, 1, 2.0).await.unwrap();
        // It goes last, and knows nothing of what the other has stored.
        here.leave_from(&later(&draft, 9, "丙"), 1, 3.0);
        let mut stored = there.load(&draft.id).await.unwrap().unwrap();
        bring_back(&there, &later_words, &mut stored, 4.0).await;
        assert_eq!(stored.draft.unwrap().review.document().title, title);
        assert_eq!(loaded(&there, &draft.id).await.review.document().title, title);
        let versions = there.versions(&draft.id).await.unwrap();
        let lost = if is_own { "乙" } else { "丙" };
        assert!(versions.iter().any(|version| version.text.contains(lost)), "{lost} is in no version");
    }
}

#[wasm_bindgen_test]
async fn the_office_keeps_its_entries_across_pages_and_windows() {
    let (here, there) = (Store::open().await, Store::open().await);
    let add = |place: PhrasePlace, words: &'static str| {
        move |pack: &mut Pack| pack.put_phrase(OwnPhrase::general(Lang::Zh, place, words))
    };
    here.change_pack("", add(PhrasePlace::Opening, "开头")).await.unwrap();
    // Does not know of the first one, and loses it not.
    there.change_pack("", add(PhrasePlace::Closing, "结尾")).await.unwrap();
    let next = Store::open().await.office("").unwrap().pack;
    for words in ["开头", "结尾"] {
        assert!(next.phrases.iter().any(|phrase| phrase.text == words), "{words}");
    }
}

#[wasm_bindgen_test]
async fn a_connection_that_the_browser_closed_is_opened_again() {
    let store = Store::open().await;
    let draft = draft("甲");
    store.save(&draft, 0, 1.0).await.unwrap();
    // Every open connection gives way to one of a newer version, which is given up at once.
    script(
        "const open = indexedDB.open('fupan', 3);
        await new Promise((done) => { open.onupgradeneeded = () => open.transaction.abort(); open.onerror = done; })",
        &[],
    )
    .await;
    store.save(&later(&draft, 2, "乙"), 1, 2.0).await.unwrap();
    assert_eq!(loaded(&store, &draft.id).await.review.document().title, "乙");
}
