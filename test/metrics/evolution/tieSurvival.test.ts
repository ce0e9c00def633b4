import { expect, test } from 'vitest';
import { survivalCurve } from '../../../src/metrics/evolution/survivalCurve.js';
import { type TieSurvivalOptions, tieSurvival } from '../../../src/metrics/evolution/tieSurvival.js';
import type { Network } from '../../../src/network/network.js';
import { packNetwork } from '../../../src/network/network.js';
import { without } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, network, randomNetwork } from '../../networks.js';

// Four windows. A-B is there from the first on. In the second C-D, C-E, D-E (a triangle: embedded) and E-F (a bridge)
// begin. In the third C-D is gone; F has left, so E-F has not ended; B-G begins, a bridge. In the fourth C-E is gone, and
// C-D is back.
const WINDOWS = [
  network('A-B C D E F G'),
  network('A-B C-D C-E D-E E-F G'),
  network('A-B C-E D-E B-G'),
  network('A-B C-D D-E B-G'),
];

test('by hand: what ended, what was lost from sight, what came back', () => {
  const found = tieSurvival(WINDOWS);
  expect(found).toMatchObject({ windows: 4, partial: 0, spells: 6, returned: 1, dropped: 1, ended: 2, ungrouped: 0 });
  // Left: F, with E-F. There at the end: D-E, B-G, C-D again.
  expect(found.censored).toEqual({ memberLeft: 1, windowsOver: 3 });
  const [bridge, embedded] = found.curves;
  // E-F: seen in no window after its first (0). B-G: in one. C-D again, a bridge now: in none.
  expect(bridge!.group).toBe('bridge');
  close(bridge!.times, [0, 1]);
  close(bridge!.censored, [2, 1]);
  close(bridge!.survival, [1, 1]);
  // C-D ended after one window, C-E after two; D-E is there two windows later.
  expect(embedded!.group).toBe('embedded');
  close(embedded!.times, [1, 2]);
  close(embedded!.atRisk, [3, 2]);
  close(embedded!.survival, [2 / 3, 1 / 3]);
  expect(embedded!.median).toBe(2);
});

test('ties of the first window can be kept, and partial windows are left out unless they are to be kept', () => {
  expect(tieSurvival(WINDOWS, { firstWindow: 'keep' })).toMatchObject({ spells: 7, dropped: 0, ended: 2 });
  const windows = WINDOWS.map((net, k) => ({ network: net, partial: k === 3 }));
  expect(tieSurvival(windows)).toMatchObject({ windows: 3, partial: 1, spells: 5, ended: 1 });
  expect(tieSurvival(windows, { partial: 'keep' })).toEqual(tieSurvival(WINDOWS));
});

test('a tie that begins in the last window says nothing of how long ties last', () => {
  const { curves, censored } = tieSurvival([network('A B'), network('A-B')], { groups: null });
  expect(censored.windowsOver).toBe(1);
  close(curves[0]!.times, [0]);
  expect(curves[0]!.group).toBe(null);
});

test('directed ties have spells of their own', () => {
  const found = tieSurvival([network('A>C B'), network('A>B B>A A>C C'), network('A>B C'), network('A>B B>A C')]);
  expect(found).toMatchObject({ spells: 3, ended: 1, returned: 1, dropped: 1 });
});

test('labels of one’s own, some of them not known', () => {
  const strong = ({ ties }: Network) => Array.from(ties.strengths, (s) => (s > 2 ? 10 : s > 1 ? 9 : null));
  const windows = [network('A B C D'), network('A-B:3 B-C:2 C-D'), network('A-B:1 B C D')];
  const found = tieSurvival(windows, { groups: strong });
  expect(found.curves.map(({ group, count, endings }) => [group, count, endings])).toEqual([
    ['9', 1, 1],
    ['10', 1, 0],
  ]);
  expect([found.ungrouped, found.spells]).toEqual([1, 3]);
});

test('property: the curves are those of spells listed pair by pair', () => {
  const random = randomFrom(11);
  for (let round = 0; round < 40; round++) {
    const windows = drawnWindows(random, round % 2 === 1);
    for (const options of [{}, { groups: null }, { firstWindow: 'keep' }] satisfies TieSurvivalOptions[]) {
      const found = tieSurvival(windows, options);
      const spells = listed(windows, options.groups !== null, options.firstWindow === 'keep');
      const { curves, logRank } = survivalCurve(
        spells.map(({ duration }) => duration),
        spells.map(({ cause }) => cause === 'ended'),
        options.groups === null ? {} : { groups: spells.map(({ group }) => group) },
      );
      expect(found.curves).toEqual(curves);
      expect(found.logRank).toEqual(logRank);
      const count = (cause: string) => spells.filter((spell) => spell.cause === cause).length;
      expect(found.spells).toBe(spells.length);
      expect(found.ended).toBe(count('ended'));
      expect(found.censored).toEqual({ memberLeft: count('left'), windowsOver: count('over') });
      expect(found.returned).toBe(spells.filter(({ again }) => again).length);
    }
  }
});

