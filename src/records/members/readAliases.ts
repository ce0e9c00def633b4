import { Bookkeeper, type Ledger, type Rejected } from '../ledger.js';
import type { ReadOptions } from '../table/readOptions.js';
import { readTable } from '../table/readTable.js';
import type { Source } from '../table/text.js';
import { AliasCollector, type AliasOptions } from './collectAliases.js';

export interface ReadAliasesOptions extends AliasOptions, ReadOptions {}

export interface AliasesResult {
  /** As written → id, ready for `readInteractions`; in the order of `written`. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly rejected: readonly Rejected[];
  readonly ledger: Ledger;
}

/**
 * Reads other ways in which members are written: a table with a header, and in each row a spelling and the id of the member
 * it means. The result goes into `readInteractions` as `aliases`.
 *
 * The columns are found by their usual headings (written, alias, variant, name …; id, member, means …). Where there is a
 * column `accept` (as in the file of `suggestionsToCsv`), only rows with yes, true, 1, x or a tick in it count; those with no or
 * nothing are refused as `declined` or `undecided`, and are no fault in `strict` mode. Yes, no and what a spreadsheet makes
 * of TRUE and FALSE are known in many languages. A spelling given twice for one member is merged, case and space aside. One
 * given for two members is refused in every row, for no row says which is right; so is one that leads to a spelling which
 * leads elsewhere. An apostrophe that `suggestionsToCsv` put before a cell that a spreadsheet would run is taken off.
 *
 * Cost: O(size). Errors: as `readInteractions`.
 *
 * @example
 * const { aliases, rejected } = await readAliases('Alias,Member\nHealth Tr.,ORG-1\nWT,ORG-2\nwt,ORG-3\n');
 * [...aliases]; // → [['Health Tr.', 'ORG-1']]
 * rejected.map(({ line, reason }) => [line, reason]); // → [[3, 'ambiguous-alias'], [4, 'ambiguous-alias']]
 */
export async function readAliases(source: Source, options: ReadAliasesOptions = {}): Promise<AliasesResult> {
  const { file = 'aliases', strict = false } = options;
  const books = new Bookkeeper(file, strict);
  const collector = new AliasCollector(options, books, file);
  await readTable(source, options, file, books, collector);
  return { aliases: collector.finish(), rejected: books.rejected, ledger: books.ledger() };
}
