import { shownWhole } from '../records/handedOn.js';
import { likeness } from './likeness.js';
import { compare, type NamedMembers } from './suggestion.js';
import { JOINED_ALIKE, Vocabulary, WORDS_ALIKE } from './vocabulary.js';
import { asInitials, initialsOf, lettersIn, type Name, nameOf } from './words.js';

/** A member whose name, id or alias a spelling is like. */
export interface Match {
  readonly member: number;
  readonly score: number;
  readonly reason: string;
}

// One way in which a member is written.
interface Form extends Name {
  readonly member: number;
  readonly as: 'name' | 'alias' | 'id';
  /** For how many letters its words count. */
  readonly counts: number;
  /** The place of each word in the vocabulary. */
  readonly places: readonly number[];
}

const ROUNDING = 1e-9;

/** The ways in which members are written, to be searched for those that a spelling is like. */
export class NameIndex {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly #aliases: readonly (readonly string[])[];
  readonly #threshold: number;
  readonly #forms: Form[] = [];
  readonly #agreeing: number[] = [];
  readonly #words: Vocabulary = new Vocabulary(WORDS_ALIKE, true);
  readonly #joined: Vocabulary = new Vocabulary(JOINED_ALIKE, false);
  // The forms that have a word, are written as one, have or are initials.
  readonly #withWord: number[][] = [];
  readonly #writtenAsOne: number[][] = [];
  readonly #withInitials = new Map<string, number[]>();
  readonly #asInitials = new Map<string, number[]>();

  constructor(who: string, members: NamedMembers, threshold: number) {
    requireMembers(who, members);
    const { ids, names, aliases } = isList(members) ? { ids: members, names: [], aliases: [] } : members;
    this.ids = ids;
    this.names = ids.map((_, member) => names[member] ?? '');
    this.#aliases = aliases;
    this.#threshold = threshold;
    ids.forEach((id, member) => {
      this.#add(this.names[member]!, member, 'name');
      for (const alias of aliases[member] ?? []) this.#add(alias, member, 'alias');
      if (id !== this.names[member]) this.#add(id, member, 'id');
    });
  }

  /** The members that a spelling is like, the best first; each once, by the way of writing it that is most like. */
  find(spelling: string): Match[] {
    const name = nameOf(spelling);
    const alike = name.words.map((word) => this.#words.alike(word));
    const best = new Map<number, Match>();
    for (const place of [...this.#candidates(name, alike)].sort((a, b) => a - b)) {
      const form = this.#forms[place]!;
      const { score, reason } = likeness(name, form, (i, k) => alike[i]!.get(form.places[k]!) ?? 0);
      if (score < this.#threshold || score <= (best.get(form.member)?.score ?? 0)) continue;
      best.set(form.member, {
        member: form.member,
        score,
        reason: form.as === 'alias' ? `${reason}, from “${form.text}”` : reason,
      });
    }
    return [...best.values()].sort((a, b) => b.score - a.score || compare(this.ids[a.member]!, this.ids[b.member]!));
  }

  /** The ways in which a member is written: name and aliases, or without a name the id. */
  spellingsOf(member: number): readonly string[] {
    return [this.names[member]! || this.ids[member]!, ...(this.#aliases[member] ?? [])];
  }

  #add(text: string, member: number, as: Form['as']): void {
    const name = nameOf(text);
    if (name.words.length === 0) return;
    const place = this.#forms.length;
    const places = name.words.map((word) => this.#words.add(word));
    this.#forms.push({ ...name, member, as, places, counts: lettersIn(...name.words) });
    this.#agreeing.push(0);
    for (const word of new Set(places)) (this.#withWord[word] ??= []).push(place);
    (this.#writtenAsOne[this.#joined.add(name.letters)] ??= []).push(place);
    for (const initials of initialsOf(name)) push(this.#withInitials, initials, place);
    const short = asInitials(name);
    if (short !== null) push(this.#asInitials, short, place);
  }

  // The forms that can reach the threshold: by their words at most, written as one, or as initials.
  #candidates(name: Name, alike: readonly ReadonlyMap<number, number>[]): Set<number> {
    const found = new Set<number>();
    const all = (places: readonly number[] | undefined): void => {
      for (const place of places ?? []) found.add(place);
    };
    // No more than this of the letters in words of a form can agree, for here its words may be matched more than once.
    const agreeing = this.#agreeing;
    const touched: number[] = [];
    alike.forEach((words, i) => {
      const own = lettersIn(name.words[i]!);
      for (const [word, score] of words)
        for (const place of this.#withWord[word]!) {
          if (agreeing[place] === 0) touched.push(place);
          agreeing[place]! += score * (own + this.#words.lettersIn(word));
        }
    });
    const letters = lettersIn(...name.words);
    for (const place of touched) {
      if (agreeing[place]! >= this.#threshold * (letters + this.#forms[place]!.counts) - ROUNDING) found.add(place);
      agreeing[place] = 0;
    }
    for (const word of this.#joined.alike(name.letters).keys()) all(this.#writtenAsOne[word]);
    const short = asInitials(name);
    if (short !== null) all(this.#withInitials.get(short));
    for (const initials of initialsOf(name)) all(this.#asInitials.get(initials));
    return found;
  }
}

type Roster = Exclude<NamedMembers, readonly string[]>;

function requireMembers(who: string, members: NamedMembers): void {
  // What JavaScript hands over may be of any type.
  const given = (isList(members) ? { ids: members, names: [], aliases: [] } : (members ?? {})) as Partial<Roster>;
  const isRoster = [given.ids, given.names, given.aliases].every(Array.isArray);
  if (isRoster && given.ids!.every((id) => typeof id === 'string')) return;
  throw new TypeError(`${who}: \`members\` must be a roster or a list of ids, got ${shownWhole(members, 'members')}`);
}

function isList(members: NamedMembers): members is readonly string[] {
  return Array.isArray(members);
}

function push(index: Map<string, number[]>, key: string, place: number): void {
  const before = index.get(key);
  if (before === undefined) index.set(key, [place]);
  else before.push(place);
}
