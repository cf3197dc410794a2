// Registers the service worker, which makes the app work offline, and offers new versions.

function offer(worker) {
  const notice = document.getElementById("update");
  const button = notice.querySelector("[data-action=update]");
  notice.hidden = false;
  notice.querySelector("[data-action=update-later]").onclick = () => (notice.hidden = true);
  button.onclick = () => {
    button.disabled = true;
    const wait = setInterval(() => {
      // Wait until everything typed is saved. If it cannot be saved at all, the browser asks before it reloads the page.
      if (document.querySelector("[data-save=saving]")) return;
      clearInterval(wait);
      button.disabled = false;
      // Only this window: the others run the version they have loaded until they are reloaded.
      const change = () => location.reload();
      // Another window may already have activated it.
      if (worker.state !== "installed") return change();
      navigator.serviceWorker.oncontrollerchange = change;
      worker.postMessage("take over");
    }, 100);
  };
}

/** Does nothing without https, nor in a page without a manifest: the single file and the page of `cargo xtask serve`. */
export async function keepForOffline() {
  if (!navigator.serviceWorker || !document.querySelector("link[rel=manifest]")) return;
  try {
    const kept = await navigator.serviceWorker.register("worker.js", { updateViaCache: "none" });
    const ready = (worker) => {
      // The first version that is installed is not a new one.
      if (worker && navigator.serviceWorker.controller) offer(worker);
    };
    const watch = (worker) => {
      if (worker) worker.onstatechange = () => worker.state === "installed" && ready(worker);
    };
    ready(kept.waiting);
    watch(kept.installing);
    kept.onupdatefound = () => watch(kept.installing);
  } catch (error) {
    // The app works without the worker; the next visit tries again.
    console.warn(error);
  }
}
