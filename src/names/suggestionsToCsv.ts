import { shown } from '../numeric/check.js';
import { toCsv } from '../report/toCsv.js';
import type { Suggestion } from './suggestion.js';

/**
 * Suggestions as CSV text, for a person to edit: `written`, `id`, `name`, `score`, `reason`, `records`, `line` and an empty
 * column `accept`, where yes makes an alias of the row when `readAliases` reads the file. A cell that a spreadsheet would run
 * gets an apostrophe in front, which `readAliases` takes off.
 *
 * @example
 * const csv = suggestionsToCsv(suggestAliases(['Helth Trust'], ['Health Trust']));
 * csv; // → 'written,id,name,score,reason,records,line,accept\nHelth Trust,Health Trust,,0.977,one letter missing,1,,\n'
 * const edited = csv.replace(',1,,\n', ',1,,yes\n');
 * [...(await readAliases(edited)).aliases]; // → [['Helth Trust', 'Health Trust']]
 */
export function suggestionsToCsv(suggestions: readonly Suggestion[]): string {
  if (!Array.isArray(suggestions))
    throw new TypeError(`suggestionsToCsv: \`suggestions\` must be a list of suggestions, got ${shown(suggestions)}`);
  const column = <T>(of: (suggestion: Suggestion) => T): T[] => suggestions.map(of);
  return toCsv({
    names: ['written', 'id', 'name', 'score', 'reason', 'records', 'line', 'accept'],
    columns: [
      column(({ written }) => guarded(written)),
      column(({ id }) => guarded(id)),
      column(({ name }) => name),
      column(({ score }) => Math.round(score * 1000) / 1000),
      column(({ reason }) => reason),
      column(({ records }) => records),
      column(({ line }) => (line === 0 ? '' : line)),
      column(() => ''),
    ],
    length: suggestions.length,
  });
}

// Text that begins with an apostrophe before a formula of its own gets one more, so that the reader takes off no other.
function guarded(text: string): string {
  return /^'+[=+\-@\t\r\n\0]/.test(text) ? `'${text}` : text;
}
