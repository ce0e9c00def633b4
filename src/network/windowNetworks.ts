import { shown } from '../numeric/check.js';
import type { Interactions } from '../records/interactions.js';
import type { Tenure } from '../records/members/tenure.js';
import { among } from './among.js';
import type { BuildPlan } from './buildPlan.js';
import type { CellRecords } from './cellRecords.js';
import { frozen, type Network } from './network.js';
import type { Ties } from './ties.js';
import { plannedTies } from './tiesOfKinds.js';
import { unitedTies } from './unitedTies.js';
import type { Spans, WindowSpan } from './windowSpans.js';

/** A window of time and the network in it. */
export interface NetworkWindow extends WindowSpan {
  /** How many records are in it, those of outsiders among them. */
  readonly records: number;
  /** How many of them were left out since someone was no member then. */
  readonly outsiders: number;
  readonly network: Network;
}

/** A log made ready to be built window by window. */
export interface Log {
  readonly interactions: Interactions;
  readonly plan: BuildPlan;
  readonly spans: Spans;
  readonly inOrder: CellRecords;
  /** Whether the ties up to a window are those up to the one before with those of its last cells. */
  readonly isAdded: boolean;
  readonly tenure: Tenure | null;
  readonly onlyActive: boolean;
  readonly outsiders: 'refuse' | 'drop';
}

/** The windows one after the other, each built when it is asked for. */
export function* eachWindow(log: Log): Generator<NetworkWindow, void, void> {
  const { interactions, plan, inOrder, tenure, onlyActive } = log;
  const { ids: members, attributes, directed } = plan;
  let [soFar, taken]: [Ties | null, number] = [null, 0];
  for (const { first, end, ...span } of log.spans.windows) {
    const records = inOrder.records.subarray(inOrder.starts[first], inOrder.starts[end]);
    const inside = tenure === null ? null : marksOf(members, tenure, span);
    const outsiders = inside === null ? 0 : outsidersIn(log, records, inside, span);
    let added = log.isAdded ? inOrder.records.subarray(inOrder.starts[taken], inOrder.starts[end]) : records;
    // Among the ties of its kind, one of someone who is no member has no rank. Otherwise it goes with its member below.
    if (outsiders > 0 && plan.scaleKinds !== 'none') added = added.filter((k) => isInside(log, inside!, k));
    let ties = plannedTies('windows', interactions, { ...plan, records: added, at: span.until });
    if (log.isAdded) ties = soFar = soFar === null ? ties : unitedTies(soFar, ties, plan.strength as Adding);
    taken = end;
    const marks = onlyActive ? activeIn(ties) : inside;
    const everyone = marks === null || marks.every((mark) => mark === 1);
    const whole = { directed, members, ties, attributes };
    yield { ...span, records: records.length, outsiders, network: everyone ? frozen(whole) : among(whole, marks) };
  }
}

// Who is a member in the window: 1.
function marksOf(members: readonly string[], tenure: Tenure, span: WindowSpan): Uint8Array {
  return Uint8Array.from(members, (_, i) => (tenure.meets(i, span.from, span.until) ? 1 : 0));
}

// Who has a tie: 1.
function activeIn({ offsets, targets }: Ties): Uint8Array {
  const marks = new Uint8Array(offsets.length - 1);
  for (let i = 0; i < marks.length; i++) marks[i] = offsets[i + 1]! > offsets[i]! ? 1 : 0;
  for (let k = 0; k < targets.length; k++) marks[targets[k]!] = 1;
  return marks;
}

function isInside({ interactions: { source, target }, plan: { numbers } }: Log, marks: Uint8Array, k: number): boolean {
  return marks[numbers[source[k]!]!] === 1 && marks[numbers[target[k]!]!] === 1;
}

// How many records are of someone who was no member then.
function outsidersIn(
  { interactions: { source, target }, plan: { ids, numbers }, outsiders }: Log,
  records: Uint32Array,
  marks: Uint8Array,
  { label }: WindowSpan,
): number {
  if (!marks.includes(0)) return 0;
  let count = 0;
  let least = ids.length;
  for (let k = 0; k < records.length; k++) {
    const a = numbers[source[records[k]!]!]!;
    const b = numbers[target[records[k]!]!]!;
    if (marks[a] === 1 && marks[b] === 1) continue;
    count++;
    least = Math.min(least, marks[a] === 1 ? ids.length : a, marks[b] === 1 ? ids.length : b);
  }
  if (count > 0 && outsiders === 'refuse')
    throw new RangeError(
      `windows: in ${label}, ${count} of ${records.length} records ${count === 1 ? 'is' : 'are'} of someone who was no member then, ` +
        `such as ${shown(ids[least])}; \`outsiders\` 'drop' leaves such records out`,
    );
  return count;
}

type Adding = 'count' | 'sum' | 'days' | 'max' | 'binary';
