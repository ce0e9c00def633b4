import { isReported } from '../../network/isReported.js';
import { knownCounts, type ReportOptions, type Reports, reportsOf } from '../../network/surveyReports.js';
import type { ResponseStatus, Survey } from '../../records/survey/survey.js';

/** What a survey covers, and how far the density depends on what it does not. */
export interface SurveyCoverage {
  readonly members: number;
  /** Members by how far they answered. */
  readonly complete: number;
  readonly partial: number;
  readonly none: number;
  /** Members who answered, of all on the roster; NaN without a roster. */
  readonly responseRate: number;
  /** The reports that are known, one per respondent and partner, and their share of those there could be. */
  readonly reports: number;
  readonly reportCoverage: number;
  /** The pairs of members of whom at least one report is known, and their share. */
  readonly dyadsReported: number;
  readonly dyadCoverage: number;
  /** The pairs of whom both reports are known, and their share. */
  readonly dyadsReportedTwice: number;
  readonly dyadCoverageTwice: number;
  /** Ties reported by all ordered pairs: what is not known counts as no tie, and the density comes out too low. */
  readonly naiveDensity: number;
  /** Ties reported by the reports that are known. */
  readonly observedDensity: number;
  /** The same among those who answered, the others left out. */
  readonly listwiseDensity: number;
  /** The same with a report that is not known taken to be as the partner's; pairs without any report stay out. */
  readonly reconstructedDensity: number;
}

/**
 * Survey coverage: how much of the network the answers cover, and what its density is by each way of dealing with the
 * rest. If the four densities are far apart, the survey says little of how dense the network is.
 *
 * Formula: of n members, n (n − 1) reports are possible, two of each pair (dyad). A report is known if the respondent
 * answered and the answer could be read; `unlisted` and `blank` say what silence about a partner means.
 * Range: shares from 0 to 1. NaN where nothing could be or was reported.
 * Cost: O(members + answers) time, with a logarithm for looking up partners, and memory.
 * Errors: as `surveyNetwork`.
 * Source: Stork and Richards 1992; Huisman 2009; Smith, Morgan and Moody 2022,
 * doi:10.1016/j.socnet.2021.05.002, who find that leaving people out listwise is nearly always worst.
 * Peers: observedDensity is sna `gden` of a matrix with NA for what is not known; listwiseDensity that of the respondents.
 *
 * @example
 * const { members } = await readMembers('id\nA\nB\nC\nD');
 * const csv = 'respondent,partner\nA,B\nA,C\nB,A\nB,D\nC,D';
 * const { survey } = await readSurvey(csv, { members }); // D did not answer
 * const coverage = surveyCoverage(survey);
 * coverage.responseRate; // → 0.75
 * coverage.dyadCoverageTwice; // of six pairs, three have two reports → 0.5
 * coverage.naiveDensity; // five ties by twelve → 0.417
 * coverage.observedDensity; // by the nine reports known → 0.556
 */
export function surveyCoverage(survey: Survey, options: ReportOptions = {}): SurveyCoverage {
  const known = reportsOf('surveyCoverage', survey, options);
  const n = survey.ids.length;
  const count = (status: ResponseStatus) => survey.status.filter((of) => of === status).length;
  const { reports, once, twice } = knownCounts(known);
  const none = count('none');
  const ties = known.ties.targets.length;
  return {
    members: n,
    complete: count('complete'),
    partial: count('partial'),
    none,
    responseRate: survey.roster === null ? Number.NaN : (n - none) / n,
    reports,
    reportCoverage: reports / (n * (n - 1)),
    dyadsReported: once,
    dyadCoverage: once / ((n * (n - 1)) / 2),
    dyadsReportedTwice: twice,
    dyadCoverageTwice: twice / ((n * (n - 1)) / 2),
    naiveDensity: n < 2 ? Number.NaN : ties / (n * (n - 1)),
    observedDensity: ties / reports,
    listwiseDensity: listwise(known, survey.status),
    reconstructedDensity: (ties + unanswered(known)) / (2 * once),
  };
}

// Ties of the reports known, from and to those who answered.
function listwise({ ties, open, listed }: Reports, status: readonly ResponseStatus[]): number {
  const answered = Uint8Array.from(status, (of) => (of === 'none' ? 0 : 1));
  const respondents = answered.reduce((sum, mark) => sum + mark, 0);
  let [reported, known] = [0, 0];
  for (let i = 0; i < answered.length; i++) {
    if (answered[i] === 0) continue;
    const among = ({ offsets, targets }: Reports['ties']) =>
      targets.subarray(offsets[i], offsets[i + 1]).reduce((sum, j) => sum + answered[j]!, 0);
    reported += among(ties);
    known += open[i] === 1 ? respondents - 1 - among(listed) : among(listed);
  }
  return reported / known;
}

// How many ties lead to a partner whose own report is not known.
function unanswered(known: Reports): number {
  const { offsets, targets } = known.ties;
  let count = 0;
  for (let i = 0; i + 1 < offsets.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (!isReported(known, targets[k]!, i)) count++;
  return count;
}
