// What the browser's WebCrypto does for drafts with a passphrase (`seal.rs`), and the database written anew, so that its
// files hold nothing any more that was overwritten in it. JavaScript, because it is several times shorter than the same by
// way of the program. What an envelope looks like: docs/sealed-file.md.

const MAIN = "fupan";
const NEXT = "fupan-next";
// Ends the second database: the record of this id, in the store of drafts, says that everything is there. Its text are the
// ids that changed on the way.
const WHOLE = "/whole";
const COPIES = ["fupan-copies", "https://fupan.invalid/"];
// How long the app waits at its start for another window that writes everything anew, in milliseconds.
const PATIENCE = 30000;
// How long other windows get to store their last words, in milliseconds: one write takes a few dozen.
const GRACE = 600;
// Without a key or a press for so long somebody has left the desk, in milliseconds: longer than most pauses of thought,
// shorter than a meeting. It is looked every so often, by the clock, which goes on while the machine sleeps.
const AWAY = 600000;
const LOOK = 30000;

const utf8 = (text) => new TextEncoder().encode(text);
const fromBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const toBase64 = (bytes) => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};
const random = (count) => toBase64(crypto.getRandomValues(new Uint8Array(count)));

// The key that a passphrase makes with salt and rounds of an envelope or, without one, with a salt of its own.
export async function derive(passphrase, envelope, newRounds) {
  const { salt, rounds } = envelope ? JSON.parse(envelope) : { salt: random(16), rounds: newRounds };
  const words = utf8(passphrase.normalize("NFC"));
  const material = await crypto.subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const way = { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(salt), iterations: rounds };
  const aes = { name: "AES-GCM", length: 256 };
  return { salt, rounds, key: await crypto.subtle.deriveKey(way, material, aes, false, ["encrypt", "decrypt"]) };
}

// Everything on the envelope is vouched for besides the text.
const gcm = ({ data, ...head }) =>
  ({ name: "AES-GCM", iv: fromBase64(head.nonce), additionalData: utf8(Object.values(head).join(" ")) });

const envelope = (holds, kdf, rounds, salt, cipher, nonce, data) =>
  ({ format: "fupan-sealed", version: 1, holds, kdf, rounds, salt, cipher, nonce, data });

// One after the other: what was to be written first is sealed first.
let last = Promise.resolve();

// The text in an envelope of its own nonce.
export function seal({ key, salt, rounds }, holds, text) {
  const sealed = envelope(holds, "PBKDF2-SHA-256", rounds, salt, "AES-256-GCM", random(12));
  const done = last.then(() => crypto.subtle.encrypt(gcm(sealed), key, utf8(text)));
  last = done.catch(() => {});
  return done.then((bytes) => JSON.stringify({ ...sealed, data: toBase64(new Uint8Array(bytes)) }, null, 2));
}

