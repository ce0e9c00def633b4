import { requireNumber, requireOneOf, shown } from '../numeric/check.js';
import { requireSurvey } from '../records/handedOn.js';
import type { Survey, SurveyScale } from '../records/survey/survey.js';
import { isReported, type Reported } from './isReported.js';
import { type Ties, tiesFromArcs, transposed } from './ties.js';

/** What counts as a tie on a scale, and what was said by what was not. */
export interface ReportOptions {
  /** The scale whose values are the strengths. Default: the only one there is. */
  readonly scale?: string;
  /** The least value that makes a tie, above 0. Default: every value above 0 does. */
  readonly cutoff?: number;
  /**
   * What a respondent says of a partner without an answer: `'none'`, no relation, as where one names one's partners, or
   * `'unknown'`. Default `'none'` for a survey in pairs, `'unknown'` for a grid, which leaves out whom it did not ask about.
   */
  readonly unlisted?: 'none' | 'unknown';
  /**
   * What a blank says in an answer that has something on another scale: `'none'`, where scales are relations to tick, or
   * `'unknown'`, where they describe one relation, which is there. Default `'none'`.
   */
  readonly blank?: 'none' | 'unknown';
}

/** The reports of a survey on one scale: which are known, and those of them that are ties. */
export interface Reports extends Reported {
  /** The ties reported, from respondent to partner. */
  readonly ties: Ties;
  readonly listed: Ties;
}

/** Reads the reports on a scale out of a survey. */
export function reportsOf(who: string, survey: Survey, options: ReportOptions): Reports {
  const scale = scaleOf(who, survey, options.scale);
  const { cutoff = Number.MIN_VALUE, blank = 'none' } = options;
  const { unlisted = survey.layout === 'grid' ? 'unknown' : 'none' } = options;
  requireNumber(who, 'cutoff', cutoff, Number.MIN_VALUE);
  requireOneOf(who, 'unlisted', unlisted, ['none', 'unknown']);
  requireOneOf(who, 'blank', blank, ['none', 'unknown']);
  const { respondent, partner, status, ids } = survey;
  const others = blank === 'unknown' ? [...survey.scales.values()] : [];
  const open = Uint8Array.from(status, (of) => (of !== 'none' && unlisted === 'none' ? 1 : 0));
  const arcs: number[] = [];
  const listed: number[] = [];
  for (let k = 0; k < respondent.length; k++) {
    if (status[respondent[k]!] === 'none') continue; // nothing but blanks, which were no answer
    const value = scale.values[k]!;
    const known = scale.unread[k] === 0 && !(Number.isNaN(value) && others.some((other) => saysSomething(other, k)));
    if (value >= cutoff) arcs.push(k);
    if (known === (open[respondent[k]!] === 0)) listed.push(k);
  }
  const packed = (answers: readonly number[]): Ties =>
    tiesFromArcs(ids.length, {
      source: answers.map((k) => respondent[k]!),
      target: answers.map((k) => partner[k]!),
      strength: answers.map((k) => scale.values[k]!),
    });
  return { ties: packed(arcs), open, listed: packed(listed) };
}

/** How many reports are known, and of how many pairs at least one and both are. */
export function knownCounts(known: Reports): { reports: number; once: number; twice: number } {
  const { open, listed } = known;
  const n = open.length;
  let reports = 0;
  let openRows = 0;
  for (let i = 0; i < n; i++) {
    const count = listed.offsets[i + 1]! - listed.offsets[i]!;
    reports += open[i] === 1 ? n - 1 - count : count;
    openRows += open[i]!;
  }
  // Every pair of open rows, put right where a report is listed.
  let twice = (openRows * openRows - openRows) / 2;
  const back = transposed(listed);
  for (let i = 0; i < n; i++)
    for (const j of listedPairs(i, listed, back)) {
      const both = open[i] === 1 && open[j] === 1;
      twice += Number(isReported(known, i, j) && isReported(known, j, i)) - Number(both);
    }
  return { reports, once: reports - twice, twice };
}

// The members after i with whom there is a listed report, either way.
function listedPairs(i: number, listed: Ties, back: Ties): Set<number> {
  const pairs = new Set<number>();
  for (const { offsets, targets } of [listed, back])
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (targets[k]! > i) pairs.add(targets[k]!);
  return pairs;
}

/** The scale of that name, or the only one. */
export function scaleOf(who: string, survey: Survey, name: string | undefined): SurveyScale {
  requireSurvey(who, survey);
  const { scales, respondent } = survey;
  if (scales.size === 0 && respondent.length === 0) return NO_ANSWERS;
  const scale = name === undefined && scales.size === 1 ? [...scales.values()][0] : scales.get(name as string); // no scale is called undefined
  if (scale !== undefined) return scale;
  const names = [...scales.keys()].map(shown).join(', ');
  throw new RangeError(
    `${who}: \`scale\` must be one of the survey's, ${names || 'which has none'}, got ${shown(name)}`,
  );
}

// Of a file without so much as a header.
const NO_ANSWERS: SurveyScale = {
  values: new Float64Array(0),
  unread: new Uint8Array(0),
  min: Number.NaN,
  max: Number.NaN,
};

function saysSomething({ values, unread }: SurveyScale, k: number): boolean {
  return unread[k] === 1 || !Number.isNaN(values[k]!);
}
