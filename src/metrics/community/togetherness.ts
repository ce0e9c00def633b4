import type { Partition } from '../../network/partition.js';
import type { Ties } from '../../network/ties.js';
import type { Steps } from '../../numeric/steps.js';
import { type Contingency, contingencyOf } from './contingency.js';
import type { Runs } from './runs.js';

/** The share of runs in which both ends of each tie are together. */
export function tiesTogether({ offsets, targets }: Ties, { partitions, times, total }: Runs): Float64Array {
  const counts = new Float64Array(targets.length);
  for (let r = 0; r < partitions.length; r++) {
    const labels = partitions[r]!;
    for (let i = 0; i + 1 < offsets.length; i++)
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
        if (labels[targets[k]!] === labels[i]) counts[k]! += times[r]!;
  }
  return counts.map((count) => count / total);
}

/** Members are in one part where no run parts them. */
export function neverParted({ partitions }: Runs, n: number): Uint32Array {
  let parts = new Uint32Array(n);
  for (const labels of partitions) {
    const numbers = new Map<number, number>();
    parts = parts.map((part, i) => {
      const key = part * n + labels[i]!;
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
  }
  return parts;
}

/** How firmly each member belongs where it is, and where else it is drawn. */
export interface Belonging {
  readonly stability: Float64Array;
  readonly second: Int32Array;
  readonly between: Float64Array;
}

/** Of members in one part of `parts`, whom no run parts and who are in one community, only the first is looked at. */
export function* belongingOf({ labels, sizes }: Partition, parts: Uint32Array, runs: Runs): Steps<Belonging> {
  const n = labels.length;
  const tables = runs.partitions.map((found) => rowsOf(contingencyOf(found, labels)));
  const stability = new Float64Array(n);
  const second = new Int32Array(n);
  const between = new Float64Array(n);
  const first = new Int32Array(n).fill(-1);
  // With how many members of each community a member is together, over all runs; 0 between two members.
  const sums = new Float64Array(sizes.length);
  const met = new Uint32Array(sizes.length);
  for (let i = 0; i < n; i++) {
    if (i % 256 === 255) yield runs.total;
    const like = first[parts[i]!]!;
    if (like >= 0 && labels[like] === labels[i]) {
      stability[i] = stability[like]!;
      second[i] = second[like]!;
      between[i] = between[like]!;
      continue;
    }
    first[parts[i]!] = i;
    let alone = 0;
    let count = 0;
    for (let r = 0; r < tables.length; r++) {
      const { starts, columns, counts, rowSizes } = tables[r]!;
      const group = runs.partitions[r]![i]!;
      if (rowSizes[group] === 1) alone += runs.times[r]!;
      for (let cell = starts[group]!; cell < starts[group + 1]!; cell++) {
        const c = columns[cell]!;
        if (sums[c] === 0) met[count++] = c;
        sums[c]! += runs.times[r]! * counts[cell]!;
      }
    }
    const own = labels[i]!;
    const others = sizes[own]! - 1;
    stability[i] = others === 0 ? alone / runs.total : (sums[own]! - runs.total) / (others * runs.total);
    second[i] = -1;
    for (let l = 0; l < count; l++) {
      const c = met[l]!;
      const share = sums[c]! / (sizes[c]! * runs.total);
      sums[c] = 0;
      if (c === own || share < between[i]! || (share === between[i] && c > second[i]!)) continue;
      second[i] = c;
      between[i] = share;
    }
  }
  return { stability, second, between };
}

// The overlaps of group g are those from starts[g] to starts[g + 1].
function rowsOf(table: Contingency): Contingency & { readonly starts: Uint32Array } {
  const starts = new Uint32Array(table.rowSizes.length + 1);
  for (const row of table.rows) starts[row + 1]!++;
  for (let g = 0; g < table.rowSizes.length; g++) starts[g + 1]! += starts[g]!;
  return { ...table, starts };
}
