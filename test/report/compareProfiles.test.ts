import { expect, test } from 'vitest';
import { memberTurnover } from '../../src/metrics/evolution/memberTurnover.js';
import { tieTurnover } from '../../src/metrics/evolution/tieTurnover.js';
import { compareProfiles } from '../../src/report/compareProfiles.js';
import { comparisonToMarkdown } from '../../src/report/comparisonToMarkdown.js';
import { profile } from '../../src/report/profile.js';
import { B6, D5, EDGE_CASES, H5, network } from '../networks.js';

/** B6 a year later: E has left, G has joined (measures.md 3.8). */
const LATER = network('A-B A-C C-D D-G F-G');
const both = { members: memberTurnover(B6, LATER), ties: tieTurnover(B6, LATER) };
const comparison = compareProfiles(profile(B6, { title: '2023' }), profile(LATER, { title: '2024' }), both);

test('every figure of the two profiles stands side by side, with the change', () => {
  const of = (name: string) => comparison.figures.find((one) => one.name === name);
  expect(of('Ties')).toEqual({ name: 'Ties', before: 7, after: 5, change: -2, isShare: false });
  expect(of('Density')).toMatchObject({ before: 7 / 15, after: 5 / 15 });
  expect(of('Transitivity')).toMatchObject({ before: 0.6, after: 0, change: -0.6 });
  expect(of('Reciprocity')?.change).toBeNaN();
  expect(of('Groups beyond chance')?.change).toBeNaN();
});

test('the page tells members who came and went from ties that formed and ended', () => {
  const page = comparisonToMarkdown(comparison, { name: (id) => (id === 'G' ? 'The *Guild*' : id) });
  expect(page).toContain('# From 2023 to 2024\n');
  expect(page).toContain('- **Members who stayed: 83 %.** Of 6 members, 5 stayed.');
  expect(page).toContain('- **Left: 1.** They are members no more: E.');
  expect(page).toContain('- **Joined: 1.** They were no members before: The \\*Guild\\*.');
  expect(page).toContain('- **Ties that ended: 4.** 2 as a member left; 2 between members who are both still there.');
  expect(page).toContain(
    '- **New ties: 2.** 2 with someone who joined; 0 between members who were both there before. All in all there are 5 ties now.',
  );
  expect(page).toContain(
    '- **Ties that lasted among those who stayed: 60 %.** Of 5 ties between members who could have kept them, 3 are there again. Of the ties between them in either, 60 % are in both (Jaccard).',
  );
  expect(page).toContain('| Ties | 7 | 5 | −2 |');
  expect(page).toContain('| Members in the largest part | 100 % | 100 % | 0 points |');
});

test('a coordinator named in both is compared without it too, another is not', () => {
  const [whole, other] = [profile(H5, { coordinator: 'H' }), profile(H5, { coordinator: 'A' })];
  expect(compareProfiles(whole, whole).withoutCoordinator?.[1]).toMatchObject({
    name: 'Ties',
    before: 2,
    after: 2,
    change: 0,
  });
  // Of H5 without H, 4 of 6 pairs lose their way, which is more than without any other.
  expect(compareProfiles(whole, whole).dependence).toContainEqual({
    name: 'Other members whose loss would cost less reach',
    before: 1,
    after: 1,
    change: 0,
    isShare: true,
  });
  expect(compareProfiles(whole, other).withoutCoordinator).toBeNull();
  expect(compareProfiles(whole, other).dependence).toBeNull();
  expect(compareProfiles(whole, profile(H5)).withoutCoordinator).toBeNull();
  expect(comparisonToMarkdown(compareProfiles(whole, whole))).toContain('## Every figure without the coordinator');
});

test('two profiles of one title are told apart by their order, and a title may be given', () => {
  const same = compareProfiles(profile(B6), profile(B6));
  expect(comparisonToMarkdown(same)).toContain('# From Before to After\n');
  expect(comparisonToMarkdown(same, { title: 'A <year>' }).split('\n')[0]).toBe('# A &lt;year>');
  expect(same.figures.filter(({ change }) => change !== 0 && !Number.isNaN(change))).toEqual([]);
});

test('figures that only one of them has stand beside a dash', () => {
  const grouped = profile(B6, { groups: 'group' });
  const names = (before: typeof grouped, after: typeof grouped) =>
    compareProfiles(before, after)
      .figures.filter(({ name }) => name.startsWith('E-I'))
      .map(({ before, after }) => [before, after]);
  expect(names(grouped, profile(B6))).toEqual([[-5 / 7, Number.NaN]]);
  expect(names(profile(B6), grouped)).toEqual([[Number.NaN, -5 / 7]]);
});

test('any two networks can be compared, profiles of both kinds cannot', () => {
  for (const [, some] of EDGE_CASES)
    for (const [, other] of EDGE_CASES)
      if (some.directed === other.directed)
        expect(
          comparisonToMarkdown(
            compareProfiles(profile(some), profile(other), {
              members: memberTurnover(some, other),
              ties: tieTurnover(some, other),
            }),
          ),
        ).not.toMatch(/NaN|undefined|Infinity/);
  expect(() => compareProfiles(profile(B6), profile(D5))).toThrow(
    'compareProfiles: either both profiles have a direction or none, got one of each',
  );
  expect(() => compareProfiles(B6 as never, profile(B6))).toThrow(
    'compareProfiles: `before` must be a profile, got an object',
  );
});
