// Bundles the peers and compresses their files and those of Fupan's release: `node build.mjs DIST OUT`.

import { build } from "esbuild";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { catalogue, definition, messages } from "./fields.mjs";

const [dist, out] = process.argv.slice(2);
const here = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const source = (path) => readFileSync(join(here, "../..", path), "utf8");

/** `content:form` and `content:catalogue` are made of Fupan's sources. */
const content = {
  name: "content",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^content:/ }, ({ path }) => ({ path, namespace: "content" }));
    onLoad({ filter: /.*/, namespace: "content" }, ({ path }) => {
      const folder = "data/catalog";
      const files = readdirSync(join(here, "../..", folder)).filter((name) => name.endsWith(".toml"));
      const made = path === "content:form"
        ? definition(messages(source("locales/zh-CN.ftl")))
        : Object.fromEntries(files.map((name) => [basename(name, ".toml"), catalogue(source(`${folder}/${name}`))]));
      return { contents: JSON.stringify(made), loader: "json" };
    });
  },
};

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { form: "form.jsx", document: "document-page.js", drafts: "drafts.jsx" },
  outdir: join(out, "built"),
  entryNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  charset: "utf8",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  plugins: [content],
});

// The least there is to wait for: a page with nothing but a text control.
const peers = { "empty.html": `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><div id="app"><textarea></textarea></div></html>` };
for (const [path, { entryPoint, cssBundle }] of Object.entries(metafile.outputs)) {
  if (!entryPoint) continue;
  const name = basename(path);
  const css = cssBundle ? `<link rel="stylesheet" href="${basename(cssBundle)}">` : "";
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>复盘</title><link rel="icon" href="data:,">${css}<script type="module" src="${name}"></script><div id="app"></div></html>`;
  peers[name.replace(/-.*/, ".html")] = page;
  for (const file of [path, cssBundle].filter(Boolean)) peers[basename(file)] = readFileSync(join(here, file));
}
const fupan = Object.fromEntries(readdirSync(dist).map((name) => [name, readFileSync(join(dist, name))]));
delete fupan["fupan.html"];

rmSync(join(out, "built"), { recursive: true });
for (const [site, files] of Object.entries({ fupan, peers })) {
  const folder = join(out, site);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) {
    const packed = brotliCompressSync(bytes);
    writeFileSync(join(folder, name), packed);
    console.log(`${site}/${name}`.padEnd(48), String(Buffer.byteLength(bytes)).padStart(9), String(packed.length).padStart(9));
  }
}
