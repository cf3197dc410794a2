//! Mounts the app.

#[cfg(target_arch = "wasm32")]
fn main() {
    use yew::prelude::*;

    #[component]
    fn App() -> Html {
        html! { <h1>{ "复盘" }</h1> }
    }

    let root = web_sys::window().and_then(|window| window.document()?.get_element_by_id("app"));
    yew::Renderer::<App>::with_root(root.expect("index.html has #app")).render();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
