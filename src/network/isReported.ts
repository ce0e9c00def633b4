import { placeOf } from './placeOf.js';
import type { Ties } from './ties.js';

/**
 * Of which members it is known what they say of which others, kept by what is rare: `listed` has whom member i says nothing
 * known of where `open` is 1, and whom it does where that is 0. Members by number.
 */
export interface Reported {
  readonly open: Uint8Array;
  readonly listed: Pick<Ties, 'offsets' | 'targets'>;
}

/**
 * Whether it is known what member i of a survey's network says of member j, both by number: a tie or none, not silence.
 *
 * Cost: O(log answers).
 *
 * @example
 * const { members } = await readMembers('id\nA\nB');
 * const { survey } = await readSurvey('respondent,partner,trust\nA,B,0', { members });
 * const { reported } = surveyNetwork(survey);
 * isReported(reported, 0, 1); // A says that there is no tie → true
 * isReported(reported, 1, 0); // B did not answer → false
 */
export function isReported({ open, listed }: Reported, i: number, j: number): boolean {
  return i !== j && (open[i] === 1) !== placeOf(listed, i, j) >= 0;
}
