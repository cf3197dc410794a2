//! Drawing long lists a part at a time, so that no screen of a long review stops the browser.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::window_event::use_window_event;

/// How the parts of a list are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// So many more in every task.
    Batch(usize),
    /// So many at once, and so many more in every task when nobody types on: the next key throws them away.
    Hits(usize),
    /// All at once.
    Whole,
    /// No more for now: nobody sees the list.
    Rest,
}

/// Who has not typed for so long, in milliseconds, reads what was found.
const READS: u32 = 250;

/// How many of `all` parts are drawn: more and more at that pace, until all are; all of them at once before the page is printed.
/// What is drawn once stays.
#[hook]
pub fn use_growing(all: usize, pace: Pace) -> usize {
    let grown = use_state_eq(|| 0);
    let drawn = match pace {
        Pace::Batch(first) | Pace::Hits(first) => first.max(*grown),
        Pace::Whole => usize::MAX,
        Pace::Rest => *grown,
    };
    {
        let set = grown.setter();
        let print = move |_: &Event| {
            if pace != Pace::Rest {
                set.set(usize::MAX);
            }
        };
        use_window_event("beforeprint", Box::new(print));
    }
    {
        let set = grown.setter();
        let pause = if matches!(pace, Pace::Hits(_)) && *grown == 0 { READS } else { 0 };
        use_effect_with((drawn, all, pace), move |&(now, all, pace)| {
            let next = match pace {
                Pace::Batch(more) | Pace::Hits(more) if now < all => {
                    Some(Timeout::new(pause, move || set.set(now + more)))
                }
                Pace::Whole => {
                    set.set(usize::MAX);
                    None
                }
                Pace::Batch(_) | Pace::Hits(_) | Pace::Rest => None,
            };
            move || drop(next)
        });
    }
    all.min(drawn)
}
