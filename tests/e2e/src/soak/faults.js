// Drives several frames of the app at once: types into a draft of its own in each, lets its database fail and heal at
// random moments, and looks at every "saved" whether it is true. Arguments: frames, faults in all, share of slow ones
// in percent, seed, and perhaps the one
// kind of fault to try.
const [frames, faults, slow, seed, only] = arguments;
window.outcome = null;
const QUICK = ["abort", "quota", "quota-throws", "put-throws", "closed", "closed-silently", "open-throws", "open-fails", "transaction-late"];
const SLOW = ["transaction-hangs", "open-hangs"];
const FIELD = "incident.summary";
/** How long the app may take to be well again once its database is; also on a machine that is busy otherwise. */
const RECOVERY = 60000;

const total = { faults: 0, struck: 0, checked: 0, false_saved: [], lost: [], shrunk: [], not_back: [], memory: 0, copies: 0, slowest: 0, kinds: {} };
let left = faults;
window.progress = total;

async function work(index) {
  const between = random(seed + 977 * index);
  const frame = document.createElement("iframe");
  frame.style.cssText = "position:fixed;left:0;top:0;width:1300px;height:900px;border:0";
  document.body.append(frame);
  const base = location.href.replace(/stage$/, "");
  const page = () => frame.contentDocument;
  const find = (css) => page()?.querySelector(css);
  const field = () => find(`[name="${FIELD}"]`);
  const state = () => find("[role=status][data-save]")?.dataset.save;
  const draft = () => frame.contentWindow.location.hash.split("/")[2];
  const stored = async () => {
    const text = await frame.contentWindow.faulty.read(draft());
    return text === null ? null : JSON.parse(text).review?.incident?.summary ?? "";
  };
  const load = async (hash) => {
    const loaded = new Promise((go) => frame.addEventListener("load", go, { once: true }));
    // Another address each time: the app is to be loaded anew, not just another place of it shown.
    frame.src = `${base}?${Math.random()}${hash}`;
    await loaded;
  };
  const fail = (kind, what) => new Error(`frame ${index}, ${kind}: ${what}`);
  let kind = "none", held = "", watching = null;

  /** "Saved" is believed only if the record holds at least what the field holds now. */
  const check = async () => {
    const there = field()?.value ?? held;
    const found = await stored();
    total.checked += 1;
    if (found === null || !found.startsWith(there)) {
      total.false_saved.push({ kind, field: there.slice(-40), record: (found ?? "no record").slice(-40) });
    }
  };
  const watch = () => {
    watching?.disconnect();
    let before = state();
    watching = new MutationObserver(() => {
      const now = state();
      if (now === "saved" && before !== "saved") check();
      before = now;
    });
    watching.observe(page().body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-save"] });
  };
  const type = (words) => {
    const control = field();
    if (!control) throw fail(kind, "the field has gone");
    if (control.value !== held) {
      total.shrunk.push({ kind, field: control.value.slice(-40), typed: held.slice(-40) });
      held = control.value;
    }
    held += words;
    control.value = held;
    control.dispatchEvent(new frame.contentWindow.InputEvent("input", { bubbles: true, inputType: "insertText" }));
  };
  const typing = async (ms) => {
    for (const end = performance.now() + ms; performance.now() < end; await sleep(between(5, 90))) {
      type(["断电", "a", "夜里", "7", "，", "站台 "][between(0, 6)]);
      await caughtUp(frame.contentWindow);
      if (state() === "saved") await check();
    }
  };
  const start = async () => {
    await load("#/");
    await until(60000, () => find("[data-action=new]")) ?? (() => { throw fail(kind, "does not start"); })();
    find("[data-action=new]").click();
    await until(60000, () => find("[name=title]"));
    frame.contentWindow.location.hash = `#/review/${draft()}/incident`;
    if (!(await until(60000, field))) throw fail(kind, "the section does not open");
    field().focus();
    held = field().value;
    watch();
    type("始");
    if (!(await until(60000, async () => state() === "saved" && (await stored()) === held))) throw fail(kind, `a new draft is not saved: ${state()}`);
  };

  await start();
  let since = 0;
  while (left > 0) {
    left -= 1;
    kind = only ? only : between(0, 100) < slow ? SLOW[between(0, SLOW.length)] : QUICK[between(0, QUICK.length)];
    const faulty = frame.contentWindow.faulty;
    faulty.hits = 0;
    await typing(between(0, 300));
    faulty.set(kind);
    await typing(between(50, 700));
    // A fault that meets nothing proves nothing.
    for (const end = performance.now() + 1500; faulty.hits === 0 && performance.now() < end; ) await typing(20);
    faulty.heal();
    const healed = performance.now();
    await typing(between(0, 300));
    total.faults += 1;
    total.kinds[kind] = (total.kinds[kind] ?? 0) + 1;
    if (faulty.hits > 0) total.struck += 1;
    let found = null;
    const back = await until(RECOVERY, async () => {
      if (state() === "memory") return find("[data-notice=memory]") && "memory";
      found = await stored();
      return state() === "saved" && found === held && "saved";
    });
    if (field()?.value !== held) total.shrunk.push({ kind, field: field()?.value.slice(-40), typed: held.slice(-40) });
    if (back === "saved") {
      total.slowest = Math.max(total.slowest, Math.round(performance.now() - healed));
    } else if (back === "memory") {
      total.memory += 1;
      await start();
    } else {
      total.not_back.push({ kind, state: state(), notices: [...page().querySelectorAll("[data-notice]")].map((e) => e.dataset.notice) });
      if (found !== held) total.lost.push({ kind, field: held.slice(-40), record: (found ?? "no record").slice(-40) });
      await start();
    }
    if (find("[data-notice=conflict]")) { total.copies += 1; await start(); }
    // A text that only grows would make each key slower than the last.
    if (++since % 40 === 0) await start();
  }
  watching.disconnect();
  frame.remove();
}

Promise.all(Array.from({ length: frames }, (_, index) => work(index))).then(
  () => { window.outcome = total; },
  (error) => { window.outcome = { error: `${error.stack ?? error}` }; },
);
