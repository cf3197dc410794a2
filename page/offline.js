// Keeps the app for the time without a net, and changes to a new version when somebody agrees. `worker.js` does the keeping.

function offer(worker) {
  const notice = document.getElementById("update");
  const button = notice.querySelector("[data-action=update]");
  notice.hidden = false;
  notice.querySelector("[data-action=update-later]").onclick = () => (notice.hidden = true);
  button.onclick = () => {
    button.disabled = true;
    const wait = setInterval(() => {
      // Nothing that was typed may be lost. Where it cannot be saved at all, the browser asks before it loads the page anew.
      if (document.querySelector("[data-save=saving]")) return;
      clearInterval(wait);
      button.disabled = false;
      // Only this window: others go on with the version they have, whole in their memory, until they are loaded anew.
      const change = () => location.reload();
      // Another window may have let it take over already.
      if (worker.state !== "installed") return change();
      navigator.serviceWorker.oncontrollerchange = change;
      worker.postMessage("take over");
    }, 100);
  };
}

/** Without https there is no keeping, and the single file needs none. */
export async function keepForOffline() {
  if (!navigator.serviceWorker || !document.querySelector("link[rel=manifest]")) return;
  try {
    const kept = await navigator.serviceWorker.register("worker.js", { updateViaCache: "none" });
    const ready = (worker) => {
      // The first version is no news.
      if (worker && navigator.serviceWorker.controller) offer(worker);
    };
    const watch = (worker) => {
      if (worker) worker.onstatechange = () => worker.state === "installed" && ready(worker);
    };
    ready(kept.waiting);
    watch(kept.installing);
    kept.onupdatefound = () => watch(kept.installing);
  } catch (error) {
    // The app works all the same; the next visit tries again.
    console.warn(error);
  }
}
