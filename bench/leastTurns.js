// What no reader can do without: the log named is read, and the two members of each row are found by their bytes. It
// knows that ids here are all of one length, checks nothing, and makes no network.
import { createReadStream } from 'node:fs';
import { answers, most } from './answers.js';

const COMMA = 44;
const LINE_END = 10;
const BEHIND = 16; // bytes that can be read behind the last
const TOGETHER = 256;

await answers(async () => {
  let slots = new Int32Array(4 << 12); // the twelve bytes of an id and its number plus one
  let [known, sum, length] = [0, 0, 0];
  let rest = new Uint8Array(0);
  const starts = new Int32Array(2 * TOGETHER);
  for await (const piece of createReadStream(process.argv[2] ?? '', { highWaterMark: 1 << 20 })) {
    const bytes = new Uint8Array(rest.length + piece.length + BEHIND);
    bytes.set(rest);
    bytes.set(piece, rest.length);
    const size = rest.length + piece.length;
    const end = bytes.lastIndexOf(LINE_END, size - 1) + 1;
    const view = new DataView(bytes.buffer);
    let at = length === 0 ? bytes.indexOf(LINE_END) + 1 : 0;
    if (length === 0) length = bytes.indexOf(COMMA, at) - at;
    const last = 2 ** (8 * (length - 8)) - 1; // what of the third word is of the id
    while (at < end) {
      const rows = startsOf(bytes, at, end, length + 1, starts);
      at = rows.next;
      const ids = starts.subarray(0, rows.count);
      sum += ahead(view, ids, last, slots);
      const before = known;
      known = find(view, ids, last, slots, known);
      sum += known - before;
      if (known > slots.length / 8) slots = larger(slots);
    }
    rest = bytes.slice(end, size);
  }
  return { members: known, sum, bytes: most() };
});

// Notes where the members of the next rows begin, and says how many and where the row after them does.
function startsOf(
  /** @type {Uint8Array} */ bytes,
  /** @type {number} */ from,
  /** @type {number} */ end,
  /** @type {number} */ width,
  /** @type {Int32Array} */ starts,
) {
  let [at, count] = [from, 0];
  while (count < starts.length && at < end) {
    starts[count++] = at;
    starts[count++] = at + width;
    for (at += 2 * width; bytes[at] !== LINE_END; ) at++;
    at++;
  }
  return { count, next: at };
}

// Asks for the memory that is looked at next.
function ahead(
  /** @type {DataView} */ view,
  /** @type {Int32Array} */ starts,
  /** @type {number} */ last,
  /** @type {Int32Array} */ slots,
) {
  let sum = 0;
  for (let k = 0; k < starts.length; k++) {
    const at = starts[k] ?? 0;
    const hash = hashOf(view.getInt32(at, true), view.getInt32(at + 4, true), view.getInt32(at + 8, true) & last);
    sum += slots[(hash << 2) & (slots.length - 1)] ?? 0;
  }
  return sum;
}

function find(
  /** @type {DataView} */ view,
  /** @type {Int32Array} */ starts,
  /** @type {number} */ last,
  /** @type {Int32Array} */ slots,
  /** @type {number} */ known,
) {
  let members = known;
  for (let k = 0; k < starts.length; k++) {
    const at = starts[k] ?? 0;
    const a = view.getInt32(at, true);
    const b = view.getInt32(at + 4, true);
    const c = view.getInt32(at + 8, true) & last;
    const slot = slotOf(slots, a, b, c);
    if (slots[slot + 3] === 0) slots.set([a, b, c, ++members], slot);
  }
  return members;
}

// Where the id is, or where it is to be put.
function slotOf(
  /** @type {Int32Array} */ slots,
  /** @type {number} */ a,
  /** @type {number} */ b,
  /** @type {number} */ c,
) {
  let slot = (hashOf(a, b, c) << 2) & (slots.length - 1);
  while (slots[slot + 3] !== 0 && (slots[slot] !== a || slots[slot + 1] !== b || slots[slot + 2] !== c))
    slot = (slot + 4) & (slots.length - 1);
  return slot;
}

function larger(/** @type {Int32Array} */ slots) {
  const grown = new Int32Array(2 * slots.length);
  for (let slot = 0; slot < slots.length; slot += 4)
    if (slots[slot + 3] !== 0)
      grown.set(
        slots.subarray(slot, slot + 4),
        slotOf(grown, slots[slot] ?? 0, slots[slot + 1] ?? 0, slots[slot + 2] ?? 0),
      );
  return grown;
}

function hashOf(/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ c) {
  const sum = Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca77) + Math.imul(c, 0xc2b2ae3d);
  const hash = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
