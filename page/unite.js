// Puts a program together again that `xtask/src/split.rs` took apart for its way through the net; there it says why and how.

/** The program whose parts these are; a program that was never split comes back as it is. */
export function unite(split) {
  const numbers = new DataView(split.buffer, split.byteOffset);
  // "\0asm": the first four bytes of every WebAssembly program.
  if (numbers.getUint32(0) === 0x61736d) return split;
  const [size, before, functions, ...lengths] = Array.from({ length: 22 }, (_, i) => numbers.getUint32(4 * i, true));
  let end = 88;
  const at = lengths.map((length) => (end += length) - length);
  const out = new Uint8Array(size);
  let to = 0;

  const copy = (part, count) => {
    out.set(split.subarray(at[part], (at[part] += count)), to);
    to += count;
  };
  /** Copies one number in LEB128 and returns it, if it is small. */
  const number = (part) => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = (out[to++] = split[at[part]++]);
      if (byte === undefined) throw new Error("the program is not whole");
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const many = (part, count) => {
    for (let i = 0; i < count; i++) number(part);
  };

  copy(0, before);
  for (let i = 0; i < functions; i++) {
    const start = to;
    many(2, 2 * number(2));
    for (let depth = 1; depth; ) {
      const code = split[at[1]++];
      const wide = code >= 0xe0 && code < 0xe4;
      const op = (out[to++] = wide ? 0x41 : code);
      if (wide) number(code - 0xe0 + 13);
      else if (op === 0x0b) depth--;
      else if (op >= 0x02 && op <= 0x04) depth++, number(3);
      else if (op === 0x0c || op === 0x0d) number(4);
      else if (op === 0x0e) many(5, number(5) + 1);
      else if (op === 0x10) number(6);
      else if (op === 0x11) many(7, 2);
      else if (op === 0x1c) many(7, number(7));
      else if (op >= 0x20 && op <= 0x22) number(8);
      else if (op >= 0x23 && op <= 0x26) number(9);
      else if (op >= 0x28 && op <= 0x3e) number(10), number(11);
      else if (op === 0x3f || op === 0x40 || op === 0xd0 || op === 0xd2) number(7);
      else if (op === 0x41) number(12);
      else if (op === 0x42) number(17);
      else if (op === 0x43 || op === 0x44) copy(18, op === 0x43 ? 4 : 8);
      else if (op === 0xfc) many(7, [2, 1, 2, 1, 2, 1, 2, 1, 1, 1][number(7) - 8]);
    }
    // A body begins with its length, which is known only now.
    const length = to - start;
    const room = length < 128 ? 1 : length < 16384 ? 2 : length < 2097152 ? 3 : 4;
    out.copyWithin(start + room, start, to);
    for (let i = 0, rest = length; i < room; i++, rest >>= 7) out[start + i] = (rest & 127) | (i + 1 < room ? 128 : 0);
    to = start + room + length;
  }
  copy(0, size - to);
  return out;
}
