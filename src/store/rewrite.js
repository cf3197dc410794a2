// The database written anew, so that its files hold nothing any more that was overwritten in it; called by `rewrite.rs`.
// JavaScript, because it is several times shorter than the same by way of the program.

const MAIN = "fupan";
const NEXT = "fupan-next";
// Ends the second database: the record of this id, in the store of drafts, says that everything is there. Its text are the
// ids that changed on the way.
const WHOLE = "/whole";
const COPIES = ["fupan-copies", "https://fupan.invalid/"];
// How long the app waits at its start for another window that writes everything anew, in milliseconds.
const PATIENCE = 60000;
// How long other windows get to store their last words and go, in milliseconds: one write takes a few dozen.
const GRACE = 10000;
// Databases that hold nothing. Chromium keeps all databases of an origin in the same files, and what is deleted leaves them
// only when they are merged. Deleting a database merges the files that hold something of that very database, so these are
// made before the old one is deleted and deleted one after the other behind it: each merges what the last left.
const BESIDE = ["fupan-beside", "fupan-beside-2", "fupan-beside-3"];
// How long is waited before each is deleted, in milliseconds. The merging is a task of its own, which comes late on a busy
// machine, and the merged files go with the next one or when the files are opened again: Chromium closes them two seconds
// after the last connection. The pauses are short at a start, when the files were opened just now, and where no text in plain
// goes.
const PAUSES = [100, 3000, 3000];
const SHORT = [100, 100, 100];

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

// What was read lately is kept until the browser has let go of the reading.
const rest = (time = 100) => new Promise((done) => setTimeout(done, time));

const remove = (name) => answer(indexedDB.deleteDatabase(name));

// A database beside the others, with something in it. On a full disk there is none, and old files stay longer.
async function fill(name, schema) {
  const beside = await open(name, schema, true);
  const filled = beside.transaction("drafts", "readwrite");
  filled.objectStore("drafts").put({ id: "-" });
  await end(filled);
  beside.close();
}

// Deletes them again, and two more: the files that the last of them left go with those.
async function sweep(schema, pauses) {
  for (const [n, name] of BESIDE.entries()) {
    await rest(pauses[n]);
    await remove(name);
  }
  for (const name of BESIDE.slice(1)) {
    await rest();
    await fill(name, schema).catch(() => {});
    await rest();
    await remove(name);
  }
}

