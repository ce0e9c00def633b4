import { requireNumber } from '../numeric/check.js';
import type { Interactions } from '../records/interactions.js';
import { NameIndex } from './nameIndex.js';
import type { SuggestOptions } from './suggestAliases.js';
import { bestFirst, compare, type NamedMembers, type Suggestion } from './suggestion.js';

/**
 * Finds members that may be one and the same, being written much alike; each pair once. Scores and reasons are those of
 * `suggestAliases`.
 *
 * Of interactions read without a roster, the id that fewer records have is suggested as a spelling of the other (of two
 * with as many, the one that comes later), and an accepted suggestion can go through `readAliases` into a second reading.
 * Of a roster or a list of ids, the later is suggested as a spelling of the earlier; there the remedy is to correct the
 * roster, for an alias cannot take a member off it.
 *
 * Cost: as `suggestAliases`. Errors: RangeError for a threshold out of range, TypeError for anything but interactions, a
 * roster or ids.
 *
 * @example
 * const { interactions } = await readInteractions('from,to\nAda,Bo Li\nBo  Li,Cy\nCy,Bo-Li\n');
 * nearDuplicates(interactions).map(({ written, records, line, id, score }) => [written, records, line, id, score]); // → [['Bo-Li', 1, 4, 'Bo Li', 1]]
 */
export function nearDuplicates(
  members: NamedMembers | Interactions,
  { threshold = 0.85 }: Pick<SuggestOptions, 'threshold'> = {},
): Suggestion[] {
  requireNumber('nearDuplicates', 'threshold', threshold, Number.MIN_VALUE, 1);
  const uses = isInteractions(members) ? usesOf(members) : null;
  const index = new NameIndex('nearDuplicates', isInteractions(members) ? members.ids : members, threshold);
  const best = new Map<string, Suggestion>();
  index.ids.forEach((_, member) => {
    for (const match of index.spellingsOf(member).flatMap((spelling) => index.find(spelling))) {
      if (match.member === member) continue;
      const [written, meant] = isLater(index, uses, member, match.member)
        ? [member, match.member]
        : [match.member, member];
      const suggestion = {
        written: index.names[written]! || index.ids[written]!,
        records: uses?.records[written] ?? 0,
        line: uses?.line[written] ?? 0,
        id: index.ids[meant]!,
        name: index.names[meant]!,
        score: match.score,
        reason: match.reason,
      };
      const before = best.get(`${written} ${meant}`);
      if (before === undefined || isBetter(suggestion, before)) best.set(`${written} ${meant}`, suggestion);
    }
  });
  return [...best.values()].sort(bestFirst);
}

function isInteractions(members: NamedMembers | Interactions): members is Interactions {
  return typeof members === 'object' && members !== null && 'source' in members;
}

interface Uses {
  readonly records: Uint32Array;
  readonly line: Uint32Array;
}

// How many records each id has, and the line of the first.
function usesOf({ ids, source, target, line }: Interactions): Uses {
  const records = new Uint32Array(ids.length);
  const first = new Uint32Array(ids.length).fill(0xffffffff);
  for (let k = 0; k < source.length; k++)
    for (const member of [source[k]!, target[k]!]) {
      records[member]!++;
      first[member] = Math.min(first[member]!, line[k]!);
    }
  return { records, line: first.map((at) => (at === 0xffffffff ? 0 : at)) };
}

function isLater({ ids }: NameIndex, uses: Uses | null, a: number, b: number): boolean {
  return ((uses?.records[b] ?? 0) - (uses?.records[a] ?? 0) || compare(ids[a]!, ids[b]!)) > 0;
}

// A pair is found from either side; the account of it must not depend on which comes first.
function isBetter(a: Suggestion, b: Suggestion): boolean {
  return (a.score - b.score || compare(b.reason, a.reason)) > 0;
}