// The text out of an envelope; fails if another key sealed it, or a bit of it was changed.
export async function unseal({ key }, text) {
  const { holds, kdf, rounds, salt, cipher, nonce, data } = JSON.parse(text);
  const sealed = envelope(holds, kdf, rounds, salt, cipher, nonce);
  const bytes = await crypto.subtle.decrypt(gcm(sealed), key, fromBase64(data));
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

// A record in plain or with the one key as it is with the other, or in plain; none if the one does not open it.
async function resealed(record, before, after) {
  let { text } = record;
  if (text.slice(0, 64).includes("fupan-sealed")) {
    text = before && (await unseal(before, text).catch(() => {}));
    if (text === undefined) return;
  }
  return { ...record, text: after ? await seal(after, "review", text) : text };
}

const answer = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

const end = (transaction) => new Promise((done, failed) => {
  transaction.oncomplete = done;
  transaction.onabort = () => failed(transaction.error);
});

// A connection; where there is no such database and none is wanted, it fails.
function open(name, { version, stores }, isWanted) {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = ({ oldVersion }) => {
    if (!oldVersion && !isWanted) return request.transaction.abort();
    const there = request.result.objectStoreNames;
    for (const store of stores) if (!there.contains(store)) request.result.createObjectStore(store, { keyPath: "id" });
  };
  return answer(request);
}

const remove = (name) => answer(indexedDB.deleteDatabase(name));

// Puts the records of one database into another where `isBetter` finds so, given what is there.
async function pour(from, to, stores, isBetter) {
  for (const store of stores) {
    const records = await answer(from.transaction(store).objectStore(store).getAll());
    const transaction = to.transaction(store, "readwrite");
    const there = transaction.objectStore(store);
    for (const record of records) {
      if (record.id === WHOLE) continue;
      there.get(record.id).onsuccess = ({ target }) => {
        if (isBetter(record, target.result, store)) there.put(record);
      };
    }
    await end(transaction);
  }
}

// From the second database back into a fresh first one. Whatever it was interrupted in, it can be begun again.
async function finish(schema) {
  const { stores } = schema;
  const next = await open(NEXT, schema, true);
  const whole = await answer(next.transaction("drafts").objectStore("drafts").get(WHOLE));
  if (whole) {
    const changed = whole.text.split(" ");
    const before = await open(MAIN, schema, true);
    // What was written since counts; of what was changed on the way only what is newer than that.
    await pour(before, next, stores, (record, there, store) =>
      !changed.includes(record.id) || (store !== "rescue" && !(there && there.revision >= record.revision)));
    before.close();
    await remove(MAIN);
    const main = await open(MAIN, schema, true);
    await pour(next, main, stores, (record, there) => !(there && there.revision >= record.revision));
    main.close();
  }
  next.close();
  await remove(NEXT);
  // Twice more: Chromium keeps all databases of an origin in the same files, which it writes anew one after the other.
  for (let n = 0; n < 2 && whole; n++) {
    const beside = await open(NEXT, schema, true);
    const filled = beside.transaction("drafts", "readwrite");
    filled.objectStore("drafts").put({ id: "-" });
    await end(filled);
    beside.close();
    await remove(NEXT);
  }
}

async function renewed(schema, id, before, after) {
  await remove(NEXT);
  const [main, next] = [await open(MAIN, schema, true), await open(NEXT, schema, true)];
  try {
    const changed = [];
    for (const store of ["drafts", "versions"]) {
      const range = store === "drafts" ? id : IDBKeyRange.bound(id + "/", id + "/\uffff");
      for (const record of await answer(main.transaction(store).objectStore(store).getAll(range))) {
        const anew = await resealed(record, before, after);
        // What another passphrase sealed, out of an older backup, stays as it is.
        if (anew) changed.push([store, anew]);
      }
    }
    if (!changed.length || changed[0][0] !== "drafts") throw new Error("the draft itself does not open");
    const ids = changed.map(([, record]) => record.id);
    await pour(main, next, schema.stores, (record, _, store) => store !== "rescue" || record.id !== id);
    const [cache, place] = COPIES;
    await (await caches.open(cache)).put(place + id, new Response(JSON.stringify(changed[0][1])));
    const transaction = next.transaction(schema.stores, "readwrite");
    for (const [store, record] of changed) transaction.objectStore(store).put(record);
    transaction.objectStore("drafts").put({ id: WHOLE, text: ids.join(" ") });
    await end(transaction);
  } catch (error) {
    // A full disk needs the room.
    next.close();
    await remove(NEXT);
    throw error;
  } finally {
    main.close();
    next.close();
  }
  await finish(schema);
}

const alone = (work) => navigator.locks.request("fupan-renew", work);

// Gives a draft another key, or none, and writes the whole database anew: everything is in a second one, whole, before the
// first goes. Fails before anything is lost, else it is done to its end.
export const renew = (version, stores, id, before, after) => alone(async () => {
  // Windows with a draft store their last words and load anew; then they wait for this to end.
  const channel = new BroadcastChannel("fupan");
  channel.postMessage("lock");
  await new Promise((done) => setTimeout(done, GRACE));
  channel.close();
  await renewed({ version, stores: stores.split(" ") }, id, before, after);
});

// Finishes what another page began and did not come to the end of; waits for one that is at it.
export async function recover(version, stores) {
  if (!navigator.locks) return;
  const schema = { version, stores: stores.split(" ") };
  const work = alone(async () => {
    const known = indexedDB.databases && (await indexedDB.databases());
    if (!known || known.some(({ name }) => name === NEXT)) {
      const next = await open(NEXT, schema, false).catch(() => {});
      if (next) {
        next.close();
        await finish(schema);
      }
    }
  });
  await Promise.race([work, new Promise((_, failed) => setTimeout(failed, PATIENCE))]);
}

// Tells the window when nobody is there any more, and again until somebody is.
if (globalThis.window) {
  let touched = Date.now();
  for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, () => touched = Date.now(), true);
  setInterval(() => Date.now() - touched > AWAY && dispatchEvent(new Event("idle")), LOOK);
}
