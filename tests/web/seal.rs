//! Drafts with a passphrase at the boundary of the store, and the database written anew, whatever it breaks off in.

use std::{cell::Cell, rc::Rc};

use fupan::{
    browser,
    files::{
        Error as Refused,
        sealed::{Holds, is_sealed, read},
    },
    i18n::Lang,
    review::Review,
    store::{Draft, Error, Store, sleep, unlock},
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::store::{draft, later, script};

const PASSPHRASE: &str = "旧站台 lantern 七号";

/// Closes every connection that earlier tests left open, as another version of the app would.
const CLOSE: &str = "const open = indexedDB.open('fupan', 3);
    await new Promise((done) => { open.onupgradeneeded = () => open.transaction.abort(); open.onerror = done; })";

/// Puts records into a database: its name, and pairs of a store and a record as JSON.
const FILL: &str = "const [name, pairs] = arguments;
    const open = indexedDB.open(name, 2);
    open.onupgradeneeded = () => {
        for (const store of ['drafts', 'versions', 'office', 'rescue']) {
            if (!open.result.objectStoreNames.contains(store)) open.result.createObjectStore(store, { keyPath: 'id' });
        }
    };
    await new Promise((done) => open.onsuccess = done);
    const put = open.result.transaction(['drafts', 'versions', 'office', 'rescue'], 'readwrite');
    for (const [store, record] of JSON.parse(pairs)) put.objectStore(store).put(record);
    await new Promise((done) => put.oncomplete = done);
    open.result.close()";

/// The names of all databases.
const NAMES: &str = "return (await indexedDB.databases()).map(({ name }) => name).join()";

async fn title(store: &Store, id: &str) -> Result<String, Refused> {
    let stored = store.load(id).await.unwrap().unwrap();
    stored.draft.map(|draft| draft.review.document().title.clone())
}

/// A store with a draft, a version and a second copy of it, and with that passphrase.
async fn locked(name: &str) -> (Store, Draft) {
    let store = Store::open().await;
    let first = draft(name);
    store.save(&first, 0, 1000.0).await.unwrap();
    store.keep_version(&first, "hand", 1000.0).await.unwrap();
    store.copy(&first, 1000.0).await.unwrap();
    script(CLOSE, &[]).await;
    store.set_passphrase(&first.id, PASSPHRASE).await.unwrap();
    (store, first)
}

#[wasm_bindgen_test]
async fn what_has_a_passphrase_is_sealed_wherever_it_is_kept() {
    let (here, first) = locked("甲").await;
    assert_eq!(title(&here, &first.id).await, Ok("甲".to_owned()));
    here.save(&later(&first, 2, "乙"), 1, 2000.0).await.unwrap();
    here.keep_version(&later(&first, 2, "乙"), "time", 2000.0).await.unwrap();
    here.copy(&later(&first, 2, "乙"), 2000.0).await.unwrap();
    let titles = here.versions(&first.id).await.unwrap();
    assert!(titles.iter().all(|version| !is_sealed(&version.text)) && titles.len() == 2);

    let there = Store::open().await;
    assert_eq!(title(&there, &first.id).await, Err(Refused::Locked));
    let raw = there.load(&first.id).await.unwrap().unwrap().raw;
    assert_eq!(read(raw.as_bytes()), Ok(Holds::Review));
    let backup = there.backup().await.unwrap();
    let of = |id: &str| id.split('/').next() == Some(&first.id);
    let kept: Vec<_> = backup.drafts.iter().chain(&backup.versions).filter(|record| of(&record.id)).collect();
    assert_eq!(kept.len(), 3);
    assert!(kept.iter().all(|record| is_sealed(&record.text)), "something is kept in plain");
    let copy =
        "return (await (await caches.open('fupan-copies')).match('https://fupan.invalid/' + arguments[0])).text()";
    let copy = script(copy, &[&first.id]).await;
    assert!(copy.as_string().unwrap().contains("fupan-sealed"));

    // A page that goes leaves nothing of it behind, as it does of a draft in plain.
    let plain = draft("己");
    here.leave(&plain, 2500.0);
    here.leave(&later(&first, 3, "戊"), 2500.0);
    assert!(here.rescued(&plain.id).await.is_some_and(|(text, _)| text.contains("己")));
    assert_eq!(here.rescued(&first.id).await, None);

    // No plain words of a window that knows no passphrase take its place.
    assert_eq!(there.save(&later(&first, 3, "丙"), 2, 3000.0).await, Err(Error::Conflict));
    assert_eq!(unlock(raw.as_bytes(), Holds::Review, "wrong passphrase").await.err(), Some(Refused::NotOpened));
    assert_eq!(unlock(raw.as_bytes(), Holds::Backup, PASSPHRASE).await.err(), Some(Refused::Foreign));
    let (_, key) = unlock(raw.as_bytes(), Holds::Review, PASSPHRASE).await.unwrap();
    there.keep_key(&first.id, Some(key));
    assert_eq!(title(&there, &first.id).await, Ok("乙".to_owned()));
    // What comes of it is sealed as well.
    let copy = Draft { id: browser::new_id(), ..first.clone() };
    there.share(&first.id, &copy.id);
    there.save(&copy, 0, 4000.0).await.unwrap();
    assert_eq!(title(&here, &copy.id).await, Err(Refused::Locked));
}

#[wasm_bindgen_test]
async fn an_untouched_draft_is_sealed_before_its_first_word() {
    let (here, there) = (Store::open().await, Store::open().await);
    let blank = Draft { review: Rc::new(Review::new(Lang::Zh)), ..draft("") };
    let is_untouched = |draft: &Draft| draft.is_untouched(None);
    assert!(is_untouched(&blank) && !is_untouched(&later(&blank, 2, "")) && !is_untouched(&draft("甲")));
    here.save(&blank, 0, 1000.0).await.unwrap();
    here.seal_untouched(&blank, PASSPHRASE, 2000.0).await.unwrap();
    assert_eq!(title(&there, &blank.id).await, Err(Refused::Locked));
    assert!(here.has_key(&blank.id));
    here.save(&later(&blank, 2, "第一个字"), 1, 3000.0).await.unwrap();
    let raw = there.load(&blank.id).await.unwrap().unwrap().raw;
    let (text, _) = unlock(raw.as_bytes(), Holds::Review, PASSPHRASE).await.unwrap();
    assert!(text.contains("第一个字"));

    // Written elsewhere since: it is left as it is there, and this window knows no passphrase.
    let other = Draft { id: browser::new_id(), ..blank };
    here.save(&other, 0, 1000.0).await.unwrap();
    there.save(&later(&other, 2, "那边"), 1, 2000.0).await.unwrap();
    assert_eq!(here.seal_untouched(&other, PASSPHRASE, 3000.0).await, Err(Error::Conflict));
    assert!(!here.has_key(&other.id));
    assert_eq!(title(&here, &other.id).await, Ok("那边".to_owned()));
}

#[wasm_bindgen_test]
async fn a_passphrase_is_changed_and_taken_away() {
    let (store, first) = locked("甲").await;
    script(CLOSE, &[]).await;
    store.set_passphrase(&first.id, "another passphrase").await.unwrap();
    let next = Store::open().await;
    let raw = next.load(&first.id).await.unwrap().unwrap().raw;
    assert_eq!(unlock(raw.as_bytes(), Holds::Review, PASSPHRASE).await.err(), Some(Refused::NotOpened));
    assert!(unlock(raw.as_bytes(), Holds::Review, "another passphrase").await.is_ok());
    script(CLOSE, &[]).await;
    store.set_passphrase(&first.id, "").await.unwrap();
    let next = Store::open().await;
    assert_eq!(title(&next, &first.id).await, Ok("甲".to_owned()));
    assert!(!is_sealed(&next.versions(&first.id).await.unwrap()[0].text));
}

#[wasm_bindgen_test]
async fn what_is_typed_and_closed_at_once_is_written_in_its_order() {
    let (store, first) = locked("甲").await;
    let (two, three) = (later(&first, 2, "乙"), later(&first, 3, "丙"));
    // The first is begun and not waited for.
    let begun = store.clone();
    wasm_bindgen_futures::spawn_local(async move { begun.save(&two, 1, 2.0).await.unwrap() });
    sleep(0).await;
    store.save(&three, 1, 3.0).await.unwrap();
    assert_eq!(title(&store, &first.id).await, Ok("丙".to_owned()));
}

/// A record of the second database, and the mark that it is whole.
fn next_record(draft: &Draft) -> String {
    let text = fupan::files::draft::to_json(draft.revision, &draft.review).replace('\\', "\\\\").replace('"', "\\\"");
    let text = text.replace('\n', "\\n");
    format!(r#"["drafts", {{"id": "{}", "revision": {}, "saved_at": 5, "text": "{text}"}}]"#, draft.id, draft.revision)
}

fn whole(ids: &str) -> String {
    format!(r#"["drafts", {{"id": "/whole", "text": "{ids}"}}]"#)
}

#[wasm_bindgen_test]
async fn a_second_database_that_is_not_whole_counts_nothing() {
    let store = Store::open().await;
    let first = draft("甲");
    store.save(&first, 0, 1.0).await.unwrap();
    script(CLOSE, &[]).await;
    script(FILL, &["fupan-next", &format!("[{}]", next_record(&later(&first, 9, "半截")))]).await;
    let next = Store::open().await;
    assert_eq!(title(&next, &first.id).await, Ok("甲".to_owned()));
    assert_eq!(script(NAMES, &[]).await.as_string().unwrap(), "fupan");
}

#[wasm_bindgen_test]
async fn what_broke_off_behind_the_mark_is_finished() {
    let store = Store::open().await;
    let (kept, changed, newer) = (draft("不变"), draft("旧"), draft("旧"));
    for draft in [&kept, &changed] {
        store.save(draft, 0, 1.0).await.unwrap();
    }
    store.save(&later(&newer, 7, "后写的"), 0, 1.0).await.unwrap();
    let second = [
        next_record(&kept),
        next_record(&later(&changed, 1, "新")),
        next_record(&later(&newer, 6, "新")),
        whole(&[changed.id.as_str(), " ", &newer.id].concat()),
    ];
    script(CLOSE, &[]).await;
    script(FILL, &["fupan-next", &format!("[{}]", second.join(","))]).await;
    let next = Store::open().await;
    assert_eq!(title(&next, &kept.id).await, Ok("不变".to_owned()));
    assert_eq!(title(&next, &changed.id).await, Ok("新".to_owned()), "the change is lost");
    assert_eq!(title(&next, &newer.id).await, Ok("后写的".to_owned()), "what was written since is lost");
    assert!(next.load("/whole").await.unwrap().is_none(), "the mark became a draft");
    assert_eq!(script(NAMES, &[]).await.as_string().unwrap(), "fupan");
}

#[wasm_bindgen_test]
async fn what_broke_off_without_the_first_database_is_finished() {
    // Everything that other tests left goes with it.
    let store = Store::open().await;
    let first = draft("只在第二个里");
    drop(store);
    script(CLOSE, &[]).await;
    script("const gone = indexedDB.deleteDatabase('fupan'); await new Promise((done) => gone.onsuccess = done)", &[])
        .await;
    script(FILL, &["fupan-next", &format!("[{},{}]", next_record(&first), whole(&first.id))]).await;
    let next = Store::open().await;
    assert_eq!(title(&next, &first.id).await, Ok("只在第二个里".to_owned()));
    assert_eq!(script(NAMES, &[]).await.as_string().unwrap(), "fupan");
}

#[wasm_bindgen_test]
async fn a_rewrite_finishes_first_what_another_page_began() {
    let store = Store::open().await;
    let (whole_copy, other) = (draft("只在第二个里"), draft("另一份"));
    store.save(&other, 0, 1.0).await.unwrap();
    script(CLOSE, &[]).await;
    script(FILL, &["fupan-next", &format!("[{},{}]", next_record(&whole_copy), whole(&whole_copy.id))]).await;
    store.set_passphrase(&other.id, "mole lantern seven").await.unwrap();
    assert_eq!(title(&store, &whole_copy.id).await, Ok("只在第二个里".to_owned()), "the whole copy is lost");
    assert_eq!(title(&store, &other.id).await, Ok("另一份".to_owned()));
    assert_eq!(script(NAMES, &[]).await.as_string().unwrap(), "fupan");
}

#[wasm_bindgen_test]
async fn what_is_saved_while_a_passphrase_changes_has_the_new_one() {
    let (store, first) = locked("旧口令").await;
    let next = later(&first, first.revision + 5, "换口令时写的");
    let (writer, written) = (store.clone(), next.clone());
    let is_saved = Rc::new(Cell::new(false));
    let saved = is_saved.clone();
    wasm_bindgen_futures::spawn_local(async move {
        writer.save(&written, written.revision - 5, 2.0).await.unwrap();
        saved.set(true);
    });
    store.set_passphrase(&first.id, "another lantern seven").await.unwrap();
    while !is_saved.get() {
        sleep(20).await;
    }
    assert_eq!(title(&store, &first.id).await, Ok("换口令时写的".to_owned()), "no key opens what was saved");
    // And the one that is known now is the one that opens it.
    store.save(&later(&next, next.revision + 1, "再写"), next.revision, 3.0).await.unwrap();
    assert_eq!(title(&store, &first.id).await, Ok("再写".to_owned()));
}
