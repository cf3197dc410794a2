use std::rc::Rc;

use fupan::{
    browser,
    i18n::Lang,
    review::{Review, sample},
    store::{Draft, KEEP_DELETED, Store, Stored},
};
use wasm_bindgen_test::wasm_bindgen_test;

fn draft(title: &str) -> Draft {
    let review = Review { title: title.into(), ..sample(Lang::Zh) };
    Draft { id: browser::new_id(), revision: 1, review: Rc::new(review) }
}

async fn find(store: &Store, id: &str, now: f64) -> Option<Stored> {
    store.list(now).await.unwrap().into_iter().find(|s| s.id == id)
}

#[wasm_bindgen_test]
async fn what_is_saved_is_there_for_the_next_page() {
    let draft = draft("存一份\u{1F600} <b>“引号”</b>\n第二行");
    let store = Store::open().await;
    assert!(store.is_lasting());
    store.save(&draft, 1000.0).await.unwrap();

    let next = Store::open().await;
    let stored = next.load(&draft.id).await.unwrap().unwrap();
    assert_eq!((stored.saved_at, stored.deleted_at), (1000.0, None));
    assert_eq!(stored.draft.unwrap(), draft);
    assert!(next.load("no-such-draft").await.unwrap().is_none());
}

#[wasm_bindgen_test]
async fn a_later_save_takes_the_place_of_an_earlier_one() {
    let store = Store::open().await;
    let first = draft("甲");
    store.save(&first, 1000.0).await.unwrap();
    let second = Draft { revision: 2, review: Rc::new(Review { title: "乙".into(), ..Review::default() }), ..first };
    store.save(&second, 2000.0).await.unwrap();
    let stored = find(&store, &second.id, 2000.0).await.unwrap();
    assert_eq!((stored.saved_at, stored.draft.unwrap()), (2000.0, second));
}

#[wasm_bindgen_test]
async fn the_bin_keeps_a_draft_for_its_time_and_no_longer() {
    let store = Store::open().await;
    let draft = draft("丙");
    store.save(&draft, 1000.0).await.unwrap();

    store.mark_deleted(&draft.id, Some(2000.0)).await.unwrap();
    assert_eq!(find(&store, &draft.id, 3000.0).await.unwrap().deleted_at, Some(2000.0));
    store.mark_deleted(&draft.id, None).await.unwrap();
    let back = find(&store, &draft.id, 3000.0).await.unwrap();
    assert_eq!((back.deleted_at, back.saved_at, back.draft.unwrap()), (None, 1000.0, draft.clone()));

    store.mark_deleted(&draft.id, Some(2000.0)).await.unwrap();
    assert!(find(&store, &draft.id, 2000.0 + KEEP_DELETED).await.is_some());
    assert!(find(&store, &draft.id, 2001.0 + KEEP_DELETED).await.is_none());
    assert!(store.load(&draft.id).await.unwrap().is_none());
}

#[wasm_bindgen_test]
async fn the_last_changed_stands_first() {
    let store = Store::open().await;
    let (old, new) = (draft("旧"), draft("新"));
    store.save(&new, 9_000_002.0).await.unwrap();
    store.save(&old, 9_000_001.0).await.unwrap();
    let list = store.list(0.0).await.unwrap();
    let place = |id: &str| list.iter().position(|s| s.id == id).unwrap();
    assert!(place(&new.id) < place(&old.id));
}
