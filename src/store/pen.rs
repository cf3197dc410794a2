//! One writer a draft: whoever holds the pen of a draft may write it, every other window of this browser reads along.
//!
//! The pen is a Web Lock. Where the browser has none (plain http) the windows ask each other; should two of them write
//! all the same, the store notices by the revision and loses neither.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;

use super::{
    gate::is_rewriting,
    message::{About, Channel, Message},
    patience::{ask, call, facility, promised, sleep},
};
use crate::browser;

/// What other windows do to the one that listens.
#[derive(Clone, Copy, PartialEq)]
pub enum Heard {
    /// Another window wants to write: this one is to save, then [`Pen::let_go`].
    Wanted,
    /// Another window took the pen without waiting.
    Taken,
    /// The window that writes has saved.
    Saved,
    /// Nobody writes any more.
    Free,
    /// Another window locks the draft, or writes everything anew.
    Locked,
}

/// How long a window may take to let go of the pen, in steps of [`STEP`].
const STEPS: usize = 30;
/// In milliseconds.
const STEP: u32 = 50;

/// The pen of one draft.
pub struct Pen {
    draft: String,
    /// Open until the pen is closed; `None` where windows cannot talk to each other.
    channel: RefCell<Option<Channel>>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    holds: bool,
    /// Whether an answer is waited for.
    asks: bool,
    /// Lets go of the lock.
    release: Option<Function>,
    /// What another window said in answer.
    answer: Option<About>,
    listener: Option<Rc<dyn Fn(Heard)>>,
    /// What was heard before somebody listened.
    unheard: Vec<Heard>,
}

impl Pen {
    /// The pen of a draft, not held yet.
    pub fn new(draft: &str) -> Rc<Pen> {
        let pen = Rc::new(Pen { draft: draft.to_owned(), channel: RefCell::default(), state: RefCell::default() });
        let weak = Rc::downgrade(&pen);
        pen.channel.replace(Channel::open(move |message| {
            if let Some(pen) = weak.upgrade() {
                pen.hear(&message);
            }
        }));
        pen
    }

    /// Calls `listener` with what other windows do, also with what they did before; the last listener counts.
    pub fn listen(&self, listener: Rc<dyn Fn(Heard)>) {
        let unheard = {
            let mut state = self.state.borrow_mut();
            state.listener = Some(listener.clone());
            std::mem::take(&mut state.unheard)
        };
        unheard.into_iter().for_each(|heard| listener(heard));
    }

    pub fn holds(&self) -> bool {
        self.state.borrow().holds
    }

    /// Takes the pen if nobody holds it.
    pub async fn ask(self: &Rc<Pen>) -> bool {
        let granted = match locks() {
            Some(locks) => {
                // A page that is loaded anew meets the lock of its former self for a moment.
                let mut granted = false;
                for wait in [0, 100, 300] {
                    if wait > 0 {
                        sleep(wait).await;
                    }
                    granted = self.request(&locks, "ifAvailable").await;
                    if granted {
                        break;
                    }
                }
                granted
            }
            None => {
                self.say(About::Who);
                sleep(4 * STEP).await;
                self.state.borrow_mut().answer.take() != Some(About::Mine)
            }
        };
        // It may have been taken meanwhile: a refusal takes nothing away.
        self.state.borrow_mut().holds |= granted;
        granted
    }

    /// Takes the pen of a draft that was just made. No other window knows it, so nobody waits for the lock.
    pub fn claim(self: &Rc<Pen>) {
        self.state.borrow_mut().holds = true;
        let pen = self.clone();
        spawn_local(async move {
            let Some(locks) = locks() else { return };
            if pen.request(&locks, "ifAvailable").await && !pen.holds() {
                // The draft was left meanwhile: other windows need not wait until this pen is dropped.
                pen.let_go();
            }
        });
    }

    /// Takes the pen from whoever holds it, after they had time to save. False if that is being done already: a second
    /// press would take it from the first.
    pub async fn take(self: &Rc<Pen>) -> bool {
        {
            let mut state = self.state.borrow_mut();
            if state.asks || state.holds {
                return false;
            }
            (state.answer, state.asks) = (None, true);
        }
        self.say(About::Take);
        for _ in 0..STEPS {
            sleep(STEP).await;
            if self.state.borrow().answer.is_some() {
                break;
            }
        }
        if let Some(locks) = locks() {
            self.request(&locks, "steal").await;
        }
        let mut state = self.state.borrow_mut();
        (state.holds, state.asks) = (true, false);
        true
    }

    /// Lets go of the pen.
    pub fn let_go(&self) {
        let (held, release) = {
            let mut state = self.state.borrow_mut();
            (std::mem::take(&mut state.holds), state.release.take())
        };
        if let Some(release) = release {
            let _ = release.call0(&JsValue::NULL);
        }
        if held {
            self.say(About::Free);
        }
    }

