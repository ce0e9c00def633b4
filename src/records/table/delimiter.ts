import { beginsAsJson, GIVEN_JSON } from '../json/jsonRecords.js';
import { RecordError } from '../recordError.js';
import { LONGEST_FIELD } from './chunks.js';

/** What may stand between cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter that the first line with anything on it has most of; null while that line may still go on. */
export function delimiterOf(text: string, last: boolean, file: string): string | null {
  if (beginsAsJson(text)) throw new RecordError(file, 1, GIVEN_JSON);
  const counts = DELIMITERS.map(() => 0);
  let quoted = false;
  let begin = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!;
    if (at - begin > LONGEST_FIELD)
      throw new RecordError(file, 1, `the header may have at most ${LONGEST_FIELD} characters; is this a table?`);
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (c === '\n' || c === '\r') {
      const line = text.slice(begin, at);
      const separator = /^sep=([,;\t|])$/i.exec(line);
      if (separator) return separator[1]!;
      if (line.trim() !== '') return mostFrequent(counts);
      begin = at + 1;
    } else {
      const place = DELIMITERS.indexOf(c as ','); // −1 for any other character
      if (place >= 0) counts[place]!++;
    }
  }
  return last ? mostFrequent(counts) : null;
}

function mostFrequent(counts: readonly number[]): string {
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}
