import { expect, test } from 'vitest';
import { multiplexity } from '../../../src/metrics/ties/multiplexity.js';
import { tieHistory } from '../../../src/metrics/ties/tieHistory.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { interactionsFrom } from '../../../src/records/interactions/interactionsFrom.js';
import { close } from '../../networks.js';

const historyOf = (rows: [string, string, string][], directed = false) =>
  tieHistory(interactionsFrom(rows.map(([from, to, kind]) => ({ from, to, kind }))).interactions, { directed });

const rows: [string, string, string][] = [
  ['A', 'B', 'call'],
  ['A', 'B', 'Call'],
  ['B', 'A', 'meeting'],
  ['B', 'C', 'mail'],
  ['B', 'C', ''],
  ['C', 'D', ''],
];

test('multiplexity is the share of the kinds possible, three unless told otherwise', () => {
  // A-B call and meeting, B-C mail; of C-D no kind is known. Ties AB, BA BC, CB CD, DC.
  close(multiplexity(historyOf(rows)), [2 / 3, 2 / 3, 1 / 3, 1 / 3, Number.NaN, Number.NaN]);
  close(multiplexity(historyOf(rows), { possible: 5 }), [2 / 5, 2 / 5, 1 / 5, 1 / 5, Number.NaN, Number.NaN]);
});

test('each direction has its own kinds', () => {
  // A>B call, B>A meeting, B>C mail, C>D none.
  close(multiplexity(historyOf(rows, true)), [1 / 3, 1 / 3, 1 / 3, Number.NaN]);
});

test('kinds that were known before are still possible', () => {
  const day = (from: string, to: string, kind: string, date: string) => ({ from, to, kind, date });
  const before = tieHistory(interactionsFrom([day('A', 'B', 'call', '2024-01-01')]).interactions);
  const after = tieHistory(interactionsFrom([day('B', 'C', 'mail', '2024-01-02')]).interactions, { before });
  close(multiplexity(after), [1 / 2, 1 / 2, 1 / 2, 1 / 2]);
});

test('property: agrees with sets of kinds', () => {
  const random = randomFrom(11);
  const pick = (of: string) => of[Math.floor(random() * of.length)]!;
  for (let round = 0; round < 40; round++) {
    const log = Array.from({ length: 1 + Math.floor(random() * 25) }, (): [string, string, string] => [
      pick('abcd'),
      pick('efg'),
      pick('xyzw').replace('w', ''),
    ]);
    const history = historyOf(log, true);
    const { members, ties } = history.network;
    const all = new Set(log.map(([, , kind]) => kind).filter(Boolean));
    const expected = members.flatMap((from, i) =>
      Array.from(ties.targets.subarray(ties.offsets[i], ties.offsets[i + 1]), (j) => {
        const own = log.filter((row) => row[0] === from && row[1] === members[j]).map(([, , kind]) => kind);
        const kinds = new Set(own.filter(Boolean)).size;
        return kinds === 0 ? Number.NaN : kinds / all.size;
      }),
    );
    close(multiplexity(history), expected);
  }
});

test('edge: no kinds, no ties, and options out of range', () => {
  close(multiplexity(tieHistory(interactionsFrom([['A', 'B']]).interactions)), [Number.NaN, Number.NaN]);
  close(multiplexity(tieHistory(interactionsFrom([['A', 'B']]).interactions), { possible: 3 }), [
    Number.NaN,
    Number.NaN,
  ]);
  expect(multiplexity(tieHistory(interactionsFrom([]).interactions))).toHaveLength(0);
  const message = 'multiplexity: `possible` must be a whole number of at least 3, got ';
  expect(() => multiplexity(historyOf(rows), { possible: 2 })).toThrow(message + '2');
  expect(() => multiplexity(historyOf(rows), { possible: 3.5 })).toThrow(message + '3.5');
  expect(() => multiplexity(historyOf([]), { possible: 0 })).toThrow('of at least 1');
});
