// Holds .docx files against the Open XML SDK (compiled to wasm in @ooxml-tools/validate).
//
//   node validate-docx.mjs a.docx b.docx …
//
// Prints {"<path>": [findings…], …}. Exits 1 on any finding, on a missing file and on an answer that is no answer:
// the package itself exits 0 with findings, and takes an empty answer for a clean one.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import validate from "@ooxml-tools/validate";

const VERSIONS = ["Office2010", "Microsoft365"];

// One known fault: w:jc stands before w:pStyle. If it is not found, nothing that was not found means anything.
const CONTROL = fileURLToPath(new URL("broken.docx", import.meta.url));

async function findings(path, version) {
  const found = await validate(await readFile(path), "docx", version);
  if (!Array.isArray(found)) throw new Error("the validator gave no list");
  for (const finding of found) {
    if (!finding.id || !finding.description) throw new Error(`cut off: ${JSON.stringify(finding)}`);
  }
  return found.map((finding) => ({ version, ...finding }));
}

async function main(paths) {
  if (paths.length === 0) throw new Error("usage: node validate-docx.mjs FILE.docx …");
  const control = await findings(CONTROL, VERSIONS[0]);
  if (control.length !== 1 || !control[0].description.includes("pStyle")) {
    throw new Error(`the control file has one fault, found: ${JSON.stringify(control)}`);
  }
  const report = {};
  let clean = true;
  for (const path of paths) {
    report[path] = [];
    try {
      for (const version of VERSIONS) report[path].push(...(await findings(path, version)));
    } catch (error) {
      report[path].push({ id: "not-validated", description: String(error) });
    }
    clean &&= report[path].length === 0;
  }
  console.log(JSON.stringify(report, null, 2));
  return clean;
}

let clean = false;
try {
  clean = await main(process.argv.slice(2));
} catch (error) {
  console.log(JSON.stringify({ error: String(error) }, null, 2));
}
// The wasm runtime keeps the process alive and may set a code of its own.
process.stdout.write("", () => process.exit(clean ? 0 : 1));
