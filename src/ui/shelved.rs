//! Taking what is drawn off the page without drawing it anew later.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use super::painted::painted;
use crate::store::sleep;

/// Of what is off the page, until it is taken out of it.
const OFF: &str = "shelf is-off";
const ON: &str = "shelf";

/// Of a longer list even taking it out is felt by whoever types.
pub const LONG: usize = 200;
/// Who has not typed for so long, in milliseconds, does not type on at once.
const PAUSE: u32 = 400;

#[derive(Properties, PartialEq)]
pub struct ShelvedProps {
    /// Whether it is taken off the page.
    pub is_off: bool,
    /// What stands in its place depends on this.
    pub of: AttrValue,
    /// How many parts it has.
    pub parts: usize,
    pub children: Html,
}

/// Long lists take longer to be thrown away and drawn again than a key may take. What stands in here is drawn into an element of
/// its own, which is taken off the page as a whole and put back as it was. Even that takes a while: it is hidden at once, and taken
/// out when what stands in its place has been painted, or if it is long when nobody types any more.
#[component]
pub fn Shelved(props: &ShelvedProps) -> Html {
    let place = use_node_ref();
    let shelf = use_memo((), |()| gloo::utils::document().create_element("div").ok());
    {
        let (place, shelf) = (place.clone(), shelf.clone());
        let is_long = props.parts > LONG;
        use_effect_with((props.is_off, props.of.clone()), move |&(is_off, _)| {
            let is_wanted = Rc::new(Cell::new(true));
            if let (Some(place), Some(shelf)) = (place.cast::<Element>(), &*shelf) {
                shelf.set_class_name(if is_off { OFF } else { ON });
                if !is_off && !shelf.is_connected() {
                    // If this fails there is no page any more.
                    let _ = place.append_child(shelf);
                }
                if is_off {
                    let (shelf, is_wanted) = (shelf.clone(), is_wanted.clone());
                    spawn_local(async move {
                        painted().await;
                        if is_long {
                            sleep(PAUSE).await;
                        }
                        if is_wanted.get() {
                            shelf.remove();
                        }
                    });
                }
            }
            move || is_wanted.set(false)
        });
    }
    html! {
        <>
            <div ref={place} />
            if let Some(shelf) = &*shelf { { create_portal(props.children.clone(), shelf.clone()) } }
        </>
    }
}
