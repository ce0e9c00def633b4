import { expect, test } from 'vitest';
import {
  density,
  isReported,
  readMembers,
  readSurvey,
  reciprocity,
  surveyFrom,
  surveyNetwork,
} from '../../src/index.js';
import { received } from '../../src/metrics/survey/received.js';
import { reportAgreement } from '../../src/metrics/survey/reportAgreement.js';
import { surveyCoverage } from '../../src/metrics/survey/surveyCoverage.js';
import type { ReportOptions } from '../../src/network/surveyReports.js';
import { randomFrom } from '../../src/numeric/random.js';
import { close, matrix as matrixOf } from '../networks.js';
import { offDiagonal, randomSurvey, reconstructed, rosterOf, symmetric } from './surveyMatrix.js';

// A, B, C and D were asked and D did not answer: A > B, B > A, A > C, B > D, C > D.
const missing = surveyFrom(
  [
    ['A', 'B'],
    ['B', 'A'],
    ['A', 'C'],
    ['B', 'D'],
    ['C', 'D'],
  ].map(([respondent, partner]) => ({ respondent, partner })),
  { members: rosterOf(['A', 'B', 'C', 'D']) },
).survey;

test('a member who did not answer: the worked numbers', () => {
  const asReported = surveyNetwork(missing);
  close(density(asReported.network), 5 / 12);
  expect([asReported.known, asReported.pairs]).toEqual([9, 12]);
  close(asReported.observedDensity, 5 / 9);
  const max = surveyNetwork(missing, { symmetrize: 'max' });
  close([density(max.network), max.observedDensity], [4 / 6, 4 / 6]);
  const min = surveyNetwork(missing, { symmetrize: 'min' });
  close([density(min.network), min.observedDensity], [1 / 6, 1 / 3]);
  const both = surveyNetwork(missing, { reconstruct: true });
  close([density(both.network), both.observedDensity], [7 / 12, 7 / 12]);
});

test('reconstructed ties are marked, in the order of the ties', () => {
  const { network, reports, reconstructed } = surveyNetwork(missing, { reconstruct: true });
  const ties = matrixOf(network).flatMap((row, i) =>
    row.flatMap((strength, j) => (strength > 0 ? [`${network.members[i]}>${network.members[j]}`] : [])),
  );
  expect(ties).toEqual(['A>B', 'A>C', 'B>A', 'B>D', 'C>D', 'D>B', 'D>C']);
  expect([...reconstructed]).toEqual([0, 0, 0, 0, 0, 1, 1]);
  expect([...reports]).toEqual([2, 2, 2, 1, 1, 1, 1]);
  // Which is why reciprocity is not to be taken from it: it was 2 of 3 among those who answered.
  close(reciprocity(network), 6 / 7);
  const min = surveyNetwork(missing, { symmetrize: 'min', reconstruct: true });
  // A-B both ways, B-D and C-D as B and C say.
  expect([...min.network.ties.targets]).toEqual([1, 0, 3, 3, 1, 2]);
  expect([...min.reconstructed]).toEqual([0, 0, 1, 1, 1, 1]);
});

test('the five rules for the two reports of a pair', () => {
  // 4 and 2 of each other; 3 and nothing; 5 of one who did not answer.
  const { survey } = surveyFrom(
    [
      { respondent: 'A', partner: 'B', x: 4 },
      { respondent: 'B', partner: 'A', x: 2 },
      { respondent: 'A', partner: 'C', x: 3 },
      { respondent: 'C', partner: 'A', x: '' },
      { respondent: 'A', partner: 'D', x: 5 },
    ],
    { members: rosterOf(['A', 'B', 'C', 'D']), blankRespondents: 'answered' },
  );
  const strengths = (rule: 'either' | 'both' | 'mean' | 'max' | 'min', reconstruct = false) =>
    matrixOf(surveyNetwork(survey, { symmetrize: rule, reconstruct }).network)[0]!.slice(1);
  expect(strengths('either')).toEqual([3, 3, 5]);
  expect(strengths('both')).toEqual([3, 0, 0]);
  expect(strengths('mean')).toEqual([3, 1.5, 5]);
  expect(strengths('max')).toEqual([4, 3, 5]);
  expect(strengths('min')).toEqual([2, 0, 0]);
  expect(strengths('both', true)).toEqual([3, 0, 5]);
  expect(strengths('min', true)).toEqual([2, 0, 5]);
  expect(strengths('mean', true)).toEqual([3, 1.5, 5]);
});

test('a cut-off, the scale to take, and attributes of the roster', async () => {
  const { members } = await readMembers('id,name,type\nb,Bo,City\na,Ann,NGO');
  const { survey } = await readSurvey('from,to,often,trust\na,b,2,5\nb,a,3,\n', { members });
  const { network } = surveyNetwork(survey, { scale: 'often', cutoff: 3 });
  expect(matrixOf(network)).toEqual([
    [0, 0],
    [3, 0],
  ]);
  expect(network.attributes.get('type')).toEqual(['NGO', 'City']);
  expect(() => surveyNetwork(survey)).toThrow(
    'surveyNetwork: `scale` must be one of the survey\'s, "often", "trust", got undefined',
  );
  expect(() => surveyNetwork(survey, { scale: 'x' })).toThrow('got "x"');
  expect(() => surveyNetwork(survey, { scale: 'often', cutoff: 0 })).toThrow(
    'surveyNetwork: `cutoff` must be a number above 0, got 0',
  );
  // @ts-expect-error a rule there is none of
  expect(() => surveyNetwork(survey, { scale: 'often', symmetrize: 'sum' })).toThrow('`symmetrize` must be one of');
  // @ts-expect-error not a word for it
  expect(() => surveyNetwork(survey, { scale: 'often', reconstruct: 'all' })).toThrow('must be true or false');
  // @ts-expect-error a word there is none of
  expect(() => surveyNetwork(survey, { scale: 'often', unlisted: 'no' })).toThrow('`unlisted` must be one of');
});

