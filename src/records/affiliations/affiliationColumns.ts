import { beginning, inTime } from '../members/tenure.js';
import type { Affiliations } from './affiliations.js';
import type { DatedAffiliation } from './overlaps.js';

interface AffiliationRow extends DatedAffiliation {
  readonly line: number;
}

/** The affiliations in columns, in sorted order, so that the order of the rows does not matter. */
export function affiliationColumns(
  rows: readonly AffiliationRow[],
  people: readonly string[],
  organisations: readonly string[],
): Affiliations {
  const peopleSorted = [...new Set(people)].sort();
  const organisationsSorted = [...new Set(organisations)].sort();
  const personOf = new Map(peopleSorted.map((id, place) => [id, place]));
  const organisationOf = new Map(organisationsSorted.map((id, place) => [id, place]));
  const placed = rows.map((row) => ({
    row,
    person: personOf.get(row.person)!,
    organisation: organisationOf.get(row.organisation)!,
    begin: beginning(row.from),
    last: Number.isNaN(row.until) ? Infinity : row.until,
  }));
  placed.sort(
    (a, b) =>
      a.person - b.person || inTime(a.begin, b.begin) || inTime(a.last, b.last) || a.organisation - b.organisation,
  );
  return Object.freeze({
    people: peopleSorted,
    organisations: organisationsSorted,
    person: Uint32Array.from(placed, ({ person }) => person),
    organisation: Uint32Array.from(placed, ({ organisation }) => organisation),
    from: Float64Array.from(placed, ({ row }) => row.from),
    until: Float64Array.from(placed, ({ row }) => row.until),
    line: Uint32Array.from(placed, ({ row }) => row.line),
  });
}
