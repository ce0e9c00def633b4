import { type Affiliations, Belonging, NOWHERE, UNDECIDED } from './affiliations.js';

export interface UnaffiliatedPerson {
  readonly person: string;
  /** The records of the person at whose time it belonged to none. */
  readonly records: number;
  /** How many of these have no date, which would tell to which of several the person belonged. */
  readonly undated: number;
}

/** Whose interaction a person's is: an organisation, by its place, or, after these, the person itself. */
export class Units {
  readonly #ids: readonly string[];
  readonly #organisations: readonly string[];
  readonly #belonging: Belonging;
  readonly #personOf: Int32Array;
  readonly #selfOf: Int32Array;
  readonly #records: Uint32Array;
  readonly #undated: Uint32Array;
  /** How often someone belonged to none. */
  lacking = 0;

  constructor(ids: readonly string[], affiliations: Affiliations, keep: boolean) {
    const { people, organisations } = affiliations;
    const placeIn = (names: readonly string[]) => new Map(names.map((name, place) => [name, place]));
    const [personOf, organisationOf] = [placeIn(people), placeIn(organisations)];
    this.#ids = ids;
    this.#organisations = organisations;
    this.#belonging = new Belonging(affiliations);
    this.#personOf = Int32Array.from(ids, (id) => personOf.get(id) ?? -1);
    this.#selfOf = Int32Array.from(ids, (id, k) =>
      keep ? (organisationOf.get(id) ?? organisations.length + k) : NOWHERE,
    );
    this.#records = new Uint32Array(ids.length);
    this.#undated = new Uint32Array(ids.length);
  }

  /** Of a person, as a place in the ids, at a time; −1 for none. */
  at(id: number, time: number): number {
    const person = this.#personOf[id]!;
    const place = person < 0 ? NOWHERE : this.#belonging.at(person, time);
    if (place >= 0) return place;
    this.lacking++;
    this.#records[id]!++;
    if (place === UNDECIDED) this.#undated[id]!++;
    return this.#selfOf[id]!;
  }

  /** All organisations and the people who stand for themselves, sorted; the places are changed to places among these. */
  renumber(...columns: readonly Uint32Array[]): readonly string[] {
    const names = [...this.#organisations, ...this.#ids];
    const occurs = new Uint8Array(names.length).fill(1, 0, this.#organisations.length);
    for (const units of columns) for (const unit of units) occurs[unit] = 1;
    return renumber(names, occurs, columns);
  }

  unaffiliated(): readonly UnaffiliatedPerson[] {
    return this.#ids
      .map((person, k) => ({ person, records: this.#records[k]!, undated: this.#undated[k]! }))
      .filter(({ records }) => records > 0)
      .sort((a, b) => b.records - a.records || (a.person < b.person ? -1 : 1));
  }
}

/** The names that occur, sorted; the places in the columns are changed to places among these. */
export function renumber(
  names: readonly string[],
  occurs: Uint8Array,
  columns: readonly Uint32Array[],
): readonly string[] {
  const found = [...new Set(names.filter((_, place) => occurs[place] === 1))].sort();
  const byName = new Map(found.map((name, place) => [name, place]));
  const numbers = Uint32Array.from(names, (name) => byName.get(name) ?? 0);
  for (const column of columns) for (let k = 0; k < column.length; k++) column[k] = numbers[column[k]!]!;
  return found;
}
