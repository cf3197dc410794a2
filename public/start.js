// Loads the program, shows how much of it has arrived, and starts it.

import start from "../fupan.js";
import { keepForOffline } from "./offline.js";

/** The worker fetches and checks the whole app, which must not compete with the first key; in milliseconds after the start. */
const LATER = 2000;

/** The program in the single file: gzip in base64. */
async function enclosed(element) {
  const packed = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
  element.remove();
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).arrayBuffer();
}

/** The program beside the page, as a response that the browser compiles while it arrives. */
async function fetched(link) {
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`${response.status} ${link.href}`);
  // Reads a clone: a response made by a script has no address, by which browsers cache compiled code.
  showProgress(response.clone(), Number(link.dataset.size)).catch(() => {
    // The same failure also ends the original, where it is reported.
  });
  return response;
}

/** `size` is that of the file; the Content-Length would be that of its compressed form. */
async function showProgress(response, size) {
  const progress = document.querySelector("progress");
  const reader = response.body.getReader();
  progress.hidden = false;
  let arrived = 0;
  for (let chunk; !(chunk = await reader.read()).done; ) {
    arrived += chunk.value.length;
    progress.value = arrived / size;
  }
}

async function open() {
  const element = document.getElementById("program");
  const program = element.localName === "link" ? await fetched(element) : await enclosed(element);
  // The glue uses WebAssembly.instantiateStreaming, and compiles the whole if the host sends another media type.
  await start({ module_or_path: program });
}

open()
  .catch((error) => {
    console.error(error);
    window.fupanNotice();
  })
  // Also after a failure: the next version may start again.
  .finally(() => setTimeout(keepForOffline, LATER));
