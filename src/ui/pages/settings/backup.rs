//! Everything in one file, and back from a file.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{backup_file::hand_out_backup, tools::FileTools};
use crate::{
    browser::{self, Facility},
    files::{
        Error,
        backup::{self, Backup},
        sealed::Holds,
    },
    i18n::{Lang, t},
    store::{Key, Store, unlock},
    ui::{
        context::{use_lang, use_store},
        pages::passphrase::use_new_passphrase,
        refusal::{Refusal, contents, say},
        widgets::{Block, Outcome, OutcomeLine, use_outcome},
    },
};

#[derive(Properties, PartialEq)]
pub struct BackupPartProps {
    /// Called when the stored pack may have changed.
    pub reload: Callback<()>,
}

#[component]
pub fn BackupPart(props: &BackupPartProps) -> Html {
    let (lang, store) = (use_lang(), use_store());
    let outcome = use_outcome(lang);
    let new = use_new_passphrase();
    let onout = {
        let (store, outcome, new) = (store.clone(), outcome.clone(), new.clone());
        Callback::from(move |()| {
            // An empty passphrase means none.
            let passphrase = if new.typed().is_empty() { Ok(None) } else { new.chosen().map(Some) };
            let passphrase = match passphrase {
                Ok(passphrase) => passphrase,
                Err(sentence) => return outcome.set(Some(Outcome::Failed(sentence(lang).into()))),
            };
            let (store, outcome, new) = (store.clone(), outcome.clone(), new.clone());
            if passphrase.is_some() {
                outcome.set(Some(Outcome::Done(t::unlock_busy(lang).into())));
            }
            spawn_local(async move {
                let done = back_up(&store, lang, passphrase).await;
                if done.is_ok() {
                    // Whoever uses this computer next must not find them.
                    new.clear();
                }
                outcome.set(Some(done.into()));
            });
        })
    };
    let onin = {
        let (reload, outcome, new) = (props.reload.clone(), outcome.clone(), new.clone());
        Callback::from(move |chosen: web_sys::File| {
            let (store, reload, outcome) = (store.clone(), reload.clone(), outcome.clone());
            let passphrase = new.typed();
            spawn_local(async move {
                let busy = || outcome.set(Some(Outcome::Done(t::unlock_busy(lang).into())));
                let restored = restore(&store, lang, &chosen, &passphrase, &busy).await;
                reload.emit(());
                outcome.set(Some(restored.into()));
            });
        })
    };
    html! {
        <Block question={t::backup_title(lang)} help={t::backup_help(lang)}>
            <div>
                <FileTools
                    out_action="backup"
                    out_label={t::backup_make(lang)}
                    {onout}
                    name="backup"
                    in_action="restore-backup"
                    in_label={t::backup_restore(lang)}
                    {onin}
                />
                <OutcomeLine outcome={(*outcome).clone()} />
                if Facility::Secrets.is_there() {
                    <details class="more">
                        <summary>{ t::backup_lock(lang) }</summary>
                        <p class="block-help">{ t::backup_lock_help(lang) }</p>
                        { new.view(lang, "backup-passphrase", "backup-again") }
                    </details>
                }
            </div>
        </Block>
    }
}

/// Hands out a backup, encrypted if there is a passphrase. Either way there is something to say.
async fn back_up(store: &Store, lang: Lang, passphrase: Option<String>) -> Result<String, String> {
    let key = match passphrase {
        None => None,
        Some(passphrase) => Some(Key::fresh(&passphrase).await.map_err(|error| say(lang, &error))?),
    };
    match hand_out_backup(store, lang, key).await {
        true => Ok(t::backup_done(lang).to_owned()),
        false => Err(t::backup_failed(lang).to_owned()),
    }
}

/// Takes in what is in a backup and not here. Either way there is something to say.
async fn restore(
    store: &Store,
    lang: Lang,
    chosen: &web_sys::File,
    passphrase: &str,
    busy: &dyn Fn(),
) -> Result<String, String> {
    let bytes = contents(chosen, backup::MAX_SIZE).await.map_err(|refusal| refusal.say(lang))?;
    let read = match Backup::from_bytes(&bytes) {
        Err(Error::Locked) if !Facility::Secrets.is_there() => Err(Error::NoCiphers),
        // The control for the passphrase may be folded away, so the words say where it is.
        Err(Error::Locked) if passphrase.is_empty() => return Err(t::backup_locked(lang).to_owned()),
        Err(Error::Locked) => {
            busy();
            let opened = unlock(&bytes, Holds::Backup, passphrase).await;
            opened.and_then(|(text, _)| Backup::from_bytes(text.as_bytes()))
        }
        read => read,
    };
    let brought = read.map_err(|error| match error {
        Error::Foreign => t::backup_foreign(lang).to_owned(),
        error => Refusal::File(error).say(lang),
    })?;
    let restored = store.restore(brought, browser::now()).await;
    let told = restored.map(|(added, kept)| t::backup_restored(lang, added, kept));
    told.map_err(|_| t::backup_not_restored(lang).to_owned())
}
