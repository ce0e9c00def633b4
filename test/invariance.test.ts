import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { InteractionRow, Network } from '../src/index.js';
import * as tiewise from '../src/index.js';
import { randomFrom } from '../src/numeric/random.js';
import { MEASURES } from './measures.js';
import { close } from './networks.js';

test('every measure of a network is here', () => {
  const index = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8');
  const exported = Array.from(index.matchAll(/export \{([^}]*)\} from '\.\/metrics\/(\w+)\//g), ([, names, folder]) =>
    OF_RECORDS.includes(folder!) ? [] : names!.split(',').map((name) => name.trim()),
  ).flat();
  const measures = exported.filter(
    (name) => typeof (tiewise as Record<string, unknown>)[name] === 'function' && name !== 'newcomers', // of records too
  );
  expect(measures.length).toBeGreaterThan(80);
  expect(measures.filter((name) => !(name in MEASURES))).toEqual([]);
});

// Folders of measures that take records of another kind.
const OF_RECORDS = ['attendance', 'survey'];

const random = randomFrom(20_240_312);
const log = Array.from({ length: 260 }, (_, k) => {
  // A core that meets often, and a fringe that meets seldom; strengths that are no binary fractions.
  const draw = (): number => Math.floor(random() ** 1.6 * 40);
  return {
    source: draw(),
    target: draw(),
    strength: Math.round(random() * 1000) / 100 + 0.1,
    date: new Date(k * 8.64e7),
  };
});

function networkOf(name: (member: number) => string, shuffled: boolean, directed: boolean): Network {
  let rows: InteractionRow[] = log.map((row) => ({ ...row, source: name(row.source), target: name(row.target) }));
  if (shuffled)
    rows = rows
      .map((row) => ({ row, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row);
  return tiewise.buildNetwork(tiewise.interactionsFrom(rows).interactions, {
    directed,
    strength: 'sum',
    halfLife: 100,
  });
}

const padded = (member: number): string => `m${String(member).padStart(3, '0')}`;

describe.each([
  ['undirected', false],
  ['directed', true],
] as const)('%s', (_, directed) => {
  const base = networkOf(padded, false, directed);

  test.each(Object.entries(MEASURES))(
    '%s: rows in any order and ids renamed in order give the same bits',
    (_, measure) => {
      const expected = measure(base);
      for (let round = 0; round < 3; round++) expect(measure(networkOf(padded, true, directed))).toEqual(expected);
      // Other ids that sort in the same order: the same numbers for the same members.
      const renamed = measure(networkOf((member) => `org ${String(member + 600)}`, true, directed));
      expect(tiewise.toJson(renamed).replaceAll(/org \d+/g, (id) => padded(Number(id.slice(4)) - 600))).toEqual(
        tiewise.toJson(expected),
      );
    },
  );

  // Ids that sort in another order number the members anew: sums run in another order, so the last bits may differ.
  const backwards = networkOf((member) => padded(999 - member), true, directed);
  const perMember = Object.entries(MEASURES).filter(([, measure]) => measure(base) instanceof Float64Array);
  const single = Object.entries(MEASURES).filter(
    ([name, measure]) => typeof measure(base) === 'number' && name !== 'modularity',
  );

  test.each(perMember)('%s: ids renamed in any way permute the values', (_, measure) => {
    const values = measure(backwards) as Float64Array; // by the filter
    close(values.slice().reverse(), measure(base) as Float64Array);
  });

  test.each(single)('%s: ids renamed in any way leave the value', (_, measure) => {
    close(measure(backwards) as number, measure(base) as number);
  });
});
