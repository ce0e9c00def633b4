import { requireOneOf, shown } from '../numeric/check.js';
import type { Survey } from '../records/survey/survey.js';
import { isReported, type Reported } from './isReported.js';
import { memberColumns } from './memberColumns.js';
import { frozen, type Network } from './network.js';
import { placeOf } from './placeOf.js';
import { knownCounts, type ReportOptions, type Reports, reportsOf } from './surveyReports.js';
import { orderOfArcs, tiesFromArcs } from './ties.js';

/** How the two reports of a pair become one undirected tie. */
export type SymmetrizeReports = 'either' | 'both' | 'mean' | 'max' | 'min';

export interface SurveyNetworkOptions extends ReportOptions {
  /**
   * How the two reports of a pair become one undirected tie. `'either'`: a tie where one of them reports it, as strong as
   * the mean of those who do; `'both'`: where both report it, as strong as their mean; `'max'` and `'min'`: the larger and
   * the smaller report; `'mean'`: their mean, one of no relation being 0. Default: none, ties go from respondent to partner.
   */
  readonly symmetrize?: SymmetrizeReports;
  /** Whether a report that is not known is taken to be as the partner's, if that is known. Default false. */
  readonly reconstruct?: boolean;
}

/** The network that a survey reports, with what is known of it. */
export interface SurveyNetwork {
  readonly network: Network;
  /** Per tie, in the order of `network.ties.targets`: how many of the two reports about its pair are known, 1 or 2. */
  readonly reports: Uint8Array;
  /** Per tie: 1 where a report it rests on was reconstructed from the partner's. */
  readonly reconstructed: Uint8Array;
  /** Of whom it is known what they say of whom, for `isReported`. */
  readonly reported: Reported;
  /** How many pairs there are, ordered ones unless symmetrised, and of how many it is known whether there is a tie. */
  readonly pairs: number;
  readonly known: number;
  /** Ties among the pairs that are known: the density without treating what is not known as no tie. NaN if none is. */
  readonly observedDensity: number;
}

/**
 * The network that a survey reports on one scale: a tie from respondent to partner, as strong as the value, where it
 * reaches the cut-off; or with `symmetrize` one tie per pair.
 *
 * What a member who did not answer would have said is not known, nor is an answer that could not be read; the network has
 * no tie there, and `known` and `observedDensity` leave such pairs out. Symmetrised by `'either'`, `'max'` or `'mean'` a
 * pair is known by one report, which then stands alone; by `'both'` or `'min'` it takes two. `reconstruct` puts the
 * partner's report in the place of one that is not known (both unknown stays so). That makes ties mutual which may not
 * be: take reciprocity from `reportAgreement`, which knows only reports that were made.
 *
 * On a scale where 1 says never, `cutoff` has to be 2. The members are those of the survey, with the attributes of its roster.
 *
 * Cost: O(members + answers), with a logarithm for looking up the report of the partner.
 * Errors: RangeError for a scale that the survey does not have, or none named where it has several, and for an option
 * out of range.
 * Source: Stork and Richards 1992 (reconstruction); Wasserman and Faust 1994
 * (symmetrisation); Huisman 2009 on what each does to the measures.
 * Peers: sna `symmetrize` by its rules weak and strong for `'either'` and `'both'`, but where the only report is of no
 * tie: by the logic of its NA that leaves a pair unknown under weak, and is no tie under strong.
 *
 * @example
 * const { members } = await readMembers('id\nA\nB\nC');
 * const { survey } = surveyFrom([
 *   { respondent: 'A', partner: 'B', trust: 4 },
 *   { respondent: 'B', partner: 'A', trust: 2 },
 *   { respondent: 'A', partner: 'C', trust: 3 }, // C did not answer
 * ], { members });
 * const { network, reports, known } = surveyNetwork(survey, { symmetrize: 'mean' });
 * tieTable(network).columns[2]; // A and B: (4 + 2) / 2; A and C: as A says → [3, 3]
 * known; // B says nothing of C, which is no relation → 3
 * surveyNetwork(survey, { symmetrize: 'both' }).known; // only of A and B are there two reports → 1
 * surveyNetwork(survey, { reconstruct: true }).reconstructed; // A to B, A to C, B to A, C to A → [0, 0, 0, 1]
 */
