//! Work in small steps, so that a page can do something else between them.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

/// What a future that waits for nothing comes to.
pub fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => unreachable!("nothing is waited for"),
    }
}