// Puts the records of one database into another where `isBetter` finds so, given what is there.
async function pour(from, to, stores, isBetter) {
  for (const store of stores) {
    const reading = from.transaction(store);
    const records = await answer(reading.objectStore(store).getAll());
    await end(reading);
    // On the disk, not merely on its way there: what comes next deletes.
    const transaction = to.transaction(store, "readwrite", { durability: "strict" });
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

// The second copies of these drafts as they are in a database. Without a cache there are none.
async function copy(ids, from) {
  const [name, place] = COPIES;
  const cache = globalThis.caches && (await caches.open(name).catch(() => {}));
  for (const id of cache ? ids : []) {
    const record = await answer(from.transaction("drafts").objectStore("drafts").get(id));
    // Rather none than one that is sealed otherwise.
    if (record) await cache.put(place + id, new Response(JSON.stringify(record))).catch(() => cache.delete(place + id));
  }
}

// From the second database back into a fresh first one. Whatever it was interrupted in, it can be begun again.
async function finish(schema, pauses) {
  const { stores } = schema;
  const opened = [];
  const to = async (name) => {
    opened.push(await open(name, schema, true));
    return opened.at(-1);
  };
  try {
    const next = await to(NEXT);
    const whole = await answer(next.transaction("drafts").objectStore("drafts").get(WHOLE));
    if (whole) {
      const changed = whole.text.split(" ");
      const before = await to(MAIN);
      // What was written since counts; of what was changed on the way only what is newer than that.
      await pour(before, next, stores, (record, there, store) =>
        !changed.includes(record.id) || (store !== "rescue" && !(there && there.revision >= record.revision)));
      before.close();
      await copy(changed, next);
      for (const name of BESIDE) await fill(name, schema).catch(() => {});
      await rest();
      await remove(MAIN);
      const main = await to(MAIN);
      await pour(next, main, stores, (record, there) => !(there && there.revision >= record.revision));
      main.close();
    }
    next.close();
    await rest();
    await remove(NEXT);
  } finally {
    for (const connection of opened) connection.close();
  }
  await sweep(schema, pauses);
}

// Brings to its end what another page began.
async function settle(schema) {
  const known = indexedDB.databases && (await indexedDB.databases().catch(() => {}));
  const isThere = (name) => !known || known.some((database) => database.name === name);
  const next = isThere(NEXT) && (await open(NEXT, schema, false).catch(() => {}));
  if (next) {
    next.close();
    await finish(schema, SHORT);
  } else if (known && BESIDE.some(isThere)) {
    await sweep(schema, SHORT);
  }
}

async function renewed(schema, id, reseal, isPlain) {
  // It may be the only whole copy of everything.
  await settle(schema);
  const [main, next] = [await open(MAIN, schema, true), await open(NEXT, schema, true)];
  try {
    const changed = [];
    for (const store of ["drafts", "versions"]) {
      for (const record of await answer(main.transaction(store).objectStore(store).getAll())) {
        // The draft, its versions, and what was put aside of it as damaged.
        const isOfDraft = record.id === id || record.id.startsWith(id + "/") || record.id.startsWith(id + "-damaged-");
        const anew = isOfDraft && (await reseal(record));
        // What another passphrase sealed, out of an older backup, stays as it is.
        if (anew) changed.push([store, anew]);
      }
    }
    const ids = changed.map(([, record]) => record.id);
    if (!ids.includes(id)) throw new Error("the draft itself does not open");
    await pour(main, next, schema.stores, (record, _, store) =>
      !ids.includes(record.id) && (store !== "rescue" || record.id !== id));
    const transaction = next.transaction(schema.stores, "readwrite", { durability: "strict" });
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
  try {
    await finish(schema, isPlain ? PAUSES : SHORT);
  } catch (error) {
    // Everything is whole in the second database: the next start goes on from there.
    console.error(error);
    location.reload();
    await new Promise(() => {});
  }
}

// Without locks (plain http) nothing is written anew, and windows do not wait for each other.
const alone = (work) => (navigator.locks ? navigator.locks.request("fupan-renew", work) : work());

// Every window holds this while it lives; who writes everything anew waits until no other does.
let leave = () => {};
let staying = null;

// Comes back once this window holds it: before, another window may be about to write everything anew. Refused where nothing is kept.
function stay() {
  staying ??= new Promise((held) => {
    const hold = () => new Promise((done) => {
      leave = done;
      held();
    });
    navigator.locks.request("fupan-open", { mode: "shared" }, hold).catch(held);
  });
  return staying;
}

const ask = (event) => event.preventDefault();

// Gives a draft another key, or none, and writes the whole database anew: everything is in a second one, whole, before the
// first goes. `reseal` promises a record of the draft as it is to be, or nothing for one that stays. Other windows have been
// told to go. Fails before anything is changed (a window that cannot store its words does not go), else it comes to its end.
export async function renew(version, stores, id, reseal, isPlain) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), GRACE);
  addEventListener("beforeunload", ask);
  try {
    leave();
    staying = null;
    await navigator.locks.request("fupan-open", { signal: patience.signal }, () => {
      clearTimeout(timer);
      return alone(() => renewed({ version, stores }, id, reseal, isPlain));
    });
  } finally {
    removeEventListener("beforeunload", ask);
    stay();
  }
}

// Removes everything, also from the files: what a database overwrites stays in its files for a while.
export function erase(version, stores) {
  const schema = { version, stores };
  const late = () => rest(GRACE).then(() => Promise.reject(new Error("another window does not let go")));
  return alone(async () => {
    for (const name of BESIDE) await fill(name, schema).catch(() => {});
    await rest();
    for (const name of [NEXT, MAIN]) await Promise.race([remove(name), late()]);
    // What is left in the files is not worth an error: everything is erased.
    await sweep(schema, PAUSES).catch(() => {});
  });
}

// Finishes what another page began and did not come to the end of; waits for one that is at it. From then on this window is
// waited for: it must hear by now what others ask for.
export async function recover(version, stores) {
  if (!navigator.locks) return;
  const work = stay().then(() => alone(() => settle({ version, stores })));
  await Promise.race([work, new Promise((_, failed) => setTimeout(failed, PATIENCE))]);
}
