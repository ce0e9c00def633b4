import type { Evolution } from './evolution.js';
import { plainText } from './prose.js';
import { type SeriesLine, seriesTable, windowLabels } from './seriesTable.js';

/** How far the groups of each attribute are heard, window by window: what a section says, by attribute. */
export function voicesOverTime({ windows }: Evolution): (readonly [attribute: string, lines: readonly string[]])[] {
  const attributes = windows[0]?.voices.map(({ attribute }) => attribute) ?? [];
  return attributes.map((attribute, k) => {
    const names = [...new Set(windows.flatMap(({ voices }) => voices[k]!.groups.map(({ name }) => name)))].sort();
    const line = (name: string, of: 'ratio' | 'silent'): SeriesLine => ({
      name: plainText(name),
      values: windows.map(({ voices }) => voices[k]!.groups.find((group) => group.name === name)?.[of] ?? Number.NaN),
    });
    const table = (of: 'ratio' | 'silent'): string =>
      seriesTable(
        windowLabels(windows),
        names.map((name) => line(name, of)),
      );
    return [
      attribute,
      [
        table('ratio'),
        '',
        'A group’s share of all strength over its share of the members: 1 where it is heard as much as it has members, 0.5 half as much.',
        '',
        'Members without a tie:',
        '',
        table('silent'),
      ],
    ] as const;
  });
}
