// Tells people when the program cannot start, and keeps what they typed when it stops. Plain ES5: old browsers run it, too.

window.fupanNotice = function () {
  document.getElementById("app").hidden = true;
  document.getElementById("notice").hidden = false;
};
if (typeof WebAssembly !== "object" || !("noModule" in document.createElement("script"))) window.fupanNotice();
// A script that did not load, or that this browser cannot parse. Later errors of that kind are not ours.
addEventListener("error", function (event) {
  var starting = document.querySelector("#app > .opening");
  if (starting && (event.target.localName === "script" || event.error instanceof SyntaxError)) window.fupanNotice();
}, true);
// Text that was typed and is not yet confirmed as saved: once the program has stopped, only this script can keep it.
(function () {
  // `since` is when the first of it was typed.
  var typed = {}, since = 0, of = "", locked = false, stopped = false, kept = false, asked = false;
  function byId(id) { return document.getElementById(id); }
  function forget() {
    typed = {};
    since = 0;
  }
  function draft() { return (/^#\/review\/([^\/]+)/.exec(location.hash) || [])[1]; }
  document.addEventListener("input", function (event) {
    var field = event.target, here = draft();
    if (here !== of) forget();
    of = here;
    locked = Boolean(document.querySelector("[data-locked]"));
    if (!stopped && field.name && (field.type === "text" || field.type === "textarea")) {
      // A field name means that of the document at hand.
      var form = document.querySelector("[data-document]");
      typed[(form ? form.getAttribute("data-document") + " " : "") + field.name] = field.value;
      since = since || Date.now();
    }
  }, true);
  new MutationObserver(function () {
    var status = document.querySelector("[data-save]");
    if (!stopped && status && status.getAttribute("data-save") === "saved") forget();
  }).observe(document, { subtree: true, attributeFilter: ["data-save"] });
  function done() {
    kept = true;
    if (asked) location.reload();
  }
  function keep(id, text) {
    try {
      var request = indexedDB.open("fupan");
      request.onerror = request.onblocked = done;
      // There is no database yet: the program makes it, with all its stores.
      request.onupgradeneeded = function () { request.transaction.abort(); };
      request.onsuccess = function () {
        try {
          var transaction = request.result.transaction("rescue", "readwrite");
          transaction.oncomplete = transaction.onabort = done;
          transaction.objectStore("rescue").put({ id: id, text: text, saved_at: Date.now() });
          request.result.close();
        } catch (error) {
          request.result.close();
          done();
        }
      };
    } catch (error) { done(); }
    setTimeout(done, 1500);
  }
  // Errors of other scripts in the page are none of ours. Browsers report a stack overflow of the program as a RangeError.
  function isTrap(error) {
    if (typeof WebAssembly !== "object" || !error) return false;
    return error instanceof WebAssembly.RuntimeError || (error instanceof RangeError && /wasm/.test(error.stack));
  }
  function stop(event) {
    if (stopped || !isTrap(event.error || event.reason)) return;
    stopped = true;
    var pairs = "", words = [];
    for (var name in typed) {
      pairs += name + "\t" + typed[name] + "\0";
      words.push(typed[name]);
    }
    byId("app").hidden = true;
    byId("stopped").hidden = false;
    scrollTo(0, 0);
    document.querySelector("#stopped button").focus();
    byId("typed").textContent = words.join("\n\n");
    byId("typed-head").hidden = !words.length;
    // A draft with a passphrase is never stored in plain text.
    if (of && pairs && !locked) keep(of, pairs);
    else done();
  }
  addEventListener("beforeunload", function (event) {
    // Saving takes a moment; after two seconds it may not come to its end.
    var late = since && Date.now() - since > 2000 ? ", [data-save=saving]" : "";
    var status = document.querySelector("[data-save=memory], [data-save=failed]" + late);
    if (status && !stopped) event.preventDefault();
  });
  addEventListener("error", stop);
  addEventListener("unhandledrejection", stop);
  byId("stopped").addEventListener("click", function (event) {
    if (event.target.getAttribute("data-action") !== "reload") return;
    asked = true;
    if (kept) location.reload();
  });
})();