test('what is said by saying nothing of a partner, and by a blank beside another scale', async () => {
  const { members } = await readMembers('id\nA\nB\nC');
  const { survey } = await readSurvey('from,to,often,trust\nA,B,2,\nB,A,1,3\nB,C,,\n', { members });
  const known = (options: ReportOptions) => surveyNetwork(survey, { scale: 'trust', ...options }).known;
  expect(known({})).toBe(4); // A and B answered about two each
  expect(known({ unlisted: 'unknown' })).toBe(3); // A did not of C
  expect(known({ unlisted: 'unknown', blank: 'unknown' })).toBe(2); // nor how much it trusts B, whom it meets
  expect(known({ blank: 'unknown' })).toBe(3);
  const grid = await readSurvey('id,A,B\nA,,1\nB,,2\n', { members });
  // Nobody was asked about C; B was blank about A alone, and marked itself.
  expect(grid.survey.status).toEqual(['partial', 'none', 'none']);
  expect(surveyNetwork(grid.survey).known).toBe(1);
  expect(surveyNetwork(grid.survey, { unlisted: 'none' }).known).toBe(2);
});

test('property: agrees with a matrix in which each report is decided on its own', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 200; round++) {
    const options = {
      scale: 'x',
      unlisted: (['none', 'unknown'] as const)[round % 2]!,
      blank: (['none', 'unknown'] as const)[(round >> 1) % 2]!,
      ...(round % 3 === 0 && { cutoff: 2 }),
    };
    const { survey, matrix } = randomSurvey(random, options);
    for (const symmetrize of [undefined, 'either', 'both', 'mean', 'max', 'min'] as const)
      for (const reconstruct of [false, true]) {
        const given = reconstruct ? reconstructed(matrix) : matrix;
        const expected = symmetrize === undefined ? given : symmetric(given, symmetrize);
        const got = surveyNetwork(survey, { ...options, reconstruct, ...(symmetrize && { symmetrize }) });
        expect(matrixOf(got.network)).toEqual(
          expected.map((row, i) => row.map((value, j) => (i === j ? 0 : value || 0))),
        );
        const values = offDiagonal(expected);
        const sides = symmetrize === undefined ? 1 : 2;
        expect(got.known).toBe(values.length / sides);
        close(got.observedDensity, values.filter((value) => value > 0).length / values.length);
        const reported = matrix.map((row, i) => row.map((_, j) => isReported(got.reported, i, j)));
        expect(reported).toEqual(matrix.map((row, i) => row.map((value, j) => i !== j && !Number.isNaN(value))));
        const ties = expected.flatMap((row, i) => row.flatMap((value, j) => (i !== j && value > 0 ? [[i, j]] : [])));
        const reports = ties.map(
          ([i, j]) => [matrix[i!]![j!]!, matrix[j!]![i!]!].filter((x) => !Number.isNaN(x)).length,
        );
        expect([...got.reports]).toEqual(reports);
        expect([...got.reconstructed]).toEqual(
          ties.map(([i, j], k) =>
            Number(symmetrize === undefined ? Number.isNaN(matrix[i!]![j!]) : reconstruct && reports[k] === 1),
          ),
        );
      }
  }
});

test('edge: an empty survey, one member, a roster that nobody answered', async () => {
  const { survey } = await readSurvey('');
  expect(surveyNetwork(survey).network.members).toEqual([]);
  expect(surveyNetwork(survey, { symmetrize: 'mean' }).observedDensity).toBeNaN();
  const silent = surveyFrom([], { members: rosterOf(['A', 'B']) }).survey;
  expect(surveyNetwork(silent)).toMatchObject({ known: 0, pairs: 2, observedDensity: Number.NaN });
  expect(surveyNetwork(surveyFrom([], { members: rosterOf(['A']) }).survey).pairs).toBe(0);
});

test('something other than a survey is said by the function that was called', () => {
  const whole = surveyFrom([{ respondent: 'A', partner: 'B', trust: 1 }]);
  const calls: [string, (survey: never) => unknown][] = [
    ['surveyNetwork', surveyNetwork],
    ['surveyCoverage', surveyCoverage],
    ['reportAgreement', reportAgreement],
    ['received', (survey) => received(survey, 'trust')],
  ];
  for (const [who, call] of calls) {
    const must = `${who}: \`survey\` must be the one that readSurvey or surveyFrom gives, got`;
    expect(() => call(whole as never)).toThrow(`${must} an object whose \`survey\` may be meant`);
    expect(() => call(undefined as never)).toThrow(`${must} undefined`);
  }
});
