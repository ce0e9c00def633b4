import type { Reason } from '../reasons.js';

/** How numbers are written. */
export interface NumberOptions {
  /** The decimal sign. Default: by the evidence of the number itself, and of the file's delimiter where that is not enough. */
  readonly decimal?: '.' | ',';
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const GROUPED_BY = { '.': /^[+-]?\d{1,3}(?:[.]\d{3})+(?:,\d+)?$/, ',': /^[+-]?\d{1,3}(?:[,]\d{3})+(?:\.\d+)?$/ };
const WITH_COMMA = /^[+-]?(?:\d+,?\d*|,\d+)(?:e[+-]?\d+)?$/i;
// One separator with three digits behind it: a thousand of something, or a fraction to three places.
const EITHER = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** The number in a cell, if it is finite and above 0, or why not. */
export function readAmount(cell: unknown, decimal: '.' | ',' | undefined, delimiter: string): number | Reason {
  if (typeof cell === 'number') return positive(cell);
  if (typeof cell === 'bigint') return positive(Number(cell));
  const text = cell === null || cell === undefined ? '' : String(cell).trim();
  if (text === '') return 'missing-strength';
  if (/^\d+$/.test(text)) return positive(Number(text));
  if (/^[+-]?nan$/i.test(text)) return 'nan-strength';
  if (/^[+-]?(inf|infinity|∞)$/i.test(text)) return 'infinite-strength';
  const value = numberIn(text, decimal, delimiter);
  return typeof value === 'number' ? positive(value) : value;
}

/** The number that a text without space around it is, of any sign, or why it is none. */
export function numberIn(
  text: string,
  decimal: '.' | ',' | undefined,
  delimiter: string,
): number | 'ambiguous-strength' | 'invalid-strength' {
  // Thousands set apart by a space or an apostrophe are never in doubt.
  const digits = text.replace(/(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(?!\d))/g, '');
  const sign = decimal ?? decimalSign(digits, delimiter);
  if (sign === null) return 'ambiguous-strength';
  const plain = plainNumber(digits, sign);
  return plain === null ? 'invalid-strength' : Number(plain);
}

function positive(value: number): number | Reason {
  if (Number.isNaN(value)) return 'nan-strength';
  if (value < 0) return 'negative-strength';
  if (value === 0) return 'zero-strength';
  return value === Infinity ? 'infinite-strength' : value;
}

// The decimal sign that the number or, failing that, the delimiter gives away; null where either reading is in use.
function decimalSign(text: string, delimiter: string): '.' | ',' | null {
  const point = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  if (comma >= 0 && text.indexOf(',') !== comma) return '.';
  if (point >= 0 && text.indexOf('.') !== point) return ',';
  if (!EITHER.test(text)) return comma >= 0 ? ',' : '.';
  // Where commas part the cells, or there are no cells, a comma is no decimal sign.
  if (delimiter === ',' || delimiter === '') return '.';
  return comma >= 0 || delimiter === ';' ? null : '.';
}

// The number as JavaScript writes it, or null.
function plainNumber(text: string, decimal: '.' | ','): string | null {
  if (decimal === '.') {
    if (PLAIN.test(text)) return text;
    return GROUPED_BY[','].test(text) ? text.replaceAll(',', '') : null;
  }
  if (WITH_COMMA.test(text)) return text.replace(',', '.');
  return GROUPED_BY['.'].test(text) ? text.replaceAll('.', '').replace(',', '.') : null;
}