// Windows in which ties last for a while and members come and go.
function drawnWindows(random: () => number, directed: boolean): Network[] {
  const n = 4 + Math.floor(random() * 6);
  let ties = tiesOf(randomNetwork(random, n, 0.4, { directed }));
  const { members } = randomNetwork(random, n, 0);
  return Array.from({ length: 1 + Math.floor(random() * 7) }, () => {
    const fresh = tiesOf(randomNetwork(random, n, 0.15, { directed }));
    ties = new Set([...[...ties].filter(() => random() < 0.7), ...fresh]);
    const pairs = [...ties].map((tie) => tie.split(' ').map((id) => members.indexOf(id)));
    const whole = packNetwork(
      members,
      { source: pairs.map(([i]) => i!), target: pairs.map(([, j]) => j!), strength: pairs.map(() => 1) },
      directed,
    );
    return without(
      whole,
      members.filter(() => random() < 0.1),
    );
  });
}

// Every tie once, as two ids.
function tiesOf({ members, ties, directed }: Network): Set<string> {
  const found = new Set<string>();
  members.forEach((id, i) => {
    for (const j of ties.targets.subarray(ties.offsets[i], ties.offsets[i + 1]))
      if (directed || i < j) found.add(`${id} ${members[j]}`);
  });
  return found;
}

interface Listed {
  readonly duration: number;
  readonly cause: 'ended' | 'left' | 'over';
  readonly group: string;
  readonly again: boolean;
}

function listed(windows: readonly Network[], grouped: boolean, keep: boolean): Listed[] {
  const ties = windows.map(tiesOf);
  return [...new Set(ties.flatMap((set) => [...set]))].flatMap((tie) => {
    const [a, b] = tie.split(' ') as [string, string];
    const spells: Listed[] = [];
    let first = -1;
    let before = 0;
    windows.forEach((net, w) => {
      if (!ties[w]!.has(tie)) return;
      if (w === 0 || !ties[w - 1]!.has(tie)) {
        first = w;
        before++;
      }
      const next = windows[w + 1];
      if (next !== undefined && ties[w + 1]!.has(tie)) return;
      if (first === 0 && !keep) return;
      const cause = next === undefined ? 'over' : [a, b].every((id) => next.members.includes(id)) ? 'ended' : 'left';
      const contacts = (id: string) =>
        [...ties[first]!].flatMap((other) => {
          const [c, d] = other.split(' ');
          return c === id ? [d] : d === id ? [c] : [];
        });
      const common = contacts(a).some((id) => contacts(b).includes(id));
      expect(net.members).toContain(a);
      const duration = w - first + (cause === 'ended' ? 1 : 0);
      spells.push({ duration, cause, group: !grouped ? '' : common ? 'embedded' : 'bridge', again: before > 1 });
    });
    return spells;
  });
}

test('edge: no windows, one window, windows without members', () => {
  expect(tieSurvival([])).toMatchObject({ windows: 0, spells: 0, curves: [], logRank: null });
  expect(tieSurvival([], { groups: null }).curves).toHaveLength(1);
  expect(tieSurvival([B6])).toMatchObject({ windows: 1, spells: 0, dropped: 7 });
  expect(tieSurvival([B6, network(''), B6])).toMatchObject({ spells: 7, returned: 7, ended: 0 });
});

test('edge: what cannot be is named', () => {
  // @ts-expect-error a rule there is none of
  expect(() => tieSurvival([B6], { firstWindow: 'no' })).toThrow(
    "`firstWindow` must be one of 'drop', 'keep', got \"no\"",
  );
  // @ts-expect-error groups there are none of
  expect(() => tieSurvival([B6], { groups: 'region' })).toThrow("`groups` must be one of 'embedding'");
  expect(() => tieSurvival([B6], { groups: () => ['a'], firstWindow: 'keep' })).toThrow(
    '`groups` must give 14 labels, one per entry of the ties, got 1 labels',
  );
  // @ts-expect-error a network by itself
  expect(() => tieSurvival(B6)).toThrow('must be a sequence of networks or windows, got an object');
});
