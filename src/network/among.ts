import { type Attribute, frozen, type Network } from './network.js';
import type { Ties } from './ties.js';

/** The members marked 1 with the ties among them, in the same order. */
export function among({ directed, members, ties, attributes }: Network, marks: Uint8Array): Network {
  const kept = placesOf(marks);
  const of = <Value>(values: readonly Value[]): Value[] => Array.from(kept, (i) => values[i]!);
  const columns = [...attributes].map(([name, values]): [string, Attribute] => [name, of(values)]);
  return frozen({ directed, members: of(members), ties: tiesAmong(ties, marks, kept), attributes: new Map(columns) });
}

function placesOf(marks: Uint8Array): Uint32Array {
  const places = new Uint32Array(marks.length);
  let count = 0;
  for (let i = 0; i < marks.length; i++) if (marks[i] === 1) places[count++] = i;
  return places.subarray(0, count);
}

function tiesAmong(ties: Ties, marks: Uint8Array, kept: Uint32Array): Ties {
  const numbers = new Uint32Array(marks.length);
  for (let number = 0; number < kept.length; number++) numbers[kept[number]!] = number;
  const offsets = new Uint32Array(kept.length + 1);
  const targets = new Uint32Array(ties.targets.length);
  const strengths = new Float64Array(ties.targets.length);
  let count = 0;
  for (let number = 0; number < kept.length; number++) {
    const i = kept[number]!;
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      if (marks[ties.targets[k]!] !== 1) continue;
      targets[count] = numbers[ties.targets[k]!]!;
      strengths[count++] = ties.strengths[k]!;
    }
    offsets[number + 1] = count;
  }
  return { offsets, targets: targets.slice(0, count), strengths: strengths.slice(0, count) };
}
