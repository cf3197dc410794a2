// Runs in every frame before the app: the database of this frame fails when it is told to. `window.faulty` has
// `set(kind)`, `heal()`, `hits` (how often a fault has struck) and `read(id)`, which goes past all faults.
(() => {
  const real = {
    open: IDBFactory.prototype.open,
    transaction: IDBDatabase.prototype.transaction,
    close: IDBDatabase.prototype.close,
    put: IDBObjectStore.prototype.put,
  };
  const connections = new Set();
  let kind = null;
  const faulty = (window.faulty = { hits: 0 });
  const hit = () => { faulty.hits += 1; };
  const failure = (name) => new DOMException("made by a test", name);
  const swallow = (target, ...events) => {
    // Registered before the program's own listeners, so it is heard first, and nobody after it.
    for (const event of events) target.addEventListener(event, (e) => e.stopImmediatePropagation(), true);
  };

  IDBFactory.prototype.open = function (...args) {
    if (kind === "open-throws") { hit(); throw failure("SecurityError"); }
    const request = real.open.apply(this, args);
    if (kind === "open-hangs") {
      hit();
      request.addEventListener("success", () => real.close.call(request.result), true);
      swallow(request, "success", "error", "blocked");
    } else if (kind === "open-fails") {
      hit();
      request.addEventListener("success", (event) => {
        event.stopImmediatePropagation();
        real.close.call(request.result);
        Object.defineProperty(request, "error", { get: () => failure("UnknownError") });
        request.dispatchEvent(new Event("error", { bubbles: true, cancelable: true }));
      }, { capture: true, once: true });
    } else {
      request.addEventListener("success", () => connections.add(request.result), true);
    }
    return request;
  };
  IDBDatabase.prototype.close = function () {
    connections.delete(this);
    return real.close.call(this);
  };
  IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
    const transaction = real.transaction.call(this, stores, mode, ...rest);
    if (mode !== "readwrite") return transaction;
    if (kind === "transaction-hangs") {
      // Never answers, and nothing of it is kept.
      hit();
      swallow(transaction, "complete", "abort", "error");
      transaction.struck = "hangs";
    } else if (kind === "transaction-late") {
      hit();
      const store = transaction.objectStore(transaction.objectStoreNames[0]);
      const busy = () => { if (kind === "transaction-late") store.get("none").onsuccess = busy; };
      busy();
    } else if (kind === "abort" || kind === "quota") {
      transaction.struck = kind;
    }
    return transaction;
  };
  IDBObjectStore.prototype.put = function (...args) {
    const struck = this.transaction.struck;
    if (kind === "put-throws") { hit(); throw failure("DataError"); }
    if (kind === "quota-throws") { hit(); throw failure("QuotaExceededError"); }
    // No database does that; it is here to see whether anybody would notice.
    if (kind === "lies") { hit(); return this.get("none"); }
    const request = real.put.apply(this, args);
    if (struck) {
      // As on a full disk: the request succeeds, and its transaction does not.
      request.addEventListener("success", () => {
        if (struck !== "hangs") hit();
        if (struck === "quota") {
          Object.defineProperty(this.transaction, "error", { get: () => failure("QuotaExceededError") });
        }
        setTimeout(() => { try { this.transaction.abort(); } catch { /* It has ended already. */ } });
        const later = () => { try { this.get("none").onsuccess = later; } catch { /* It has ended. */ } };
        later();
      }, true);
    }
    return request;
  };

  faulty.set = (wanted) => {
    kind = wanted;
    if (!/^(closed|open)/.test(kind)) return;
    // A database is opened again only when its connection has died.
    for (const connection of [...connections]) {
      connections.delete(connection);
      real.close.call(connection);
      if (kind !== "closed-silently") connection.dispatchEvent(new Event("close"));
      if (/^closed/.test(kind)) hit();
    }
  };
  faulty.heal = () => { kind = null; };

  let reading = null;
  faulty.read = async (id) => {
    reading ??= new Promise((done, failed) => {
      const request = real.open.call(indexedDB, "fupan");
      request.onsuccess = () => {
        request.result.onversionchange = () => { reading = null; real.close.call(request.result); };
        done(request.result);
      };
      request.onerror = () => failed(request.error);
    });
    const database = await reading;
    return new Promise((done, failed) => {
      const request = real.transaction.call(database, "drafts", "readonly").objectStore("drafts").get(id);
      request.onsuccess = () => done(request.result?.text ?? null);
      request.onerror = () => failed(request.error);
    });
  };
})();
