import { expect, test } from 'vitest';
import { density } from '../../src/metrics/density/density.js';
import { tieCount } from '../../src/network/network.js';
import { windows } from '../../src/network/windows.js';
import { interactionsFrom } from '../../src/records/interactions/interactionsFrom.js';
import { toCsv } from '../../src/report/toCsv.js';
import { windowTable } from '../../src/report/windowTable.js';

const { interactions } = interactionsFrom([
  { from: 'A', to: 'B', date: '2024-01-31' },
  { from: 'B', to: 'C', date: '2024-02-01' },
  { from: 'C', to: 'A', date: '2024-02-29' },
]);

test('a row per window, with measures of one network and of two', () => {
  const table = windowTable(windows(interactions, { every: 'month' }), {
    density,
    more: (network, before) => (before === null ? Number.NaN : tieCount(network) - tieCount(before)),
    name: (_network, _before, { label }) => label,
  });
  expect(toCsv(table)).toBe(
    'window,from,until,partial,members,records,density,more,name\n' +
      `2024-01,2024-01-01,2024-02-01,no,3,1,${1 / 3},,2024-01\n` +
      `2024-02,2024-02-01,2024-03-01,no,3,2,${2 / 3},1,2024-02\n`,
  );
});

test('no window is no row; a column must be a function', () => {
  expect(windowTable([], { density })).toMatchObject({
    length: 0,
    names: ['window', 'from', 'until', 'partial', 'members', 'records', 'density'],
  });
  expect(() => windowTable([], { density: 1 as never })).toThrow(
    'column "density" must be a function of a network, got 1',
  );
});
