// What the browser's WebCrypto does for `seal.rs`. JavaScript, because it is several times shorter than the same by way of
// the program. Bytes go in and out as base64, keys as the browser's own objects, which it hands out to nobody.

const utf8 = (text) => new TextEncoder().encode(text);
const fromBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const toBase64 = (bytes) => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

// So many random bytes.
export const random = (count) => toBase64(crypto.getRandomValues(new Uint8Array(count)));

// The key that a passphrase, a salt and so many rounds make.
export async function derive(passphrase, salt, iterations) {
  const words = utf8(passphrase.normalize("NFC"));
  const material = await crypto.subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const way = { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(salt), iterations };
  return crypto.subtle.deriveKey(way, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

const gcm = (nonce, head) => ({ name: "AES-GCM", iv: fromBase64(nonce), additionalData: utf8(head) });

// One after the other: what was to be written first is sealed first.
let last = Promise.resolve();

// The text sealed, the tag behind it.
export function seal(key, nonce, head, text) {
  const sealed = last.then(() => crypto.subtle.encrypt(gcm(nonce, head), key, utf8(text)));
  last = sealed.catch(() => {});
  return sealed.then((bytes) => toBase64(new Uint8Array(bytes)));
}

// The text again; fails if another key sealed it, or a bit of it or of the head was changed.
export async function unseal(key, nonce, head, data) {
  const bytes = await crypto.subtle.decrypt(gcm(nonce, head), key, fromBase64(data));
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
