// Holds .docx and .xlsx files against the Open XML SDK (compiled to wasm in @ooxml-tools/validate).
//
//   node validate-ooxml.mjs a.docx b.xlsx …
//
// Prints {"<path>": [findings…], …}. Exits 1 on any finding, on a missing file and on an answer that is no answer:
// the package itself exits 0 with findings, and takes an empty answer for a clean one.
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";

const VERSIONS = ["Office2010", "Microsoft365"];

// One known fault each. If it is not found, nothing that was not found means anything.
const CONTROLS = {
  // w:jc stands before w:pStyle.
  docx: { file: new URL("broken.docx", import.meta.url), fault: "pStyle" },
  // pageMargins stands before sheetData.
  xlsx: { file: new URL("broken.xlsx", import.meta.url), fault: "pageMargins" },
};

async function findings(validate, bytes, format, version) {
  const found = await validate(bytes, format, version);
  if (!Array.isArray(found)) throw new Error("the validator gave no list");
  for (const finding of found) {
    if (!finding?.id || !finding.description) throw new Error(`cut off: ${JSON.stringify(finding)}`);
  }
  return found.map((finding) => ({ version, ...finding }));
}

// Throws unless the validator finds the one fault of the control file.
async function check(validate, format, version) {
  const { file, fault } = CONTROLS[format];
  const found = await findings(validate, await readFile(file), format, version);
  if (found.length !== 1 || !found[0].description.includes(fault)) {
    throw new Error(`the control file .${format} has one fault, found: ${JSON.stringify(found)}`);
  }
}

// Validates the files with `validate(bytes, format, version)`. Gives the findings by path and whether there are none;
// throws if the validator cannot be relied on.
export async function run(paths, validate) {
  if (paths.length === 0) throw new Error("usage: node validate-ooxml.mjs FILE.docx FILE.xlsx …");
  for (const format of Object.keys(CONTROLS)) {
    for (const version of VERSIONS) await check(validate, format, version);
  }
  const report = {};
  let clean = true;
  for (const path of paths) {
    report[path] = [];
    try {
      const format = extname(path).slice(1);
      if (!Object.hasOwn(CONTROLS, format)) throw new Error("neither .docx nor .xlsx");
      const bytes = await readFile(path);
      for (const version of VERSIONS) report[path].push(...(await findings(validate, bytes, format, version)));
    } catch (error) {
      report[path].push({ id: "not-validated", description: String(error) });
    }
    clean &&= report[path].length === 0;
  }
  return { report, clean };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  let clean = false;
  try {
    const { default: validate } = await import("@ooxml-tools/validate");
    const result = await run(process.argv.slice(2), validate);
    clean = result.clean;
    console.log(JSON.stringify(result.report, null, 2));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error) }, null, 2));
  }
  // The wasm runtime keeps the process alive and may set a code of its own.
  process.stdout.write("", () => process.exit(clean ? 0 : 1));
}
