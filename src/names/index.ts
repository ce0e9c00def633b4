// tiewise/names: names that look like one another, for a person to decide on; needs the package string-comparison

export { nearDuplicates } from './nearDuplicates.js';
export { type SuggestOptions, suggestAliases } from './suggestAliases.js';
export type { NamedMembers, Suggestion } from './suggestion.js';
export { suggestionsToCsv } from './suggestionsToCsv.js';
