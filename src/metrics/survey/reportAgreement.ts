import { isReported } from '../../network/isReported.js';
import { placeOf } from '../../network/placeOf.js';
import { knownCounts, type ReportOptions, type Reports, reportsOf } from '../../network/surveyReports.js';
import type { Survey } from '../../records/survey/survey.js';

/** How far the two members of a pair say the same of it, over the pairs of whom both reports are known. */
export interface ReportAgreement {
  /** Pairs of whom both reports are known. */
  readonly dyads: number;
  /** Pairs of whom both, one, and neither report a tie. */
  readonly mutual: number;
  readonly asymmetric: number;
  readonly null: number;
  /** Of the pairs of whom anyone reports a tie, the share of whom both do: mutual / (mutual + asymmetric). */
  readonly agreement: number;
  /** Of all those pairs, the share of whom both say the same: (mutual + null) / dyads. */
  readonly agreementWithNulls: number;
  /** Observed reciprocity: of the ties reported in them, the share that is returned, 2 mutual / (2 mutual + asymmetric). */
  readonly reciprocity: number;
  /** The correlation of the two strengths of mutual pairs, each taken both ways round as neither comes first. */
  readonly correlation: number;
  /** By how much the two strengths of mutual pairs differ, on average. */
  readonly meanDifference: number;
}

/**
 * Report agreement: how far two members say the same of their relation. Only pairs count of whom both reports are known,
 * so that neither silence nor reconstruction makes agreement or takes it away. Where a tie is meant to be mutual (we work
 * together) this is how reliable the answers are; where it is not (I ask for advice) it is reciprocity.
 *
 * Formula: see the fields. The correlation is the intraclass one of Fisher, Pearson's with each pair entered both ways.
 * Range: 0 (one-sided) to 1 (everything is said by both); the correlation from −1 to 1. NaN where no pair counts, for the
 * correlation also where all strengths are the same.
 * Cost: O(members + answers) time, with a logarithm for looking up partners, and memory.
 * Errors: as `surveyNetwork`.
 * Source: Wasserman and Faust 1994 (dyads); Fisher 1925 (intraclass correlation); Adams and Moody 2007,
 * doi:10.1016/j.socnet.2005.11.009 (concordance of reports).
 * Peers: sna of a matrix with NA for what is not known: `dyad.census`; `grecip` by its measures `dyadic.nonnull`
 * (agreement), `dyadic` (agreementWithNulls) and `edgewise` (reciprocity).
 *
 * @example
 * const { members } = await readMembers('id\nA\nB\nC\nD');
 * const csv = 'respondent,partner\nA,B\nA,C\nB,A\nB,D\nC,D';
 * const { survey } = await readSurvey(csv, { members }); // D did not answer
 * reportAgreement(survey).agreement; // of A-B and A-C, one is said by both → 0.5
 * reportAgreement(survey).reciprocity; // of three ties, two are returned → 0.667
 */
export function reportAgreement(survey: Survey, options: ReportOptions = {}): ReportAgreement {
  const known = reportsOf('reportAgreement', survey, options);
  const dyads = knownCounts(known).twice;
  const { strengths, asymmetric } = tiesOfDyads(known);
  const mutual = strengths.length / 2;
  return {
    dyads,
    mutual,
    asymmetric,
    null: dyads - mutual - asymmetric,
    agreement: mutual / (mutual + asymmetric),
    agreementWithNulls: (dyads - asymmetric) / dyads,
    reciprocity: (2 * mutual) / (2 * mutual + asymmetric),
    ...likeness(strengths),
  };
}

// The strengths of mutual pairs, two by two, and how many pairs with both reports have a tie on one side only.
function tiesOfDyads(known: Reports): { strengths: readonly number[]; asymmetric: number } {
  const { offsets, targets, strengths: all } = known.ties;
  const strengths: number[] = [];
  let asymmetric = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = targets[k]!;
      const back = placeOf(known.ties, j, i);
      if (back < 0) asymmetric += isReported(known, j, i) ? 1 : 0;
      else if (i < j) strengths.push(all[k]!, all[back]!);
    }
  }
  return { strengths, asymmetric };
}

function likeness(strengths: readonly number[]): { correlation: number; meanDifference: number } {
  const pairs = strengths.length / 2;
  const mean = strengths.reduce((sum, value) => sum + value, 0) / strengths.length;
  let [together, spread, difference] = [0, 0, 0];
  for (let k = 0; k < strengths.length; k += 2) {
    const [a, b] = [strengths[k]! - mean, strengths[k + 1]! - mean];
    together += 2 * a * b;
    spread += a * a + b * b;
    difference += Math.abs(a - b);
  }
  const alike = strengths.every((value) => value === strengths[0]);
  return { correlation: alike ? Number.NaN : together / spread, meanDifference: difference / pairs };
}
