//! Mounts the app.

fn main() {
    fupan::ui::mount();
}
