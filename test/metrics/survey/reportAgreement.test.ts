import { expect, test } from 'vitest';
import { reportAgreement, surveyFrom, surveyNetwork } from '../../../src/index.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { randomSurvey, rosterOf } from '../../network/surveyMatrix.js';
import { close } from '../../networks.js';
import { briefSurvey, MORE_THAN_NEVER } from './briefSurvey.js';

const valued = (line: string) =>
  line
    .split(' ')
    .map((word) => /^(\w)>(\w):(\d)$/.exec(word)!)
    .map(([, respondent, partner, x]) => ({ respondent, partner, x: Number(x) }));

test('a member who did not answer: the worked numbers', () => {
  const { survey } = surveyFrom(valued('A>B:1 B>A:1 A>C:1 B>D:1 C>D:1'), { members: rosterOf(['A', 'B', 'C', 'D']) });
  const agreement = reportAgreement(survey);
  // Of the three pairs among A, B and C: A-B is said by both, A-C by A, B-C by neither.
  expect(agreement).toMatchObject({ dyads: 3, mutual: 1, asymmetric: 1, null: 1 });
  close([agreement.agreement, agreement.agreementWithNulls, agreement.reciprocity], [1 / 2, 2 / 3, 2 / 3]);
  // What is reconstructed elsewhere does not come in here.
  expect(surveyNetwork(survey, { reconstruct: true }).network.ties.targets).toHaveLength(7);
  expect(reportAgreement(survey).reciprocity).toBe(agreement.reciprocity);
});

test('the strengths of mutual ties: how they go together, and by how much they differ', () => {
  const { survey } = surveyFrom(valued('A>B:1 B>A:1 A>C:3 C>A:2 B>C:5 C>B:5'));
  const { correlation, meanDifference } = reportAgreement(survey);
  // 1, 1, 3, 2, 5, 5 around 17/6; every pair twice.
  const mean = 17 / 6;
  const spread = [1, 1, 3, 2, 5, 5].reduce((sum, value) => sum + (value - mean) ** 2, 0);
  close(correlation, (2 * ((1 - mean) ** 2 + (3 - mean) * (2 - mean) + (5 - mean) ** 2)) / spread);
  close(meanDifference, (0 + 1 + 0) / 3);
  close(reportAgreement(surveyFrom(valued('A>B:1 B>A:3')).survey).correlation, -1);
  expect(reportAgreement(surveyFrom(valued('A>B:3 B>A:3')).survey).correlation).toBeNaN();
});

test('golden: 28 members, 5 without an answer, two answers unread (sna 2.7, NA for what is not known)', async () => {
  const agreement = reportAgreement(await briefSurvey(), MORE_THAN_NEVER);
  expect(agreement).toMatchObject({ mutual: 10, asymmetric: 62, null: 180 });
  close(agreement.reciprocity, 0.243902439);
  close(agreement.agreement, 0.1388888889);
  close(agreement.agreementWithNulls, 0.753968254);
  // Pearson's of the pairs entered both ways, by R.
  close([agreement.correlation, agreement.meanDifference], [-0.6346153846, 1.6]);
});

test('property: agrees with counting and correlating pairs one by one', () => {
  const random = randomFrom(9);
  for (let round = 0; round < 200; round++) {
    const options = { scale: 'x', unlisted: (['none', 'unknown'] as const)[round % 2]! };
    const { survey, matrix } = randomSurvey(random, options);
    const pairs = matrix
      .flatMap((row, i) => row.slice(0, i).map((value, j): [number, number] => [value, matrix[j]![i]!]))
      .filter(([a, b]) => !Number.isNaN(a + b));
    const mutual = pairs.filter(([a, b]) => a > 0 && b > 0);
    const neither = pairs.filter(([a, b]) => a === 0 && b === 0).length;
    const got = reportAgreement(survey, options);
    expect(got).toMatchObject({ dyads: pairs.length, mutual: mutual.length, null: neither });
    close(got.agreement, mutual.length / (pairs.length - neither));
    close(got.agreementWithNulls, (mutual.length + neither) / pairs.length);
    close(got.reciprocity, (2 * mutual.length) / (pairs.length - neither + mutual.length));
    close(got.meanDifference, mutual.reduce((sum, [a, b]) => sum + Math.abs(a - b), 0) / mutual.length);
    close(got.correlation, pearson([...mutual, ...mutual.map(([a, b]): [number, number] => [b, a])]));
  }
});

function pearson(points: readonly (readonly [number, number])[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
  const [x, y] = [mean(points.map(([a]) => a)), mean(points.map(([, b]) => b))];
  const covariance = mean(points.map(([a, b]) => (a - x) * (b - y)));
  return covariance / Math.sqrt(mean(points.map(([a]) => (a - x) ** 2)) * mean(points.map(([, b]) => (b - y) ** 2)));
}

test('edge: nobody answered, or only one', () => {
  expect(reportAgreement(surveyFrom([]).survey).agreement).toBeNaN();
  const one = reportAgreement(surveyFrom(valued('A>B:1')).survey);
  expect(one).toMatchObject({ dyads: 0, agreement: Number.NaN, reciprocity: Number.NaN, meanDifference: Number.NaN });
});