    /// Lets go of the pen and hears nothing more.
    pub fn close(&self) {
        self.let_go();
        self.state.borrow_mut().listener = None;
        self.channel.take();
    }

    /// Tells the other windows that what this one wrote is stored.
    pub fn saved(&self) {
        self.say(About::Saved);
    }

    /// Has the other windows of this draft lock as well.
    pub fn lock(&self) {
        self.say(About::Lock);
    }

    fn say(&self, about: About) {
        if let Some(channel) = &*self.channel.borrow() {
            channel.say(&Message::Draft(self.draft.clone(), about));
        }
    }

    fn hear(&self, message: &Message) {
        let about = match message {
            Message::Draft(draft, about) if *draft == self.draft => *about,
            Message::Rewriting if !is_rewriting() => return self.tell(Heard::Locked),
            _ => return,
        };
        let holds = self.holds();
        match about {
            About::Who if holds => self.say(About::Mine),
            About::Take if holds => self.tell(Heard::Wanted),
            About::Lock => self.tell(Heard::Locked),
            About::Saved if !holds => self.tell(Heard::Saved),
            About::Mine | About::Free => {
                let is_asked = {
                    let mut state = self.state.borrow_mut();
                    state.answer = Some(about);
                    state.asks
                };
                if about == About::Free && !holds && !is_asked {
                    self.tell(Heard::Free);
                }
            }
            _ => {}
        }
    }

    fn tell(&self, heard: Heard) {
        let listener = self.state.borrow().listener.clone();
        match listener {
            Some(listener) => listener(heard),
            None => self.state.borrow_mut().unheard.push(heard),
        }
    }

    /// Asks for the lock; `how` is `ifAvailable` or `steal`.
    async fn request(self: &Rc<Pen>, locks: &JsValue, how: &str) -> bool {
        let granted = Promise::new(&mut |decide, _| {
            let (pen, told) = (self.clone(), decide.clone());
            // The lock is held for as long as what this returns has not settled.
            let hold = Closure::once_into_js(move |lock: JsValue| {
                let is_granted = lock.is_object();
                let _ = told.call1(&JsValue::NULL, &is_granted.into());
                is_granted.then(|| Promise::new(&mut |done, _| pen.state.borrow_mut().release = Some(done)))
            });
            let options = Object::new();
            let _ = Reflect::set(&options, &how.into(), &true.into());
            let name = [LOCK, &self.draft].concat();
            let Ok(outcome) = call(locks, "request", &[name.into(), options.into(), hold]) else {
                // No locks after all: the revision guards.
                let _ = decide.call1(&JsValue::NULL, &true.into());
                return;
            };
            let weak = Rc::downgrade(self);
            let lost = Closure::once_into_js(move |_: JsValue| {
                let _ = decide.call1(&JsValue::NULL, &true.into());
                let Some(pen) = weak.upgrade() else { return };
                let was_held = {
                    let mut state = pen.state.borrow_mut();
                    // A refused request fails as well, and takes nothing away.
                    state.release.take().is_some() && std::mem::take(&mut state.holds)
                };
                if was_held {
                    pen.tell(Heard::Taken);
                }
            });
            // The lock's own promise fails when another window takes it.
            let _ = call(&outcome, "catch", &[lost]);
        });
        promised(granted).await.is_ok_and(|granted| granted.is_truthy())
    }
}

impl Drop for Pen {
    fn drop(&mut self) {
        self.close();
    }
}

/// The beginning of the names of locks.
const LOCK: &str = "fupan.";

/// The beginning of the names of locks by which a window knows itself.
const MARK: &str = "fupan-window.";

/// The ids of the drafts that other windows write, as far as the browser tells.
pub async fn held() -> Vec<String> {
    let Some(locks) = locks() else { return Vec::new() };
    // Locks tell which window holds them, but no window its own name: it is read from a lock that only this one can hold.
    let mark = [MARK, &browser::new_id()].concat();
    let query = {
        let locks = locks.clone();
        Closure::once_into_js(move |_: JsValue| call(&locks, "query", &[]).map(JsValue::from).unwrap_or_default())
    };
    let Ok(snapshot) = ask(&locks, "request", &[mark.as_str().into(), query]).await else { return Vec::new() };
    let Ok(held) = Reflect::get(&snapshot, &"held".into()) else { return Vec::new() };
    let text = |lock: &JsValue, of: &str| Reflect::get(lock, &of.into()).ok().and_then(|text| text.as_string());
    let held = Array::from(&held);
    let own = held.iter().find(|lock| text(lock, "name").is_some_and(|name| name == mark));
    let own = own.and_then(|lock| text(&lock, "clientId"));
    let others = held.iter().filter(|lock| own.is_none() || text(lock, "clientId") != own);
    others.filter_map(|lock| text(&lock, "name")?.strip_prefix(LOCK).map(str::to_owned)).collect()
}

fn locks() -> Option<JsValue> {
    facility(&gloo::utils::window().navigator(), "locks")
}
