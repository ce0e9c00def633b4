import { expect, test } from 'vitest';
import { surveyCoverage, surveyFrom } from '../../../src/index.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { offDiagonal, randomSurvey, reconstructed, rosterOf } from '../../network/surveyMatrix.js';
import { close } from '../../networks.js';
import { briefSurvey, MORE_THAN_NEVER } from './briefSurvey.js';

const nominations = (line: string) =>
  line.split(' ').map((word) => ({ respondent: word.split('>')[0]!, partner: word.split('>')[1]! }));

test('a member who did not answer: the worked numbers', () => {
  // A, B, C and D were asked and D did not answer.
  const { survey } = surveyFrom(nominations('A>B B>A A>C B>D C>D'), { members: rosterOf(['A', 'B', 'C', 'D']) });
  const coverage = surveyCoverage(survey);
  expect(coverage).toMatchObject({
    members: 4,
    complete: 0,
    partial: 3,
    none: 1,
    reports: 9,
    dyadsReported: 6,
    dyadsReportedTwice: 3,
  });
  close(coverage.responseRate, 3 / 4);
  close([coverage.reportCoverage, coverage.dyadCoverage, coverage.dyadCoverageTwice], [9 / 12, 6 / 6, 3 / 6]);
  close(coverage.naiveDensity, 5 / 12);
  close(coverage.observedDensity, 5 / 9);
  close(coverage.listwiseDensity, 3 / 6);
  close(coverage.reconstructedDensity, 7 / 12);
});

test('two who did not answer: of them nothing is known, whatever is reconstructed', () => {
  const { survey } = surveyFrom(nominations('A>B A>C B>A'), { members: rosterOf(['A', 'B', 'C', 'D']) });
  const { dyadsReported, dyadCoverage, reconstructedDensity } = surveyCoverage(survey);
  expect(dyadsReported).toBe(5);
  close(dyadCoverage, 5 / 6);
  // A>B, B>A, A>C and C>A by the ten reports of five pairs.
  close(reconstructedDensity, 4 / 10);
});

test('without a roster the rate of response is not known', () => {
  expect(surveyCoverage(surveyFrom(nominations('A>B')).survey).responseRate).toBeNaN();
});

test('golden: 28 members, 5 without an answer, two answers unread (sna 2.7, NA for what is not known)', async () => {
  const coverage = surveyCoverage(await briefSurvey(), MORE_THAN_NEVER);
  close(coverage.observedDensity, 0.1760904685);
  close(coverage.listwiseDensity, 0.1623762376);
  close(coverage.reconstructedDensity, 0.1852861035);
});

test('property: agrees with a matrix in which each report is decided on its own', () => {
  const random = randomFrom(5);
  for (let round = 0; round < 300; round++) {
    const options = {
      scale: 'x',
      unlisted: (['none', 'unknown'] as const)[round % 2]!,
      blank: (['none', 'unknown'] as const)[(round >> 1) % 2]!,
    };
    const { survey, matrix } = randomSurvey(random, options);
    const coverage = surveyCoverage(survey, options);
    const n = matrix.length;
    const share = (values: readonly number[]) => values.filter((value) => value > 0).length / values.length;
    const pairs = matrix.flatMap((row, i) => row.slice(0, i).map((value, j) => [value, matrix[j]![i]!]));
    const known = (count: number) =>
      pairs.filter((pair) => pair.filter((x) => !Number.isNaN(x)).length >= count).length;
    expect(coverage.reports).toBe(offDiagonal(matrix).length);
    expect([coverage.dyadsReported, coverage.dyadsReportedTwice]).toEqual([known(1), known(2)]);
    close(coverage.dyadCoverage, known(1) / pairs.length);
    close(coverage.naiveDensity, offDiagonal(matrix).filter((value) => value > 0).length / (n * (n - 1)));
    close(coverage.observedDensity, share(offDiagonal(matrix)));
    close(coverage.reconstructedDensity, share(offDiagonal(reconstructed(matrix))));
    const among = matrix.map((_, i) => i).filter((i) => survey.status[i] !== 'none');
    close(coverage.listwiseDensity, share(offDiagonal(among.map((i) => among.map((j) => matrix[i]![j]!)))));
  }
});

test('edge: an empty survey, and a roster that nobody answered', () => {
  expect(surveyCoverage(surveyFrom([]).survey)).toMatchObject({ members: 0, naiveDensity: Number.NaN });
  const silent = surveyFrom([], { members: rosterOf(['A', 'B']) }).survey;
  expect(surveyCoverage(silent)).toMatchObject({
    responseRate: 0,
    dyadCoverage: 0,
    naiveDensity: 0,
    observedDensity: Number.NaN,
    listwiseDensity: Number.NaN,
    reconstructedDensity: Number.NaN,
  });
});
