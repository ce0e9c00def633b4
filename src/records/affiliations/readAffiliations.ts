import { requireOneOf } from '../../numeric/check.js';
import { requireAliases, requireRoster } from '../handedOn.js';
import type { Members } from '../interactions.js';
import { Bookkeeper, type Ledger, type Rejected } from '../ledger.js';
import type { ReadOptions } from '../table/readOptions.js';
import { readTable } from '../table/readTable.js';
import type { Source } from '../table/text.js';
import type { AffiliationOptions } from './affiliationOptions.js';
import type { Affiliations } from './affiliations.js';
import { AffiliationCollector } from './collectAffiliations.js';

export interface ReadAffiliationsOptions extends AffiliationOptions, ReadOptions {}

export interface AffiliationsResult {
  readonly affiliations: Affiliations;
  /** The roster of people that was given, or otherwise one of everyone who has an affiliation: `members` for a log of theirs. */
  readonly people: Members;
  readonly rejected: readonly Rejected[];
  readonly ledger: Ledger;
}

/**
 * Reads who belonged to which organisation, and when: a table with a header, a row per affiliation, the person and the
 * organisation in two columns, the first and the last day in two more, if there are any. People who moved have several
 * rows. With it, `byOrganisation` gives each interaction to the organisations of that day.
 *
 * An affiliation lasts from the moment of its first day to the end of its last (UTC); a blank one says that there is no such
 * border. Where one ends on the day on which another begins, that day is of the one that begins: so it does not matter
 * whether a file ends an affiliation on the last day or on the day after, if another follows at once. What else to do with
 * several organisations at a time, `overlap` says. A row alike to another in all that is read is merged into it; two spells
 * with one organisation are two rows.
 *
 * Found without being told: what `readInteractions` finds, and the usual headings in any case (person, member, name, email …;
 * organisation, company, employer …; from, since, start …; until, to, end …). A person is matched to the roster as in
 * `readInteractions`, by the same rules. Without `organisations`, names that differ only in case or space are one organisation,
 * written as most rows have it.
 *
 * `people` is a roster to read the log of these people with, so that whoever it has that no affiliation has is refused there,
 * and `suggestAliases` can tell who may be meant.
 *
 * Cost: O(size), and the sorting of each person's rows. Errors: as `readInteractions`.
 *
 * @example
 * const csv = 'Person,Organisation,From,Until\nAda,Trust,,2024-06-30\nAda,Council,2024-07-01,\nBo,TRUST ,,\nBo,Trust,,\n';
 * const { affiliations, people, ledger } = await readAffiliations(csv);
 * affiliations.organisations; // → ['Council', 'Trust']
 * affiliations.organisation; // Ada's two, and Bo's → [1, 0, 1]
 * ledger.merged; // → 1
 * const { rejected } = await readInteractions('From,To\nADA,Bo\nAda,Boo\n', { members: people });
 * rejected.map(({ line, reason, value }) => [line, reason, value]); // → [[3, 'unknown-member', 'Boo']]
 */
export async function readAffiliations(
  source: Source,
  options: ReadAffiliationsOptions = {},
): Promise<AffiliationsResult> {
  const { file = 'affiliations', strict = false, overlap = 'refuse', dates = {} } = options;
  requireOneOf('readAffiliations', 'overlap', overlap, ['refuse', 'latest']);
  requireOneOf('readAffiliations', 'dates.order', dates.order ?? 'dmy', ['dmy', 'mdy']);
  requireOneOf('readAffiliations', 'dates.numbers', dates.numbers ?? 'excel', ['excel', 'seconds', 'milliseconds']);
  const { people, organisations, organisationAliases } = options;
  if (people !== undefined) requireRoster('readAffiliations', 'people', people);
  if (organisations !== undefined) requireRoster('readAffiliations', 'organisations', organisations);
  if (organisationAliases !== undefined) requireAliases('readAffiliations', 'organisationAliases', organisationAliases);
  const books = new Bookkeeper(file, strict);
  const collector = new AffiliationCollector(options, books, file);
  await readTable(source, options, file, books, collector);
  const affiliations = collector.finish(overlap);
  return {
    affiliations,
    people: people ?? rosterOf(affiliations.people),
    rejected: books.rejected,
    ledger: books.ledger(),
  };
}

// Nothing is known of them but their ids: that someone has no affiliation does not say that it was no member.
function rosterOf(ids: readonly string[]): Members {
  const unknown = new Float64Array(ids.length).fill(Number.NaN);
  const [names, aliases] = [ids.map(() => ''), ids.map(() => [])];
  return { ids, names, aliases, joined: unknown, left: unknown.slice(), attributes: new Map() };
}
