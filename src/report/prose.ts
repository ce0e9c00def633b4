import { clockText, dayText } from '../records/cells/timeText.js';

/** A number as a reader wants it: whole ones in full, small ones to three decimals, a dash where undefined. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (Number.isInteger(value) || Math.abs(value) >= 1000) return grouped(Math.round(value));
  const text = Math.abs(value) < 0.0005 ? value.toExponential(1) : value.toFixed(Math.abs(value) < 10 ? 3 : 1);
  return text.replace('-', '−');
}

/** A share as a percentage, without decimals unless it is all but nothing or all but everything. */
export function percent(share: number): string {
  if (Number.isNaN(share)) return '–';
  const value = share * 100;
  const whole = Math.round(value);
  const nearly = (whole === 0 && value > 0) || (whole === 100 && value < 100) || (whole === 0 && value < 0);
  return `${nearly ? trimmed(value.toFixed(1)) : whole} %`.replace('-', '−');
}

/** The day of a time (UTC), with the time of day where it is not its beginning. */
export function moment(time: number): string {
  return time % 86_400_000 === 0 ? dayText(time) : clockText(time);
}

/** `1 tie`, `2 ties`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/**
 * `A`, `A and B`, `A, B and C`, `A, B and 7 others` when there are more than `most`; parted by semicolons where a name
 * has a comma of its own.
 */
export function listed(names: readonly string[], most = 8): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} others`] : shown;
  const sign = names.some((name) => name.includes(',')) ? ';' : ',';
  const last = sign === ';' && all.length > 2 ? '; and' : ' and';
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(`${sign} `)}${last} ${all.at(-1)}`;
}

/** Text from the records as Markdown shows it to the letter. */
export function plainText(text: string): string {
  return text
    .replace(/[\s\0]+/g, ' ')
    .replace(/[\\`*[\]|~#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;');
}

/** A Markdown table; the first column is text, the others are aligned right unless `text` says otherwise. */
export function markdownTable(header: readonly string[], lines: readonly (readonly string[])[], text = 1): string {
  const rule = header.map((_, k) => (k < text ? '---' : '---:'));
  return [header, rule, ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** One number and what it means here, as an item of a list. */
export function item(name: string, value: string, meaning: string): string {
  return `- **${name}: ${value}.** ${meaning}`;
}

/** What an undefined number is undefined for, else what it means. */
export function meaning(value: number, undefinedBecause: string, otherwise: () => string): string {
  return Number.isNaN(value) ? undefinedBecause : otherwise();
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function grouped(value: number): string {
  return String(value)
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
