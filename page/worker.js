// Keeps one version of the app, whole, for the time without a net. `cargo xtask` fills in which files belong to it.
//
// All files of a version come in together, each checked against its digest: should a host be half way through an upload,
// this version is not kept and the one before stays. A page gets all its files from one version. A new version waits until
// somebody agrees, or until no window is open any more.

// Other folders of the same host may have this app, too.
const KEPT = "fupan-app-" + new URL("./", location.href).pathname + "-";
const NAME = KEPT + "{{version}}";
const FILES = {{files}};

async function part(name, integrity) {
  // Names with a digest mean the same for ever: what the page has just loaded is not loaded again, unless it is not right.
  for (const cache of name === "index.html" ? ["reload"] : ["force-cache", "reload"]) {
    const response = await fetch(name, { integrity, cache }).catch(() => null);
    // Of one that was led elsewhere only the content: browsers open no page from it.
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
  // A browser that lost what it kept goes to the host.
  const kept = caches.open(NAME).then((cache) => cache.match(wanted.href, { ignoreSearch: true }));
  return (await kept.catch(() => {})) || fetch(request);
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(clear()));
addEventListener("fetch", (event) => event.respondWith(answer(event.request)));
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});
