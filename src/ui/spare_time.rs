//! Long work done a little at a time, while nobody waits for anything.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen_futures::spawn_local;

use super::painted::painted;
use crate::{browser, store::sleep};

/// How long one task works, in milliseconds: a key must not wait longer than half a frame.
const TASK: f64 = 6.0;

/// Work that ends when this is dropped.
pub struct SpareTime(Rc<Cell<bool>>);

impl SpareTime {
    /// Does each of `count` pieces of work in turn, once what was rendered has been painted. `told` is called after every task
    /// with how many have been done.
    pub fn new(count: usize, work: impl Fn(usize) + 'static, told: impl Fn(usize) + 'static) -> SpareTime {
        let is_wanted = Rc::new(Cell::new(true));
        let spare = SpareTime(is_wanted.clone());
        spawn_local(async move {
            painted().await;
            let mut done = 0;
            while done < count && is_wanted.get() {
                let start = browser::now();
                while done < count && browser::now() - start < TASK {
                    work(done);
                    done += 1;
                }
                told(done);
                sleep(0).await;
            }
        });
        spare
    }
}

impl Drop for SpareTime {
    fn drop(&mut self) {
        self.0.set(false);
    }
}
