/** What a value looks like in an error message: quoted text, plain numbers, the type of anything else. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 80 ? value.slice(0, 80) + '…' : value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean' || value === undefined)
    return String(value);
  if (typeof value === 'bigint') return `${value}n`;
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Throws unless `value` is one of the `allowed` words. */
export function requireOneOf(who: string, option: string, value: unknown, allowed: readonly string[]): void {
  if (allowed.includes(value as string)) return; // `includes` compares by identity, so a value of any type is safe here
  const words = allowed.map((word) => `'${word}'`).join(', ');
  throw new RangeError(`${who}: \`${option}\` must be one of ${words}, got ${shown(value)}`);
}

/** Throws unless `value` is a finite number from `least` to `most`; a `least` of `Number.MIN_VALUE` is said as above 0. */
export function requireNumber(
  who: string,
  option: string,
  value: unknown,
  least: number,
  most: number = Infinity,
): void {
  if (typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most) return;
  const finite = least === -Infinity ? 'that is finite' : `of at least ${least}`;
  const atLeast = least === Number.MIN_VALUE ? 'above 0' : finite;
  const range = most === Infinity ? atLeast : `from ${least} to ${most}`;
  throw new RangeError(`${who}: \`${option}\` must be a number ${range}, got ${shown(value)}`);
}

/** Throws unless `value` is a whole number from `least` to `most`. */
export function requireWhole(
  who: string,
  option: string,
  value: unknown,
  least: number,
  most: number = Infinity,
): void {
  if (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most) return; // a safe integer is a number
  const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new RangeError(`${who}: \`${option}\` must be a whole number ${range}, got ${shown(value)}`);
}
