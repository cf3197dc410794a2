// The service worker: caches one version of the app, so that it works offline.
//
// All files of a version are cached together, each checked against its digest. If an upload to the host is incomplete, the
// version is not cached and the previous one stays. A page gets all its files from one version. A new version waits until
// the user agrees, or until no window is open any more.

// Other folders of the same host may contain this app, too.
const KEPT = "fupan-app-" + new URL("./", location.href).pathname + "-";
// `cargo xtask dist` fills in both: a digest of this version, and the digests of its files by name.
const NAME = KEPT + "version";
const FILES = {};

async function part(name, integrity) {
  // Use what the page has just loaded, unless its digest is wrong.
  for (const cache of name === "index.html" ? ["reload"] : ["force-cache", "reload"]) {
    const response = await fetch(name, { integrity, cache }).catch(() => null);
    // Browsers refuse to open a page from a redirected response, so copy its content.
    if (!response || !response.ok) continue;
    return [name, response.redirected ? new Response(response.body, { headers: response.headers }) : response];
  }
  throw new Error(name + " is not the one of this version");
}

async function keep() {
  const parts = await Promise.all(Object.entries(FILES).map(([name, integrity]) => part(name, integrity)));
  try {
    const cache = await caches.open(NAME);
    await Promise.all(parts.map(([name, response]) => cache.put(name, response)));
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
  // If the cache is gone, ask the host.
  const kept = caches.open(NAME).then((cache) => cache.match(wanted.href, { ignoreSearch: true }));
  return (await kept.catch(() => {})) || fetch(request);
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(clear()));
addEventListener("fetch", (event) => event.respondWith(answer(event.request)));
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});
