// Keeps one version of the app, whole, for the time without a net. `cargo xtask` fills in which files belong to it.
//
// All files of a version come in together, each checked against its digest: should a host be half way through an upload,
// this version is not kept and the one before stays. A page gets all its files from one version. A new version waits until
// somebody agrees, or until no window is open any more.

const KEPT = "fupan-app-";
const NAME = KEPT + "{{version}}";
const FILES = {{files}};

async function keep() {
  const cache = await caches.open(NAME);
  const requests = Object.entries(FILES).map(
    // Names with a digest mean the same for ever, and the page has just loaded them; only the page itself may be older.
    ([name, integrity]) => new Request(name, { integrity, cache: name === "index.html" ? "no-cache" : "force-cache" }),
  );
  try {
    await cache.addAll(requests);
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

async function clear() {
  for (const name of await caches.keys()) {
    if (name.startsWith(KEPT) && name !== NAME) await caches.delete(name);
  }
}

async function answer(request) {
  const url = new URL(request.url);
  const home = new URL("./", location.href);
  const wanted = url.pathname === home.pathname ? new URL("index.html", home) : url;
  const cache = await caches.open(NAME);
  return (await cache.match(wanted.href, { ignoreSearch: true })) || fetch(request);
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(clear()));
addEventListener("fetch", (event) => event.respondWith(answer(event.request)));
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});
