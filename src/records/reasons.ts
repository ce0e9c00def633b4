/** Why a record, or a cell of it, could not be used; what must hold, as a message says it. */
export const REASONS = {
  'malformed-quote': 'a quoted cell must end at its closing quote',
  'missing-cells': 'a record must reach as far as the columns that are read',
  'extra-cells': 'a record must not have more cells than the header',
  'missing-member': 'both members must be named',
  'unknown-member': 'a member must be on the roster',
  'ambiguous-member': 'a name must belong to one member of the roster',
  'repeated-member': 'a member must stand on the roster once',
  'self-interaction': 'the two members must differ',
  'missing-date': 'a date must be given',
  'invalid-date': 'a date must exist and be written in a known way',
  'ambiguous-date': 'a date must have one reading; `dates.order` says which',
  'date-out-of-range': 'a date must lie within the range asked for',
  'outside-tenure': 'both must be members at the time',
  'missing-strength': 'a strength must be given',
  'invalid-strength': 'a strength must be a number',
  'ambiguous-strength': 'a number must have one reading; `numbers.decimal` says which',
  'nan-strength': 'a strength must be a number, not NaN',
  'infinite-strength': 'a strength must be finite',
  'negative-strength': 'a strength must not be negative',
  'zero-strength': 'a strength must be above 0',
  'unknown-kind': 'a kind must be one of those asked for',
} as const;

export type Reason = keyof typeof REASONS;
