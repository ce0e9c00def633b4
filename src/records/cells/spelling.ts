/** An id as it is compared and shown: NFC, no space at either end, each inner run of space one space. */
export function tidied(text: string): string {
  const plain = PLAIN.test(text) ? text : text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  return own(plain);
}

/** Whether an id is plainly as `tidied` would make it. */
export function isTidy(text: string): boolean {
  return PLAIN.test(text);
}

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
// Zero-width space, marks of direction, word joiner, byte-order mark, soft hyphen: never meant, never seen.
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g;

/** Text without its case, for comparing: `STRASSE` is `Straße`. */
export function caseless(text: string): string {
  return text.toUpperCase().toLowerCase().normalize('NFC');
}

/** Text without case, space, hyphens, dots, slashes and underscores: `Co-attendance` is `CO ATTENDANCE`. */
export function bare(text: string): string {
  return caseless(text).replace(/[\s_\-‐‑–./]+/g, '');
}

/** A copy that does not keep the chunk of the file alive from which it was cut. */
export function own(text: string): string {
  return text.length < 13 ? text : text.split('').join('');
}
