import { type Labels, numbered } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { numbersIn } from '../../network/numbersIn.js';
import { shown } from '../../numeric/check.js';
import { embeddedness } from '../ties/embeddedness.js';
import { SeenTies } from './seenTies.js';

/** The spells of all ties in a sequence of networks, and what became of them. */
interface TieSpells {
  readonly windows: number;
  readonly spells: number;
  readonly returned: number;
  readonly dropped: number;
  readonly ended: number;
  readonly censored: { readonly memberLeft: number; readonly windowsOver: number };
  readonly names: readonly string[];
  /** Per spell how many windows after its first it ended or was last seen. */
  readonly durations: readonly number[];
  /** 1 for each spell that ended. */
  readonly endings: readonly number[];
  /** The number of its group among `names`, −1 where it is not known. */
  readonly groupOf: readonly number[];
}

type Grouping = 'embedding' | ((network: Network) => Labels) | null;

/** The spells in networks that follow one another. */
export function spellsIn(networks: Iterable<Network>, groups: Grouping, dropFirst: boolean): TieSpells {
  const log = new SpellLog();
  const names = new Map<string, number>();
  const seen = new SeenTies();
  let before: Window | null = null;
  let windows = 0;
  for (const network of networks) {
    const now = windowOf(network);
    if (before !== null) follow(before, now, windows, log);
    seen.turnTo(network);
    const unknown = windows === 0 && dropFirst;
    begin(now, unknown ? UNKNOWN : windows, seen, log);
    if (!unknown) nameGroups(now, windows, groups, names);
    before = now;
    windows++;
  }
  if (before !== null) leaveOff(before, windows - 1, log);
  return { windows, ...log.taken(), names: [...names.keys()] };
}

/** A network, and of each entry of its ties in which window the spell began and what its group is. */
interface Window {
  readonly network: Network;
  readonly begun: Int32Array;
  readonly groupOf: Int32Array;
}

const NEW = -1; // begins here
const UNKNOWN = -2; // was there before the first window, and is not followed

class SpellLog {
  returned = 0;
  dropped = 0;
  memberLeft = 0;
  windowsOver = 0;
  readonly durations: number[] = [];
  readonly endings: number[] = [];
  readonly groupOf: number[] = [];

  put(duration: number, ended: number, group: number): void {
    this.durations.push(duration);
    this.endings.push(ended);
    this.groupOf.push(group);
  }

  taken(): Omit<TieSpells, 'windows' | 'names'> {
    const { returned, dropped, durations, endings, groupOf, memberLeft, windowsOver } = this;
    const ended = durations.length - memberLeft - windowsOver;
    const censored = Object.freeze({ memberLeft, windowsOver });
    return { spells: durations.length, returned, dropped, ended, censored, durations, endings, groupOf };
  }
}

function windowOf(network: Network): Window {
  const count = network.ties.targets.length;
  return { network, begun: new Int32Array(count).fill(NEW), groupOf: new Int32Array(count).fill(-1) };
}

// What of the ties before is still there goes on, what is not has ended, unless one of its two has left. An undirected tie
// is taken at its lower member, and who is lower is so in every network.
function follow(before: Window, now: Window, window: number, log: SpellLog): void {
  const { directed, ties } = before.network;
  const { offsets, targets } = now.network.ties;
  const numbers = numbersIn(before.network.members, now.network.members);
  for (let i = 0; i < numbers.length; i++) {
    const row = numbers[i]!;
    const end = row < 0 ? 0 : offsets[row + 1]!;
    let at = row < 0 ? 0 : offsets[row]!;
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      const j = ties.targets[k]!;
      if (!directed && j < i) continue;
      const begun = before.begun[k]!;
      const target = numbers[j]!;
      if (row < 0 || target < 0) {
        if (begun === UNKNOWN) continue;
        log.put(window - 1 - begun, 0, before.groupOf[k]!);
        log.memberLeft++;
        continue;
      }
      while (at < end && targets[at]! < target) at++;
      if (at < end && targets[at] === target) {
        now.begun[at] = begun;
        now.groupOf[at] = before.groupOf[k]!;
      } else if (begun !== UNKNOWN) log.put(window - begun, 1, before.groupOf[k]!);
    }
  }
}

function begin({ network, begun }: Window, window: number, seen: SeenTies, log: SpellLog): void {
  const { offsets, targets } = network.ties;
  for (let i = 0; i < network.members.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = targets[k]!;
      if (begun[k] !== NEW || (!network.directed && j < i)) continue;
      begun[k] = window;
      if (seen.note(i, j)) log.returned++;
      if (window === UNKNOWN) log.dropped++;
    }
  }
}

// The groups of the ties that begin in this window.
function nameGroups(
  { network, begun, groupOf }: Window,
  window: number,
  groups: Grouping,
  names: Map<string, number>,
): void {
  if (!begun.includes(window)) return;
  if (groups === null) return;
  const labels = groups === 'embedding' ? embedding(network) : groups(network);
  const found = numbered('tieSurvival', 'groups', requireLabels(labels, begun.length));
  for (let k = 0; k < begun.length; k++) {
    if (begun[k] !== window || found.of[k]! < 0) continue;
    const name = found.names[found.of[k]!]!;
    if (!names.has(name)) names.set(name, names.size);
    groupOf[k] = names.get(name)!;
  }
}

function embedding(network: Network): string[] {
  return Array.from(embeddedness(network), (contacts) => (contacts === 0 ? 'bridge' : 'embedded'));
}

function requireLabels(labels: Labels, count: number): Labels {
  if (typeof labels === 'object' && labels !== null && labels.length === count) return labels;
  const got = typeof labels === 'object' && labels !== null ? `${labels.length} labels` : shown(labels);
  throw new RangeError(`tieSurvival: \`groups\` must give ${count} labels, one per entry of the ties, got ${got}`);
}

function leaveOff({ begun, groupOf }: Window, last: number, log: SpellLog): void {
  for (let k = 0; k < begun.length; k++) {
    if (begun[k]! < 0) continue; // not followed, or the other place of an undirected tie
    log.put(last - begun[k]!, 0, groupOf[k]!);
    log.windowsOver++;
  }
}
