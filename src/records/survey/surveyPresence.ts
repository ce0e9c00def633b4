import type { Bookkeeper } from '../ledger.js';
import type { ResponseStatus } from './survey.js';

/** Who has a record of their own, and whether it says anything. */
export class SurveyPresence {
  readonly #first = new Map<number, { line: number; said: boolean }>();

  add(member: number, line: number, said: boolean): void {
    const before = this.#first.get(member);
    if (before === undefined) this.#first.set(member, { line, said });
    else before.said ||= said;
  }

  /** How far each of `ids` answered; a respondent with nothing but blanks is flagged, and silent where that is asked. */
  status(
    ids: readonly string[],
    places: Uint32Array,
    respondents: Uint32Array,
    silent: boolean,
    heading: string,
    books: Bookkeeper,
  ): ResponseStatus[] {
    const answers = new Uint32Array(ids.length);
    for (let k = 0; k < respondents.length; k++) answers[respondents[k]!]!++;
    const status = ids.map((): ResponseStatus => 'none');
    for (const [member, { line, said }] of this.#first) {
      const place = places[member]!;
      if (!said) books.flag(line, 'blank-answers', heading, ids[place]);
      if (said || !silent)
        status[place] = answers[place]! > 0 && answers[place] === ids.length - 1 ? 'complete' : 'partial';
    }
    return status;
  }
}
