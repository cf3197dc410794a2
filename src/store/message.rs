//! What the windows of this app tell each other.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, Event, MessageEvent};

/// The channel that all windows of this app listen to.
const CHANNEL: &str = "fupan";

/// What one window tells all others.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Everything was erased.
    Erased,
    /// The database is going to be rewritten: everybody stores what is not stored yet, and closes.
    Rewriting,
    /// About the draft with this id.
    Draft(String, About),
}

/// What a window says of one draft.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum About {
    /// Asks whether somebody holds the pen; only where there are no locks.
    Who,
    /// The answer of the one that holds it.
    Mine,
    /// Wants the pen.
    Take,
    /// Has let go of the pen.
    Free,
    /// Has stored what it wrote.
    Saved,
    /// Locks the draft.
    Lock,
}

impl About {
    const WORDS: [(About, &str); 6] = [
        (About::Who, "who"),
        (About::Mine, "mine"),
        (About::Take, "take"),
        (About::Free, "free"),
        (About::Saved, "saved"),
        (About::Lock, "lock"),
    ];
}

/// Windows of an earlier and of a later version of the app understand each other, so these words stay.
impl Message {
    fn to_words(&self) -> String {
        match self {
            Message::Erased => "erased".to_owned(),
            Message::Rewriting => "lock".to_owned(),
            Message::Draft(draft, about) => {
                let word = About::WORDS.iter().find(|(of, _)| of == about).map_or("", |(_, word)| word);
                format!("{word} {draft}")
            }
        }
    }

    fn from_words(words: &str) -> Option<Message> {
        match words.split_once(' ') {
            None if words == "erased" => Some(Message::Erased),
            None if words == "lock" => Some(Message::Rewriting),
            None => None,
            Some((word, draft)) => {
                let (about, _) = About::WORDS.into_iter().find(|(_, of)| *of == word)?;
                Some(Message::Draft(draft.to_owned(), about))
            }
        }
    }
}

/// One end of the channel. It does not hear what is said at this end, but what is said at others of the same window. It closes
/// when it is dropped.
pub struct Channel {
    channel: BroadcastChannel,
    _listener: Option<EventListener>,
}

impl Channel {
    /// A channel that calls `hear` with what others say; `None` where the browser has none.
    pub fn open(hear: impl Fn(Message) + 'static) -> Option<Channel> {
        let channel = BroadcastChannel::new(CHANNEL).ok()?;
        let listener = EventListener::new(&channel, "message", move |event: &Event| {
            let words = event.unchecked_ref::<MessageEvent>().data().as_string();
            if let Some(message) = words.as_deref().and_then(Message::from_words) {
                hear(message);
            }
        });
        Some(Channel { channel, _listener: Some(listener) })
    }

    pub fn say(&self, message: &Message) {
        // A window that does not hear it is behind until it is loaded anew; the revision guards its draft.
        let _ = self.channel.post_message(&message.to_words().into());
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// Tells all windows. The ends of this window hear it, too.
pub fn say(message: &Message) {
    if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
        Channel { channel, _listener: None }.say(message);
    }
}

/// Hears of drafts that other windows write, for as long as it lives.
pub struct Watch {
    _channel: Option<Channel>,
}

/// Calls `hear` with the id of a draft whenever some window has stored what it wrote, or lets go of it.
pub fn watch(hear: impl Fn(String) + 'static) -> Watch {
    let channel = Channel::open(move |message| {
        if let Message::Draft(draft, About::Saved | About::Free | About::Lock) = message {
            hear(draft);
        }
    });
    Watch { _channel: channel }
}
