import { requireOneOf, shown } from '../../numeric/check.js';
import { requireAffiliations, requireInteractions } from '../handedOn.js';
import type { Interactions } from '../interactions.js';
import type { Affiliations } from './affiliations.js';
import { renumber, type UnaffiliatedPerson, Units } from './organisationUnits.js';

export interface ByOrganisationOptions {
  /**
   * What to do with records of someone who belonged to no organisation then: set them aside and count them, let the person
   * stand for itself, as if it were an organisation, or refuse to go on. Default `'drop'`.
   */
  readonly unaffiliated?: 'drop' | 'keep' | 'refuse';
}

/** Interactions of organisations, and what became of those of their people. */
export interface OrganisationInteractions {
  readonly interactions: Interactions;
  readonly account: OrganisationAccount;
}

/** What became of each record: records = between + within + setAside. */
export interface OrganisationAccount {
  readonly records: number;
  /** Those that are interactions of two organisations now. */
  readonly between: number;
  /** Those of two people of one organisation, set aside. */
  readonly within: number;
  /** Those of someone who belonged to no organisation then, set aside. */
  readonly setAside: number;
  /** How many of those kept have a person who stands for itself. */
  readonly asThemselves: number;
  /** The records within each organisation that has some, in sorted order. */
  readonly withinOrganisations: ReadonlyMap<string, number>;
  /** The people who at the time of a record belonged to no organisation, most records first. */
  readonly unaffiliated: readonly UnaffiliatedPerson[];
}

/**
 * Turns interactions of people into interactions of the organisations that they belonged to on that day: whoever changes
 * organisations takes along no ties of the past. Kind, time, strength and line of each record stay, so that all that
 * `buildNetwork` and `tieHistory` can do with a log, they can do with this one.
 *
 * Interactions within one organisation are set aside and counted, by organisation. So are those of people without an
 * affiliation at the time, by person, unless `unaffiliated` says otherwise: under `'keep'` such a person is among the
 * organisations, one whose id is also an organisation's being taken for that organisation. A record without a date is
 * given to the only organisation that a person ever had; of someone with several it cannot be told, which counts as none.
 * People are found by their ids: read both files with the same roster or aliases.
 *
 * All organisations of `affiliations` are among the ids, also those without interactions.
 *
 * Cost: O(records · log of a person's affiliations).
 * Errors: RangeError for an `unaffiliated` that there is not or, under `'refuse'`, for a record of someone without an
 * affiliation then.
 *
 * @example
 * const { affiliations } = await readAffiliations('person,organisation,from,until\nAda,Trust,,2024-06-30\nAda,Council,2024-07-01,\nBo,Trust,,');
 * const log = interactionsFrom([
 *   { from: 'Ada', to: 'Bo', date: '2024-06-30' },
 *   { from: 'Ada', to: 'Bo', date: '2024-07-01' },
 *   { from: 'Ada', to: 'Cy', date: '2024-07-01' },
 * ]);
 * const { interactions, account } = byOrganisation(log.interactions, affiliations);
 * tieTable(buildNetwork(interactions)).length; // Council and Trust, since Ada moved → 1
 * account.withinOrganisations; // → { Trust: 1 }
 * account.unaffiliated; // → [{ person: 'Cy', records: 1, undated: 0 }]
 */
export function byOrganisation(
  interactions: Interactions,
  affiliations: Affiliations,
  { unaffiliated = 'drop' }: ByOrganisationOptions = {},
): OrganisationInteractions {
  requireOneOf('byOrganisation', 'unaffiliated', unaffiliated, ['drop', 'keep', 'refuse']);
  requireInteractions('byOrganisation', interactions);
  requireAffiliations('byOrganisation', affiliations);
  const units = new Units(interactions.ids, affiliations, unaffiliated === 'keep');
  const { source, target, time } = interactions;
  const kept = {
    records: new Uint32Array(source.length),
    source: new Uint32Array(source.length),
    target: new Uint32Array(source.length),
  };
  const within = new Uint32Array(affiliations.organisations.length);
  let [between, inside, lacking, asThemselves] = [0, 0, 0, 0];
  for (let k = 0; k < source.length; k++) {
    const before = units.lacking;
    const a = units.at(source[k]!, time[k]!);
    const b = units.at(target[k]!, time[k]!);
    const lacks = units.lacking > before;
    if (lacks) lacking++;
    if (a < 0 || b < 0) continue;
    if (a === b) {
      inside++;
      within[a]!++;
      continue;
    }
    if (lacks) asThemselves++;
    kept.source[between] = a;
    kept.target[between] = b;
    kept.records[between++] = k;
  }
  const people = units.unaffiliated();
  if (unaffiliated === 'refuse' && lacking > 0)
    throw new RangeError(
      `byOrganisation: ${lacking} of ${source.length} records ${lacking === 1 ? 'is' : 'are'} of someone who belonged to no ` +
        `organisation then, such as ${shown(people[0]!.person)}; \`unaffiliated\` 'drop' or 'keep' allows that`,
    );
  const account = Object.freeze({
    records: source.length,
    between,
    within: inside,
    setAside: source.length - between - inside,
    asThemselves,
    withinOrganisations: new Map(
      affiliations.organisations.flatMap((name, place) =>
        within[place]! > 0 ? [[name, within[place]!] as const] : [],
      ),
    ),
    unaffiliated: people,
  });
  return { interactions: chosen(interactions, units, kept, between), account };
}

// The first `count` of the records kept; of kinds and of people only those that occur, of organisations all.
function chosen(
  interactions: Interactions,
  units: Units,
  kept: { readonly records: Uint32Array; readonly source: Uint32Array; readonly target: Uint32Array },
  count: number,
): Interactions {
  const records = kept.records.subarray(0, count);
  const source = kept.source.slice(0, count);
  const target = kept.target.slice(0, count);
  const kind = records.map((k) => interactions.kind[k]!);
  return {
    ids: units.renumber(source, target),
    kinds: kindsThatOccur(interactions.kinds, kind),
    source,
    target,
    kind,
    time: Float64Array.from(records, (k) => interactions.time[k]!),
    strength: Float64Array.from(records, (k) => interactions.strength[k]!),
    line: records.map((k) => interactions.line[k]!),
  };
}

function kindsThatOccur(kinds: readonly string[], kind: Uint32Array): readonly string[] {
  const occurs = new Uint8Array(kinds.length);
  for (const place of kind) occurs[place] = 1;
  return renumber(kinds, occurs, [kind]);
}