export function surveyNetwork(survey: Survey, options: SurveyNetworkOptions = {}): SurveyNetwork {
  const { symmetrize, reconstruct = false } = options;
  requireOneOf('surveyNetwork', 'symmetrize', symmetrize ?? 'either', ['either', 'both', 'mean', 'max', 'min']);
  if (typeof reconstruct !== 'boolean')
    throw new RangeError(`surveyNetwork: \`reconstruct\` must be true or false, got ${shown(reconstruct)}`);
  const known = reportsOf('surveyNetwork', survey, options);
  const { ids, attributes } = memberColumns('surveyNetwork', survey.roster ?? survey.ids);
  const arcs = symmetrize === undefined ? oneWay(known, reconstruct) : bothWays(known, symmetrize, reconstruct);
  const n = ids.length;
  const order = orderOfArcs(n, arcs.source, arcs.target);
  const ties = tiesFromArcs(n, arcs);
  const counts = knownCounts(known);
  const demanding = (symmetrize === 'both' || symmetrize === 'min') && !reconstruct;
  const ofPairs = demanding ? counts.twice : counts.once;
  const ofArcs = reconstruct ? 2 * counts.once : counts.reports;
  const directed = symmetrize === undefined;
  const ordered = n * n - n;
  const [pairs, seen] = directed ? [ordered, ofArcs] : [ordered / 2, ofPairs];
  return {
    network: frozen({ directed, members: ids, ties, attributes }),
    reports: Uint8Array.from(order, (k) => arcs.reports[k]!),
    reconstructed: Uint8Array.from(order, (k) => arcs.reconstructed[k]!),
    reported: { open: known.open, listed: known.listed },
    pairs,
    known: seen,
    observedDensity: ties.targets.length / (directed ? seen : 2 * seen),
  };
}

class TieList {
  readonly source: number[] = [];
  readonly target: number[] = [];
  readonly strength: number[] = [];
  readonly reports: number[] = [];
  readonly reconstructed: number[] = [];

  push(i: number, j: number, strength: number, reports: 1 | 2, reconstructed: boolean): void {
    this.source.push(i);
    this.target.push(j);
    this.strength.push(strength);
    this.reports.push(reports);
    this.reconstructed.push(reconstructed ? 1 : 0);
  }
}

// The ties as reported, and where asked the same from a partner whose own report is not known.
function oneWay(known: Reports, reconstruct: boolean): TieList {
  const arcs = new TieList();
  eachTie(known, (i, j, strength, _, twice) => {
    arcs.push(i, j, strength, twice ? 2 : 1, false);
    if (reconstruct && !twice) arcs.push(j, i, strength, 1, true);
  });
  return arcs;
}

function bothWays(known: Reports, symmetrize: SymmetrizeReports, reconstruct: boolean): TieList {
  const arcs = new TieList();
  eachTie(known, (i, j, there, back, twice) => {
    if (back > 0 && j < i) return; // said from the other side
    const strength = combined(there, twice || !reconstruct ? back : there, twice, symmetrize);
    if (strength === 0) return;
    arcs.push(i, j, strength, twice ? 2 : 1, reconstruct && !twice);
    arcs.push(j, i, strength, twice ? 2 : 1, reconstruct && !twice);
  });
  return arcs;
}

// Every tie that i reports of j, with what j says of i (0 for no tie) and whether j says anything.
function eachTie(
  known: Reports,
  visit: (i: number, j: number, there: number, back: number, twice: boolean) => void,
): void {
  const { offsets, targets, strengths } = known.ties;
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const place = placeOf(known.ties, targets[k]!, i);
      const twice = place >= 0 || isReported(known, targets[k]!, i);
      visit(i, targets[k]!, strengths[k]!, place < 0 ? 0 : strengths[place]!, twice);
    }
  }
}

// Where only one report is known, `back` is 0 or, reconstructed, as `there`.
function combined(there: number, back: number, twice: boolean, symmetrize: SymmetrizeReports): number {
  if (symmetrize === 'min') return Math.min(there, back);
  if (symmetrize === 'max') return Math.max(there, back);
  if (back > 0) return there / 2 + back / 2;
  if (symmetrize === 'both') return 0;
  return symmetrize === 'mean' && twice ? there / 2 : there;
}
