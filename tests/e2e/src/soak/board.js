// Drives pairs of windows, one on the board and one in a draft, each pair through so many schedules of what people may do
// there. Every word that stood in a window while that window said "saved" must be in the database at the end, in the draft or
// in a copy of it, unless the board took it back. What the board refuses it must say. Arguments: pairs, schedules in all, seed,
// and whether nothing keeps the windows apart; then frames stand for them.
const [pairs, schedules, seed, inFrames] = arguments;
window.outcome = null;
const STATES = ["", "open", "doing", "done", "closed", "lasting"];
const MEASURES = 3;
const total = {
  schedules: 0, on_board: 0, in_draft: 0, committed: 0, states: 0, steps: 0, refused: 0, forks: 0,
  lost: [], silent: [], garbled: [], stale: [], stuck: [],
};
window.progress = total;
let left = schedules;

const record = (id) => database("readonly", (store) => store.get(id));

/** One window of the app. */
class Desk extends AppWindow {
  all(css) { return [...(this.document?.querySelectorAll(css) ?? [])]; }
  onBoard() { return this.page.location.hash === "#/board"; }
  /** The rows of the draft on the board, or the form of the draft: what stands in them. */
  words() {
    const rows = this.onBoard()
      ? this.all(`[data-measure^="${this.draft}/"]`).flatMap((row) => [row, row.nextElementSibling?.matches(".board-more") ? row.nextElementSibling : null])
      : [this.find("form, main")];
    const controls = rows.filter(Boolean).flatMap((row) => [...row.querySelectorAll("input, textarea, .board-typed")]);
    return controls.flatMap((control) => (control.value ?? control.textContent).match(/p\d+r\d+n\d+;/g) ?? []);
  }
  /** What stands here now is promised to be kept, if the window says so. */
  note() {
    if (this.state() === "saved") for (const word of this.words()) this.committed.add(word);
    for (const notice of this.all("[data-notice=refused]")) {
      for (const word of notice.textContent.match(/p\d+r\d+n\d+;?/g) ?? []) this.said.add(word.replace(";", ""));
    }
  }
  watch() { this.observe(() => this.note()); }
  click(css) {
    const button = this.find(css);
    if (!button || button.disabled) return false;
    button.click();
    return true;
  }
}

/** A draft with measures, made once by the app itself: the record that is put into the database for every schedule. */
let template = null;
async function makeTemplate(desk) {
  await desk.go("#/");
  (await until(60000, () => desk.find("[data-action=new]"))).click();
  if (!(await until(60000, () => desk.find("[name=title]")))) throw new Error("no new draft");
  const id = desk.page.location.hash.split("/")[2];
  await desk.go(`#/review/${id}/measures`);
  for (let n = 0; n < MEASURES; n++) {
    (await until(60000, () => desk.find("[data-action=add-measure]"))).click();
    if (!(await until(60000, () => desk.find(`[name="measures.${n}.heading"]`)))) throw new Error("no new measure");
  }
  await until(60000, () => desk.state() === "saved");
  await desk.go("#/");
  await sleep(300);
  const made = await record(id);
  await database("readwrite", (store) => store.delete(id));
  if (window.caches) await (await caches.open("fupan-copies")).delete(`https://fupan.invalid/${id}`);
  if (JSON.parse(made.text).review.measures.length !== MEASURES) throw new Error("the template lacks measures");
  return made;
}

