import { inTurns } from '../../numeric/steps.js';
import type { ReadOptions } from '../table/readOptions.js';
import { readTable } from '../table/readTable.js';
import type { Source } from '../table/text.js';
import { InteractionCollector } from './collect.js';
import type { InteractionOptions, InteractionResult } from './interactionOptions.js';

export interface ReadInteractionsOptions extends InteractionOptions, ReadOptions {}

/**
 * Reads an export of interactions: a table with a header, a record per row, the two members in two columns.
 *
 * Found without being told: the delimiter, the usual headings in any case (source, from, sender, ego, member_a …; target,
 * to …; date, time …; type, kind, relation, channel …; weight, strength, value, count …), quoted line breaks, LF, CRLF
 * and CR, a byte-order mark. Ids are trimmed, normalised (NFC), inner space folded. With the roster (`members`) a cell is
 * matched to an id, then without regard to case, then to names and aliases; who is still unknown is refused. A member
 * interacting with itself is set aside. Kinds alike but for case and separators are one. Records that cannot be used
 * come back in `rejected` with line, column and value, and the `ledger` accounts for every line.
 *
 * Cost: O(size) time; the file is never held whole, the result takes 32 bytes a record and at most twice that on the way.
 * Bytes in UTF-8 are read several times faster than text, since a line without quotes is taken as it stands; what comes of
 * both is the same. Pieces of a megabyte (`highWaterMark` of a Node stream) save a tenth more.
 * Errors: RecordError where the file as a whole cannot be read: no column for the members, a quote never closed, a field
 * of over 1 MiB, a record of over 4,096 columns, bytes that are not text in `encoding`; in `strict` mode, at the first
 * record refused.
 *
 * @example
 * const csv = 'From;To;Date;Minutes\nAda; Bo ;2024-03-12;30\nBo;Bo;2024-03-13;5\n';
 * const { interactions, ledger } = await readInteractions(csv);
 * interactions.strength; // → [30]
 * ledger.reasons; // the second record is one with itself → [{ reason: 'self-interaction', records: 1 }]
 */
export async function readInteractions(
  source: Source,
  options: ReadInteractionsOptions = {},
): Promise<InteractionResult> {
  const collector = new InteractionCollector('readInteractions', options);
  await readTable(source, options, options.file ?? 'interactions', collector.books, collector);
  // The progress of the reading has been told to its end.
  return inTurns(
    'readInteractions',
    collector.finishing(),
    1,
    options.signal === undefined ? {} : { signal: options.signal },
  );
}
