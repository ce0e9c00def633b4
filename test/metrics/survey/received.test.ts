import { expect, test } from 'vitest';
import { received, surveyFrom } from '../../../src/index.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { randomSurvey, rosterOf } from '../../network/surveyMatrix.js';
import { close } from '../../networks.js';

const ROWS = [
  { respondent: 'A', partner: 'C', trust: '2,5' },
  { respondent: 'B', partner: 'C', trust: '4' },
  { respondent: 'C', partner: 'A', trust: '' },
  { respondent: 'C', partner: 'B', trust: '?' },
];

test('the mean of what others give, the count behind it, and its share of the scale', () => {
  const { survey } = surveyFrom(ROWS, { scales: { trust: { min: 1, max: 4 } } });
  const { mean, count, shareOfRange, shareOfMax } = received(survey, 'trust');
  close(mean, [Number.NaN, Number.NaN, (2.5 + 4) / 2]);
  expect([...count]).toEqual([0, 0, 2]);
  close(shareOfRange, [Number.NaN, Number.NaN, (3.25 - 1) / 3]);
  close(shareOfMax, [Number.NaN, Number.NaN, 3.25 / 4]);
});

test('on a scale from 1 to 4 a mean of 2.5 is 62.5% of the greatest value and 50% of the range', () => {
  const rows = [
    { respondent: 'A', partner: 'C', x: 2 },
    { respondent: 'B', partner: 'C', x: 3 },
  ];
  const { shareOfRange, shareOfMax } = received(surveyFrom(rows).survey, 'x', { min: 1, max: 4 });
  close([shareOfRange[2]!, shareOfMax[2]!], [0.5, 0.625]);
});

test('without the ends of the scale the shares are not known', () => {
  const { mean, shareOfRange, shareOfMax } = received(surveyFrom(ROWS).survey, 'trust');
  close([mean[2]!, shareOfRange[2]!, shareOfMax[2]!], [3.25, Number.NaN, Number.NaN]);
});

test('property: agrees with adding up the column of each member', () => {
  const random = randomFrom(2);
  for (let round = 0; round < 100; round++) {
    const { survey, matrix } = randomSurvey(random, { unlisted: 'unknown', blank: 'unknown' });
    const x = survey.scales.get('x')!.values;
    const got = received(survey, 'x');
    matrix.forEach((_, j) => {
      const values = [...x].filter((value, k) => survey.partner[k] === j && !Number.isNaN(value));
      expect(got.count[j]).toBe(values.length);
      close(got.mean[j]!, values.reduce((sum, value) => sum + value, 0) / values.length);
    });
  }
});

test('edge: nobody answered; a wrong scale or end is named', () => {
  close(received(surveyFrom([], { members: rosterOf(['A']), scales: { x: {} } }).survey, 'x').mean, [Number.NaN]);
  expect(received(surveyFrom([]).survey, 'x').mean).toHaveLength(0);
  const { survey } = surveyFrom(ROWS);
  expect(() => received(survey, 'value')).toThrow(
    'received: `scale` must be one of the survey\'s, "trust", got "value"',
  );
  expect(() => received(survey, 'trust', { min: 5, max: 1 })).toThrow('`max` must be a number of at least 5, got 1');
  expect(() => received(survey, 'trust', { max: 3 })).toThrow(
    'received: `max` must be at least 4, the greatest value given, got 3',
  );
  expect(() => received(survey, 'trust', { min: 3 })).toThrow(
    '`min` must be at most 2.5, the least value given, got 3',
  );
});
