import { known, type Labels, numbered } from '../../network/groups.js';
import { shown } from '../../numeric/check.js';

/** Two partitions of the members whose label is known in both, the groups numbered from 0 in the order of their names. */
export interface PairedLabels {
  readonly first: NumberedLabels;
  readonly second: NumberedLabels;
  /** Members left out. */
  readonly unknown: number;
}

export interface NumberedLabels {
  readonly names: readonly string[];
  readonly labels: Uint32Array;
}

/** Two label columns made one partition each, or one sentence on what is wrong with them. */
export function pairedLabels(who: string, a: Labels, b: Labels): PairedLabels {
  requireLabels(who, 'a', a);
  requireLabels(who, 'b', b);
  if (a.length !== b.length)
    throw new RangeError(`${who}: \`b\` must have as many labels as \`a\`, ${a.length}, got ${b.length}`);
  const both = Uint8Array.from(a, (label, i) => (known(label) && known(b[i]) ? 1 : 0));
  const unknown = both.reduce((count, mark) => count + 1 - mark, 0);
  return { first: among(who, 'a', a, both), second: among(who, 'b', b, both), unknown };
}

// A text would be taken for a label per letter.
function requireLabels(who: string, option: string, value: unknown): void {
  if (typeof value === 'object' && value !== null && 'length' in value && typeof value.length === 'number') return;
  throw new RangeError(`${who}: \`${option}\` must be one label per member, got ${shown(value)}`);
}

// The labels of those who are marked.
function among(who: string, option: string, labels: Labels, marks: Uint8Array): NumberedLabels {
  const { names, of } = numbered(
    who,
    option,
    Array.from(labels).filter((_, i) => marks[i] === 1),
  );
  return { names, labels: Uint32Array.from(of) };
}
