// Drives pairs of windows that show the same draft, each pair through so many interleavings of what two people (or one
// in two windows) may do. Every word that stood in a window while that window said "saved" must be in the database at
// the end, in the draft or in a copy of it. Arguments: pairs, interleavings in all, seed, and whether frames stand for
// windows.
const [pairs, interleavings, seed, inFrames] = arguments;
window.outcome = null;
const FIELDS = ["title", "addressee", "unit"];
const total = { interleavings: 0, words: 0, committed: 0, taken: 0, forks: 0, lost: [], overdue: [], never_saved: 0, stuck: [] };
window.progress = total;
let left = interleavings;

/** Drafts that people see: not those in the bin. */
const live = async () => (await database("readonly", (store) => store.getAll())).filter((record) => !record.deleted_at);

/** One window of the app. */
class Desk extends AppWindow {
  constructor(name, committed) {
    super(name);
    this.committed = committed;
  }
  draft() { return this.page.location.hash.split("/")[2]; }
  words() { return FIELDS.flatMap((name) => this.find(`[name="${name}"]`)?.value.match(/[a-z0-9]+;/g) ?? []); }
  /** What stands here now is promised to be kept, if the window says so. */
  note() { if (this.state() === "saved") for (const word of this.words()) this.committed.add(word); }
  watch() {
    let before = null;
    this.observe(() => {
      const now = this.state();
      if (now !== before) { before = now; this.note(); }
    });
  }
  /** The draft can be typed into now. */
  field(name) { return this.control(`[name="${name}"]`); }
}

async function pair(index) {
  const between = random(seed + 977 * index);
  let committed = new Set();
  const desks = ["a", "b"].map((name) => new Desk(`${name}${index}`, committed));
  for (const desk of desks) await desk.open("#/");
  while (left > 0) {
    left -= 1;
    const run = (total.interleavings += 1);
    committed = new Set();
    for (const desk of desks) desk.committed = committed;
    let count = 0, at = 0;
    const mine = `p${index}r${run}`;
    const typed = new Map();
    const overdue = new Set();
    const gone = [];
    const story = [];
    const began = performance.now();
    const tell = (desk, what) => {
      story.push(`${Math.round(performance.now() - began)} ${desk.name[0]} ${what} (${desk.state()})`);
    };
    /** Before something happens to these windows: what was typed into them more than a second ago is to be safe by now. */
    const disturb = (what, ...disturbed) => {
      tell(disturbed[0], what);
      for (const [word, { desk, at }] of typed) {
        if (!disturbed.includes(desk)) continue;
        if (performance.now() - at > 1000 && !committed.has(word)) overdue.add(word);
        typed.delete(word);
        gone.push(word);
      }
    };
    const [first, second] = desks;
    await first.go("#/");
    await second.go("#/");
    (await until(60000, () => first.find("[data-action=new]"))).click();
    if (!(await until(60000, () => first.find("[name=title]")))) throw new Error("no new draft");
    const draft = first.draft();
    const home = `#/review/${draft}/basics`;
    await second.go(home);
    await until(60000, () => second.state());

    const takeOver = (desk) => {
      const button = desk.find("[data-action=take-over]");
      if (!button) return false;
      disturb("takes over", desk, ...desks.filter((other) => other !== desk));
      total.taken += 1;
      button.click();
      return true;
    };
    for (let steps = between(6, 18); steps > 0; steps--) {
      const desk = desks[at];
      if (between(0, 100) < 40) takeOver(desk);
      switch (between(0, 14)) {
        case 0: case 1: case 2: case 3: case 4: case 5: {
          const name = FIELDS[between(0, FIELDS.length)];
          for (let words = between(1, 4); words > 0; words--) {
            const field = desk.field(name);
            if (!field) break;
            const word = `${mine}n${count++};`;
            typed.set(word, { desk, at: performance.now() });
            field.value += word;
            field.dispatchEvent(new desk.page.InputEvent("input", { bubbles: true, inputType: "insertText" }));
            await sleep(between(0, 60));
            await caughtUp(desk.page);
            desk.note();
            tell(desk, word);
          }
          break;
        }
        case 6: case 7: case 8:
          at = 1 - at;
          desks[at].page.focus();
          break;
        case 9:
          // Sometimes somebody waits for it, sometimes not.
          if (takeOver(desk) && between(0, 3)) await until(3000, () => desk.state() !== "readonly");
          break;
        case 10:
          disturb("and b reload together", ...desks);
          await Promise.all(desks.map((each) => each.reload()));
          if (between(0, 3)) await until(3000, () => desks.every((each) => each.state()));
          break;
        case 11:
          disturb("reloads", desk);
          await desk.reload();
          if (between(0, 3)) await until(3000, () => desk.state());
          break;
        case 12: {
          disturb("leaves and comes back", desk);
          const hash = desk.page.location.hash.includes("/review/") ? desk.page.location.hash : home;
          await desk.go("#/");
          await sleep(between(0, 120));
          await desk.go(hash);
          if (between(0, 3)) await until(3000, () => desk.state());
          break;
        }
        default:
          await sleep(between(0, 400));
      }
      if (between(0, 2)) await sleep(between(0, 80));
      for (const each of desks) each.note();
    }
    const quiet = await until(60000, () => desks.every((each) => !["saving", "failed"].includes(each.state())));
    for (const each of desks) each.note();
    if (!quiet) total.stuck.push({ run, story, states: desks.map((each) => each.state()) });

    const records = (await live()).filter((record) => record.id === draft || record.text.includes(mine));
    const texts = records.map((record) => record.text).join("\n");
    total.words += count;
    total.committed += committed.size;
    total.forks += Math.max(0, records.length - 1);
    const lost = [...committed].filter((word) => word.startsWith(`${mine}n`) && !texts.includes(word));
    if (lost.length) total.lost.push({ run, lost, story });
    const never = [...gone, ...typed.keys()].filter((word) => !committed.has(word) && !texts.includes(word));
    total.never_saved += never.length;
    // What stands there quietly at the end is late as well.
    const late = never.filter((word) => overdue.has(word) || typed.has(word));
    if (late.length) total.overdue.push({ run, late, story });

    for (const desk of desks) await desk.go("#/");
    await sleep(50);
    for (const record of records) {
      await database("readwrite", (store) => store.delete(record.id));
      if (window.caches) await (await caches.open("fupan-copies")).delete(`https://fupan.invalid/${record.id}`);
    }
  }
  for (const desk of desks) desk.close();
}

Promise.all(Array.from({ length: pairs }, (_, index) => pair(index))).then(
  () => { window.outcome = total; },
  (error) => { window.outcome = { error: `${error.stack ?? error}` }; },
);
