import { shown } from '../../numeric/check.js';
import { bare } from '../cells/spelling.js';
import { beginsAsJson, GIVEN_JSON } from '../json/jsonRecords.js';
import { RecordError } from '../recordError.js';

/** A column by its heading, or by its place from 0; null says that there is none to read. */
export type ColumnChoice = string | number | null;

/** The place of each role's column; −1 for a role that no column has. */
export type Places<Role extends string> = { readonly [R in Role]: number };

/**
 * Finds the column of each role among the headings of a file: the one that `choice` names, else the first usual heading
 * that is there.
 */
export function findColumns<Role extends string>(
  found: readonly string[],
  usual: { readonly [R in Role]: readonly string[] },
  choice: { readonly [R in Role]?: ColumnChoice },
  file: string,
  line: number,
): Places<Role> {
  const folded = found.map(bare);
  const taken = new Set<number>();
  const places = {} as { [R in Role]: number }; // filled for every role before it is returned
  const roles = Object.keys(usual) as Role[]; // the keys of a record by role are roles
  for (const role of Object.keys(choice)) {
    if (roles.includes(role as Role)) continue;
    throw new RecordError(file, 0, `\`columns\` may name ${roles.join(', ')}, got ${shown(role)}`);
  }
  for (const role of roles) {
    const chosen = choice[role];
    if (chosen === undefined) continue;
    places[role] = chosen === null ? -1 : chosenPlace(found, chosen, role, file, line);
    taken.add(places[role]);
  }
  for (const role of roles) {
    if (choice[role] !== undefined) continue;
    places[role] = usualPlace(folded, found, usual[role], taken, role, file, line);
    taken.add(places[role]);
  }
  return places;
}

/** The place of the column asked for by its heading or its place. */
export function chosenPlace(
  found: readonly string[],
  chosen: string | number,
  role: string,
  file: string,
  line: number,
): number {
  const exact = typeof chosen === 'number' ? (chosen in found ? chosen : -1) : found.indexOf(chosen);
  const place = exact >= 0 || typeof chosen === 'number' ? exact : found.map(bare).indexOf(bare(chosen));
  if (place >= 0) return place;
  throw new RecordError(file, line, `there is no column ${shown(chosen)} to read \`${role}\` from; ${listed(found)}`);
}

function usualPlace(
  folded: readonly string[],
  found: readonly string[],
  usual: readonly string[],
  taken: ReadonlySet<number>,
  role: string,
  file: string,
  line: number,
): number {
  for (const heading of usual) {
    const places = folded.flatMap((text, place) => (text === heading && !taken.has(place) ? [place] : []));
    if (places.length > 1)
      throw new RecordError(
        file,
        line,
        `two columns are called ${shown(found[places[0]!])}; \`columns.${role}\` says which by its place`,
      );
    if (places.length === 1) return places[0]!;
  }
  return -1;
}

/** The heading of each role that has a column. */
export function columnsRead(
  places: Readonly<Record<string, number>>,
  headings: readonly string[],
): { readonly [role: string]: string } {
  const read = Object.entries(places).filter(([, place]) => place >= 0);
  return Object.fromEntries(read.map(([role, place]) => [role, headings[place] ?? '']));
}

// A text of one line that is what a file is called.
const FILE_NAME = /^\S.*\.(?:csv|tsv|txt|xlsx?|jsonl?|ndjson|parquet|arrow)$/i;

/** Says that a role which must have a column has none. */
export function noColumn(found: readonly string[], roles: string, file: string, line: number): RecordError {
  if (beginsAsJson(found.join(','))) return new RecordError(file, line, GIVEN_JSON);
  if (found.length === 1 && FILE_NAME.test(found[0]!))
    return new RecordError(
      file,
      line,
      `the text must be what stands in a file, got a file's name, ${shown(found[0])}; open it first, in Node by createReadStream`,
    );
  return new RecordError(
    file,
    line,
    `no column for ${roles} was recognised; name it with \`columns\`; ${listed(found)}`,
  );
}

/** The headings there are, as a message says them. */
export function listed(found: readonly string[]): string {
  const names = found.slice(0, 12).map((name) => shown(name));
  return `the header has ${names.join(', ')}${found.length > 12 ? ` and ${found.length - 12} more` : ''}`;
}