async function pair(index) {
  const between = random(seed + 977 * index);
  const desks = ["a", "b"].map((name) => new Desk(`${name}${index}`));
  for (const desk of desks) [desk.committed, desk.said, desk.draft] = [new Set(), new Set(), ""];
  for (const desk of desks) await desk.open("#/");
  if (!template) template = makeTemplate(desks[0]);
  const made = await template;
  while (left > 0) {
    left -= 1;
    const run = (total.schedules += 1);
    const mine = `p${index}r${run}`;
    const draft = `soak-${mine}`;
    const committed = new Set(), said = new Set(), undone = new Set(), redone = new Set(), excused = new Set(), onBoard = new Set();
    for (const desk of desks) [desk.committed, desk.said, desk.draft] = [committed, said, draft];
    let count = 0;
    const story = [], garbled = [];
    const began = performance.now();
    const tell = (desk, what) =>
      story.push(`${Math.round(performance.now() - began)} ${desk.name[0]} ${what} (${desk.state()} ${desk.page.location.hash.replace(draft, "")})`);
    const [first, second] = desks;
    for (const desk of desks) await desk.go("#/");
    await database("readwrite", (store) => store.put({ ...made, id: draft, revision: made.revision }));
    await first.go("#/board");
    const home = `#/review/${draft}/measures`;
    if (!(await until(60000, () => first.find(`[data-measure^="${draft}/"]`)))) throw new Error(`no rows: ${first.page.location.hash}`);
    const measures = first.all(`[data-measure^="${draft}/"]`).map((row) => row.dataset.measure.split("/")[1]);

    /** Before a page goes: what was typed there and not saved may be gone with it. */
    const disturb = (what, desk) => {
      tell(desk, what);
      for (const word of onBoard) if (!committed.has(word)) excused.add(word);
    };
    /** Types a word, by keys or at once; returns whether it stands there. */
    const type = async (desk, css, byKeys) => {
      const word = `${mine}n${count++};`;
      const isBoard = desk.onBoard();
      const refusals = desk.all("[data-notice=refused]").map((notice) => notice.textContent).join();
      for (const piece of byKeys ? word : [word]) {
        const control = desk.control(css);
        if (!control) return tell(desk, `${word} could not be typed to its end`), false;
        control.value += piece;
        control.dispatchEvent(new desk.page.InputEvent("input", { bubbles: true, inputType: "insertText" }));
        await sleep(between(0, byKeys ? 12 : 60));
      }
      await caughtUp(desk.page);
      desk.note();
      total[isBoard ? "on_board" : "in_draft"] += 1;
      const control = desk.control(css);
      const isThere = control?.value.includes(word);
      tell(desk, `${word} ${isThere ? "typed" : `typed, but the control has ${control?.value}`} in ${css}`);
      if (isBoard) {
        onBoard.add(word);
        // What was refused while somebody typed has its first letters in the notice, and the others in the control.
        const isRefused = refusals !== desk.all("[data-notice=refused]").map((notice) => notice.textContent).join();
        if (isRefused && !isThere) excused.add(word);
        else if (control && !isThere) garbled.push(word);
      }
      return isThere;
    };
    const row = () => `[data-measure="${draft}/${measures[between(0, MEASURES)]}"]`;
    const choose = async (desk, css) => {
      const control = desk.control(css);
      if (!control) return;
      control.value = STATES[between(0, STATES.length)];
      control.dispatchEvent(new desk.page.Event("change", { bubbles: true }));
      total.states += 1;
      await caughtUp(desk.page);
      tell(desk, `chooses ${control.value} in ${css}`);
    };
    const step = async (desk, action) => {
      const before = desk.words();
      if (!desk.click(`[data-action=${action}]`)) return;
      total.steps += 1;
      await caughtUp(desk.page);
      const after = new Set(desk.words());
      for (const word of before) if (!after.has(word)) undone.add(word);
      // A step of a row that is folded shows nowhere: it may be any word that is not in sight.
      if (before.every((word) => after.has(word))) for (const word of onBoard) if (!after.has(word)) undone.add(word);
      for (const word of after) if (undone.delete(word)) redone.add(word);
      tell(desk, action);
      if (between(0, 2)) await sleep(between(0, 200));
    };
    const boardSteps = async (desk) => {
      switch (between(0, 10)) {
        case 0: case 1: case 2: {
          const at = row();
          if (!desk.find(`${at} + .board-more`)) desk.click(`${at} [data-action=open-row]`);
          await caughtUp(desk.page);
          for (let words = between(1, 4); words > 0; words--) {
            if (!(await type(desk, `${at} + .board-more [name=progress]`, between(0, 3) > 0))) break;
          }
          break;
        }
        case 3: case 4: {
          const at = row();
          for (let words = between(1, 3); words > 0; words--) {
            if (!(await type(desk, `${at} [name=closed_on]`, between(0, 3) > 0))) break;
          }
          break;
        }
        case 5: case 6: await choose(desk, `${row()} [name=status]`); break;
        case 7: for (let n = between(1, 4); n > 0; n--) await step(desk, "undo"); break;
        case 8: for (let n = between(1, 3); n > 0; n--) await step(desk, "redo"); break;
        default: await sleep(between(0, 300));
      }
    };
    const draftSteps = async (desk) => {
      if (desk.find("[data-action=take-over]") && between(0, 3)) {
        tell(desk, "takes over");
        desk.click("[data-action=take-over]");
        await until(3000, () => desk.state() !== "readonly");
      }
      const n = between(0, MEASURES);
      switch (between(0, 10)) {
        case 0: case 1: case 2: case 3: {
          const field = `measures.${n}.${["progress", "closed_on", "heading", "owner"][between(0, 4)]}`;
          await desk.go(`${home}/${field}`);
          await until(1500, () => desk.find(`[name="${field}"]`));
          for (let words = between(1, 4); words > 0; words--) {
            if (!(await type(desk, `[name="${field}"]`, between(0, 3) === 0))) break;
          }
          break;
        }
        case 4: case 5: {
          const field = `measures.${n}.status`;
          await desk.go(`${home}/${field}`);
          await until(1500, () => desk.find(`select[name="${field}"]`));
          await choose(desk, `select[name="${field}"]`);
          break;
        }
        case 6: case 7: case 8:
          tell(desk, "leaves");
          await desk.go("#/");
          break;
        default: await sleep(between(0, 300));
      }
    };
    for (let steps = between(10, 26); steps > 0; steps--) {
      const desk = desks[between(0, 5) < 3 ? 0 : 1];
      desk.page.focus();
      const chance = between(0, 100);
      if (chance < 4) {
        for (const each of desks) disturb("and the other reload together", each);
        await Promise.all(desks.map((each) => each.reload()));
      } else if (chance < 9) {
        disturb("reloads", desk);
        await desk.reload();
        if (between(0, 3)) await until(3000, () => desk.find("[data-measure]") || desk.state());
      } else if (desk.onBoard()) {
        // Now and then to the draft in this window, or out of it. What is refused then is told where somebody goes.
        if (chance < 15) {
          tell(desk, "goes to the draft");
          await desk.go(home);
        } else if (chance < 18) {
          tell(desk, "leaves the board");
          await desk.go("#/");
        } else {
          await boardSteps(desk);
        }
      } else if (desk.page.location.hash.startsWith("#/review/")) {
        if (desk === first && chance < 50) {
          tell(desk, "goes to the board");
          await desk.go("#/board");
          await until(between(0, 3000), () => desk.find(`[data-measure^="${draft}/"]`));
        } else {
          await draftSteps(desk);
        }
      } else {
        await desk.go(desk === first && chance < 80 ? "#/board" : home);
        tell(desk, "comes");
        if (between(0, 3)) await until(3000, () => desk.state());
      }
      if (between(0, 2)) await sleep(between(0, 80));
      for (const each of desks) each.note();
    }
    const isQuiet = (desk) => desk.state() !== "saving" && (desk.onBoard() || desk.state() !== "failed");
    const quiet = await until(60000, () => desks.every(isQuiet));
    await sleep(100);
    for (const each of desks) each.note();
    if (!quiet) total.stuck.push({ run, story, states: desks.map((each) => each.state()) });

    const isOfRun = (word) => word.startsWith(`${mine}n`);
    // What was taken back stays so if making it again is refused, and that is said.
    const isSaid = (word) => said.has(word.replace(";", ""));
    let records, texts, silent;
    // Where somebody has left the board, nothing says that something is still being written.
    await until(5000, async () => {
      for (const each of desks) each.note();
      records = (await database("readonly", (store) => store.getAll()))
        .filter((found) => !found.deleted_at && (found.id === draft || found.text.includes(`${mine}n`)));
      texts = records.map((found) => found.text).join("\n");
      silent = [...onBoard].filter((word) =>
        !texts.includes(word) && !committed.has(word) && !undone.has(word) && !excused.has(word) && !isSaid(word));
      return silent.length === 0;
    });
    total.committed += committed.size;
    total.refused += said.size;
    total.forks += Math.max(0, records.length - 1);
    const lost = [...committed].filter((word) =>
      isOfRun(word) && !undone.has(word) && !(redone.has(word) && isSaid(word)) && !texts.includes(word));
    if (lost.length) total.lost.push({ run, lost, story });
    if (silent.length) total.silent.push({ run, silent, said: [...said], story });
    if (garbled.length) total.garbled.push({ run, garbled, story });
    // Where windows hear of each other, they show what is stored.
    if (!inFrames && first.onBoard()) {
      const differs = async () => {
        const text = (await record(draft)).text;
        const stored = JSON.parse(text).review.measures;
        return stored.flatMap((measure) => {
          const status = first.find(`[data-measure="${draft}/${measure.id}"] [name=status]`);
          return status && status.value !== (measure.status ?? "") ? [[measure.id, measure.status ?? "", status.value]] : [];
        });
      };
      const same = await until(10000, async () => (await differs()).length === 0);
      if (!same) total.stale.push({ run, differs: await differs(), story });
    }
    for (const desk of desks) {
      await desk.go("#/");
      while (desk.click("[data-notice=refused] [data-action=close-notice]")) await caughtUp(desk.page);
    }
    await sleep(50);
    for (const found of records) {
      await database("readwrite", (store) => store.delete(found.id));
      if (window.caches) await (await caches.open("fupan-copies")).delete(`https://fupan.invalid/${found.id}`);
    }
  }
  for (const desk of desks) desk.close();
}

Promise.all(Array.from({ length: pairs }, (_, index) => pair(index))).then(
  () => { window.outcome = total; },
  (error) => { window.outcome = { error: `${error.stack ?? error}` }; },
);
