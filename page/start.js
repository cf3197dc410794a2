// Brings the program in, says how far it is, and starts it.

import start from "./fupan.js";
import { unite } from "./unite.js";
import { keepForOffline } from "./offline.js";

/** The program as it stands in the page itself: the single file. */
async function enclosed(element) {
  const packed = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
  element.remove();
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** The program from beside the page. */
async function fetched(link) {
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(response.status + " " + link.href);
  const progress = document.querySelector("progress");
  progress.hidden = false;
  const bytes = new Uint8Array(+link.dataset.size);
  const reader = response.body.getReader();
  let at = 0;
  for (let part; !(part = await reader.read()).done; at += part.value.length) {
    bytes.set(part.value, at);
    progress.value = (at + part.value.length) / bytes.length;
  }
  if (at !== bytes.length) throw new Error(link.href + " was cut off");
  return bytes;
}

async function open() {
  const element = document.getElementById("program");
  const bytes = element.localName === "link" ? await fetched(element) : await enclosed(element);
  await start({ module_or_path: unite(bytes) });
}

open()
  .catch((error) => {
    console.error(error);
    window.fupanNotice();
  })
  // Also after a failure: a version that does not start is mended by the next.
  .finally(keepForOffline);
