// The checker itself: an answer that is no answer must never pass for a clean one. `node --test`
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { run } from "./validate-ooxml.mjs";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const CONTROLS = {
  docx: { bytes: await readFile(path("broken.docx")), fault: "pStyle" },
  xlsx: { bytes: await readFile(path("broken.xlsx")), fault: "pageMargins" },
};

const finding = (description) => ({ id: "Sch_Fault", description, path: { xpath: "/", partUri: "/" }, errorType: 0 });

// Answers about the control files as the validator does, then with what `other` gives. The files under test are the
// controls once more: the first two answers for a format, one a version, are those about its control.
function stub(other, control = (fault) => [finding(fault)]) {
  const asked = { docx: 0, xlsx: 0 };
  return async (bytes, format, version) => {
    assert.ok(["Office2010", "Microsoft365"].includes(version));
    assert.deepEqual(bytes, CONTROLS[format].bytes);
    asked[format] += 1;
    return asked[format] <= 2 ? control(CONTROLS[format].fault, format) : other();
  };
}

const targets = [path("broken.docx"), path("broken.xlsx")];

test("files without a finding are clean", async () => {
  const { report, clean } = await run(targets, stub(() => []));
  assert.equal(clean, true);
  assert.deepEqual(report, { [targets[0]]: [], [targets[1]]: [] });
});

test("a finding is reported for every version", async () => {
  const { report, clean } = await run(targets, stub(() => [finding("something")]));
  assert.equal(clean, false);
  for (const target of targets) {
    assert.deepEqual(report[target].map((f) => f.version), ["Office2010", "Microsoft365"]);
  }
});

const NO_ANSWERS = {
  "a string": () => "[]",
  "an object": () => ({}),
  "undefined": () => undefined,
  "null": () => null,
  "a list of nothing": () => [null],
  "a finding without its description": () => [{ id: "Sch_Fault" }],
  "a finding without its id": () => [{ description: "The element has unex" }],
  "an error": () => {
    throw new Error("out of memory");
  },
};

for (const [name, answer] of Object.entries(NO_ANSWERS)) {
  test(`${name} about a file is no clean file`, async () => {
    const { report, clean } = await run(targets, stub(answer));
    assert.equal(clean, false);
    for (const target of targets) assert.equal(report[target][0].id, "not-validated");
  });

  test(`${name} about a control ends the run`, async () => {
    await assert.rejects(run(targets, stub(() => [], answer)));
  });
}

test("a control whose fault is not found ends the run", async () => {
  for (const missed of ["docx", "xlsx"]) {
    const wrong = [[], [finding("another fault")], [finding(CONTROLS[missed].fault), finding("one more")]];
    for (const found of wrong) {
      const control = (fault, format) => (format === missed ? found : [finding(fault)]);
      await assert.rejects(run(targets, stub(() => [], control)), /has one fault/);
    }
  }
});

test("what was not looked at is not clean", async () => {
  for (const missing of [path("no-such-file.docx"), path("package.json"), path("broken")]) {
    const { report, clean } = await run([missing], stub(() => []));
    assert.equal(clean, false);
    assert.equal(report[missing][0].id, "not-validated");
  }
  await assert.rejects(run([], stub(() => [])), /usage/);
});
