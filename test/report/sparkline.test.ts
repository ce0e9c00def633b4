import { expect, test } from 'vitest';
import { seriesTable } from '../../src/report/seriesTable.js';
import { sparkline } from '../../src/report/sparkline.js';

test('bars go from the lowest to the highest value', () => {
  expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7])).toBe('▁▂▃▄▅▆▇█');
  expect(sparkline([-1, 0, 1])).toBe('▁▅█');
  expect(sparkline([3, 3])).toBe('▅▅');
  expect(sparkline([1, Number.NaN, 0])).toBe('█·▁');
  expect(sparkline([Number.NaN])).toBe('·');
  expect(sparkline([])).toBe('');
});

test('few windows have a column each', () => {
  expect(seriesTable(['2023', '2024'], [{ name: 'Density', values: [0.25, Number.NaN] }])).toBe(
    '|  | 2023 | 2024 | Course |\n| --- | ---: | ---: | ---: |\n| Density | 0.250 | – | ▅· |',
  );
});

test('of many windows the first, the lowest, the highest and the last are told', () => {
  const labels = ['1', '2', '3', '4', '5', '6', '7'];
  const [header, , line] = seriesTable(labels, [
    { name: 'Left', values: [2, Number.NaN, 1, 9, 5, 5, 3], isShare: false },
  ]).split('\n');
  expect(header).toBe('|  | First (1) | Lowest | Highest | Last (7) | Course |');
  expect(line).toBe('| Left | 2 | 1 | 9 | 3 | ▂·▁█▅▅▃ |');
  const undefinedOnly = seriesTable(labels, [{ name: 'x', values: labels.map(() => Number.NaN), isShare: true }]);
  expect(undefinedOnly.split('\n')[2]).toBe('| x | – | – | – | – | ······· |');
});

test('nothing to show is nothing', () => {
  expect(seriesTable([], [{ name: 'x', values: [] }])).toBe('');
  expect(seriesTable(['1'], [])).toBe('');
});
