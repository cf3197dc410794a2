//! Taking what is drawn off the page without drawing it anew later.

use web_sys::Element;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ShelvedProps {
    /// Whether it is taken off the page.
    pub is_off: bool,
    pub children: Html,
}

/// Long lists take longer to be thrown away and drawn again than a key may take. What stands in here is drawn into an element of
/// its own, which is taken off the page as a whole and put back as it was.
#[component]
pub fn Shelved(props: &ShelvedProps) -> Html {
    let place = use_node_ref();
    let shelf = use_memo((), |()| gloo::utils::document().create_element("div").ok());
    {
        let (place, shelf) = (place.clone(), shelf.clone());
        use_effect_with(props.is_off, move |&is_off| {
            let (Some(place), Some(shelf)) = (place.cast::<Element>(), &*shelf) else { return };
            if is_off {
                shelf.remove();
            } else {
                // If this fails there is no page any more.
                let _ = place.append_child(shelf);
            }
        });
    }
    html! {
        <>
            <div ref={place} />
            if let Some(shelf) = &*shelf { { create_portal(props.children.clone(), shelf.clone()) } }
        </>
    }
}
