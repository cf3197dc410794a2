// The database written anew, so that its files hold nothing any more that was overwritten in it. Everything is in a second
// database, whole, before the first goes; whoever starts the app finishes what broke off. `seal.rs` says what changes.

const MAIN = "fupan";
const NEXT = "fupan-next";
// Ends the second database: the record of this id, in the store of drafts, says that everything is there. Its text are the
// ids that changed on the way.
const WHOLE = "/whole";
// How long the app waits at its start for another window that writes everything anew, in milliseconds.
const PATIENCE = 30000;

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

// `changed` are pairs of a store and a record that takes the place of the one there.
async function renewed(schema, changed) {
  await remove(NEXT);
  const [main, next] = [await open(MAIN, schema, true), await open(NEXT, schema, true)];
  const ids = changed.map(([, record]) => record.id);
  try {
    await pour(main, next, schema.stores, (record, _, store) => store !== "rescue" || !ids.includes(record.id));
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

// Writes the database anew with these changes; fails before anything is lost, else it is done to its end.
export const renew = (version, stores, changed) => alone(() => renewed({ version, stores: stores.split(" ") }, changed));

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
