import type { Ledger, Rejected, Spelling } from '../records/ledger.js';
import { REASONS } from '../records/reasons.js';
import { counted, figure, markdownTable, plainText } from './prose.js';

export interface LedgerMarkdownOptions {
  /** How many of the refused records, and of the spellings, are listed one by one. Default 10. */
  readonly limit?: number;
}

/**
 * The account of a file as text: how many records were read and kept, why others were not, what was read as something
 * other than it was written. Every line of the file is in one of its numbers.
 *
 * @example
 * const { ledger, rejected } = await readInteractions('from,to\nA,B\nC,C\n');
 * ledgerToMarkdown(ledger, rejected).includes('1 refused'); // → true
 */
export function ledgerToMarkdown(
  ledger: Ledger,
  rejected: readonly Rejected[],
  { limit = 10 }: LedgerMarkdownOptions = {},
): string {
  const { header, blank, accepted, kept, merged, duplicates } = ledger;
  const columns = Object.entries(ledger.columns).map(([role, heading]) => `${role} from “${plainText(heading)}”`);
  const ignored = ledger.ignored.map((heading) => `“${plainText(heading)}”`);
  const parts = [
    `## What was read of ${plainText(ledger.file)}`,
    `${counted(ledger.read, 'record')} = ${figure(header)} header + ${figure(blank)} blank + ${figure(accepted)} accepted + ${figure(ledger.rejected)} refused. Accepted: ${figure(kept)} kept + ${figure(merged)} merged into one alike${duplicates > merged ? `; ${counted(duplicates, 'record')} alike to another in every cell ${duplicates === 1 ? 'was' : 'were'} kept` : ''}.`,
  ];
  if (columns.length > 0)
    parts.push(`Read: ${columns.join(', ')}.${ignored.length > 0 ? ` Not read: ${ignored.join(', ')}.` : ''}`);
  if (rejected.length > 0) parts.push(refusals(ledger, rejected), listing('Refused, by line', rejected, limit));
  if (ledger.unread.length > 0)
    parts.push(listing('Cells that could not be read; the record counts all the same', ledger.unread, limit));
  if (ledger.outsideTenure > 0)
    parts.push(
      `${counted(ledger.outsideTenure, 'accepted record')} ${ledger.outsideTenure === 1 ? 'is' : 'are'} of someone who, by the roster, was not a member at the time.`,
    );
  if (ledger.flagged.length > 0) parts.push(listing('Accepted, but odd', ledger.flagged, limit));
  if (ledger.spellings.length > 0) parts.push(spellings(ledger.spellings, limit));
  return parts.join('\n\n') + '\n';
}

function refusals(ledger: Ledger, rejected: readonly Rejected[]): string {
  const first = new Map<string, Rejected>();
  for (const entry of rejected) if (!first.has(entry.reason)) first.set(entry.reason, entry);
  return markdownTable(
    ['What must hold', 'First such', 'Records'],
    ledger.reasons.map(({ reason, records }) => {
      const entry = first.get(reason)!;
      return [REASONS[reason], `line ${entry.line}: ${quoted(entry.value)}`, figure(records)];
    }),
    2,
  );
}

function listing(heading: string, entries: readonly Rejected[], limit: number): string {
  const lines = entries
    .slice(0, limit)
    .map(({ line, reason, column, value }) => [
      String(line),
      plainText(column === '' ? 'the record' : column),
      quoted(value),
      REASONS[reason],
    ]);
  const rest = entries.length - lines.length;
  const table = markdownTable(['Line', 'Column', 'Value', 'What must hold'], lines, 4);
  return `### ${heading}\n\n${table}${rest > 0 ? `\n\nand ${figure(rest)} more.` : ''}`;
}

const OVERLOOKED: Readonly<Record<Spelling['by'], string>> = {
  space: 'space aside',
  case: 'capitals aside',
  separators: 'hyphens and the like aside',
  name: 'by name',
  alias: 'by alias',
};

function spellings(all: readonly Spelling[], limit: number): string {
  const groups = new Map<string, Spelling[]>();
  for (const spelling of all) {
    const key = `${spelling.what}, ${OVERLOOKED[spelling.by]}`;
    groups.set(key, [...(groups.get(key) ?? []), spelling]);
  }
  const lines = [...groups].map(([key, members]) => {
    const cells = members.reduce((sum, { cells }) => sum + cells, 0);
    const shown = members.slice(0, Math.max(1, Math.min(3, limit)));
    const examples = shown.map(({ written, readAs }) => `${quoted(written)} as ${quoted(readAs)}`);
    const rest = members.length - shown.length;
    return [plainText(key), `${examples.join(', ')}${rest > 0 ? ` and ${figure(rest)} more` : ''}`, figure(cells)];
  });
  return `### Read as something other than written\n\n${markdownTable(['What', 'For example', 'Cells'], lines, 2)}`;
}

function quoted(value: string): string {
  return value === '' ? 'nothing' : `“${plainText(value)}”`;
}
