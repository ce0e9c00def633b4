// Reads the frames of LZ4, the compression that Feather files have unless another is asked for (LZ4 Frame Format 1.6.2,
// LZ4 Block Format 1.2).

const MAGIC = 0x184d2204;
const UNCOMPRESSED = 0x80000000;

/**
 * Undoes LZ4. Throws for bytes that are no whole frame. What comes out is measured first and is at most 255 times as long
 * as what goes in, so no more room is made than is filled.
 */
export function fromLz4(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(frame(bytes, null));
  frame(bytes, out);
  return out;
}

// Writes the frame to `out`, if there is one, and says how long it is.
function frame(bytes: Uint8Array, out: Uint8Array | null): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError('no LZ4 frame');
  const flags = view.getUint8(4);
  let at = 7 + ((flags & 8) !== 0 ? 8 : 0) + ((flags & 1) !== 0 ? 4 : 0);
  let filled = 0;
  for (;;) {
    const size = view.getUint32(at, true);
    at += 4;
    if (size === 0) return filled;
    const end = at + (size & ~UNCOMPRESSED);
    if (end > bytes.length) throw new RangeError('a block is cut short');
    if ((size & UNCOMPRESSED) !== 0) {
      out?.set(bytes.subarray(at, end), filled);
      filled += end - at;
    } else filled = block(bytes, at, end, out, filled);
    at = end + ((flags & 16) !== 0 ? 4 : 0);
  }
}

// Each step is some bytes as they are, and then bytes from before once more; it may reach back into earlier blocks.
function block(bytes: Uint8Array, begin: number, end: number, out: Uint8Array | null, filled: number): number {
  let at = begin;
  const extended = (count: number): number => {
    let total = count;
    if (count === 15)
      for (let more = 255; more === 255; total += more) {
        if (at >= end) throw new RangeError('a block is cut short');
        more = bytes[at++]!;
      }
    return total;
  };
  while (at < end) {
    const token = bytes[at++]!;
    const plain = extended(token >> 4);
    if (at + plain > end) throw new RangeError('a block is cut short');
    out?.set(bytes.subarray(at, at + plain), filled);
    at += plain;
    filled += plain;
    if (at >= end) break;
    if (at + 2 > end) throw new RangeError('a block is cut short');
    const back = bytes[at]! | (bytes[at + 1]! << 8);
    at += 2;
    const again = extended(token & 15) + 4;
    if (back === 0 || back > filled) throw new RangeError('a block reaches back too far');
    if (out !== null) for (let k = filled; k < filled + again; k++) out[k] = out[k - back]!;
    filled += again;
  }
  return filled;
}
