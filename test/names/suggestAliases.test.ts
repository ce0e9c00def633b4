import { readFileSync } from 'node:fs';
import comparison from 'string-comparison';
import { expect, test } from 'vitest';
import { nearDuplicates, type Suggestion, suggestAliases } from '../../src/names/index.js';
import { randomFrom } from '../../src/numeric/random.js';
import { readInteractions } from '../../src/records/interactions/readInteractions.js';
import { readMembers } from '../../src/records/members/readMembers.js';

const told = (suggestions: readonly Suggestion[]) =>
  suggestions.map(({ written, id, score, reason }) => [written, id, Math.round(score * 1000) / 1000, reason]);
const one = (written: string, name: string, threshold = 0.01) =>
  told(suggestAliases([written], [name], { threshold }))[0];

/** Jaro–Winkler as its authors define it: half the matches out of order, a prefix of four, from 0.7. */
function jaroWinkler(a: string, b: string): number {
  const within = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const matched = [...a].filter((letter, i) => {
    const k = [...b].findIndex((other, at) => other === letter && !taken.has(at) && Math.abs(at - i) <= within);
    if (k >= 0) taken.add(k);
    return k >= 0;
  });
  if (matched.length === 0) return 0;
  const others = [...b].filter((_, k) => taken.has(k));
  const m = matched.length;
  const jaro =
    (m / a.length + m / b.length + (m - matched.filter((letter, k) => letter !== others[k]).length / 2) / m) / 3;
  const prefix = [0, 1, 2, 3].findIndex((k) => a[k] !== b[k] || a[k] === undefined);
  return jaro > 0.7 ? jaro + 0.1 * (prefix < 0 ? 4 : prefix) * (1 - jaro) : jaro;
}

test('one slip of the pen: the share of the letters in words that agree', () => {
  // Netwrok is like Network by 0.971: 7 of 7 letters match, two out of order: (1 + 1 + 6/7) ÷ 3 = 0.952, and 4 × 0.1 × 0.048 for Netw
  expect(one('Youth Netwrok', 'Youth Network')).toEqual([
    'Youth Netwrok',
    'Youth Network',
    Math.round((1000 * (10 + 14 * (0.9523809 + 0.4 * 0.0476191))) / 24) / 1000,
    'two letters swapped',
  ]);
  // Helth is like Health by (1 + 5/6 + 1) ÷ 3 = 0.944, and 2 × 0.1 × 0.056 for He
  expect(one('Helth Trust', 'Health Trust')).toEqual(['Helth Trust', 'Health Trust', 0.977, 'one letter missing']);
  expect(one('Healtth Trust', 'Health Trust')?.[3]).toBe('one letter too many');
  expect(one('Heelth Trust', 'Health Trust')?.[3]).toBe('one letter differs');
});

test('what is overlooked, and what each difference is called', () => {
  expect(one('COMMON college', 'Common Collège')?.slice(2)).toEqual([1, 'only case, accents, spaces or signs differ']);
  expect(one('Health-Trust', 'HealthTrust')?.slice(2)).toEqual([1, 'only case, accents, spaces or signs differ']);
  expect(one('Trust Health', 'Health Trust')?.slice(2)).toEqual([0.98, 'same words in another order']);
  // 22 of 23.5 letters are in words that agree, for a small word counts half; 22 of 25
  expect(one('The Health Trust', 'Health Trust')?.slice(2)).toEqual([0.936, 'with “the” added']);
  expect(one('Health Trust', 'Health Trust Ltd')?.slice(2)).toEqual([0.88, 'without “ltd”']);
  expect(one('Health & Youth', 'Health and Youth')?.[2]).toBe(1);
  expect(one('WHO', 'World Health Organization')?.slice(2)).toEqual([0.9, 'initials']);
  expect(one('W.H.O.', 'World Health Organization')?.slice(2)).toEqual([0.9, 'initials']);
  expect(one('University of Leeds', 'UL')?.slice(2)).toEqual([0.9, 'initials']);
  // B is Bea cut short: (0.9 × 4 + 16) ÷ 20
  expect(one('B. Lovelace', 'Bea Lovelace')?.slice(2)).toEqual([0.98, 'abbreviation']);
  expect(one('Watr Trust Malawi', 'Watertrust Malawi')?.[2]).toBeGreaterThan(0.95);
});

test('numbers are the same or they are not', () => {
  expect(suggestAliases(['ORG-002', 'ORG-2', 'Trust 2022'], ['ORG-001', 'ORG-0002', 'Trust 2021'])).toMatchObject([
    { written: 'ORG-002', id: 'ORG-0002', score: 1 },
    { written: 'ORG-2', id: 'ORG-0002', score: 1 },
  ]);
});

test('names that share all but a word that counts are not suggested', () => {
  const members = [
    'Coastal College, Ghana',
    'Coastal College, Brazil',
    'Water Network',
    'Water Institute',
    'North Fund',
  ];
  expect(suggestAliases(['Coastal College, Kenya', 'Water Council', 'South Fund', 'Water'], members)).toEqual([]);
});

test('a read with a roster: how often, where first, the usual way of writing, several candidates', async () => {
  const { members } = await readMembers(
    'id,name,aliases\n1,Health Trust,\n2,Hearth Trust,\n3,Rural Fund,Countryside Fund\n',
  );
  const csv = 'from,to\n1,HELTH TRUST\nHelth Trust,2\nHelth  Trust,3\nnobody at all,1\n1,2,3\n2,Contryside Fund\n1,1\n';
  const { rejected } = await readInteractions(csv, { members });
  const suggestions = suggestAliases(rejected, members);
  expect(
    suggestions.map(({ written, records, line, id, name, reason }) => [written, records, line, id, name, reason]),
  ).toEqual([
    ['Contryside Fund', 1, 7, '3', 'Rural Fund', 'one letter missing, from “Countryside Fund”'],
    ['Helth Trust', 3, 2, '1', 'Health Trust', 'one letter missing'],
    ['Helth Trust', 3, 2, '2', 'Hearth Trust', 'similar spelling'],
  ]);
  expect(suggestAliases(rejected, members, { candidates: 1 }).map(({ id }) => id)).toEqual(['3', '1']);
  expect(suggestAliases(rejected, members, { threshold: 1 })).toEqual([]);
});

test('each variant in the export of the learning network leads to its member first', async () => {
  const folder = new URL('../reference/messy/learning-network/', import.meta.url);
  const { members } = await readMembers(readFileSync(new URL('clean_members.csv', folder), 'utf8'));
  const { variant_names: variants } = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'));
  for (const [written, id] of Object.entries(variants)) {
    const [first] = suggestAliases([written], members);
    expect([first?.id, first?.score], written).toEqual([id, 1]);
  }
});

test('slips in the names of the learning network are found, other names are not', async () => {
  const file = new URL('../reference/messy/learning-network/clean_members.csv', import.meta.url);
  const { members } = await readMembers(readFileSync(file, 'utf8'));
  const random = randomFrom(1);
  const at = (text: string): number => Math.floor(random() * (text.length - 1));
  const slips: ((name: string) => string)[] = [
    (name) => ((k) => name.slice(0, k) + name.slice(k + 1))(at(name)),
    (name) => ((k) => `${name.slice(0, k)}e${name.slice(k)}`)(at(name)),
    (name) => ((k) => name.slice(0, k) + name[k + 1] + name[k] + name.slice(k + 2))(at(name)),
    (name) => name.split(/[ ,]+/).toReversed().join(' '),
    (name) => `The ${name}`,
  ];
  let found = 0;
  for (const slip of slips)
    members.ids.forEach((id, member) => {
      if (suggestAliases([slip(members.names[member]!)], members)[0]?.id === id) found++;
    });
  // Of two members with one name but for an accent, only one can be the first: 295 is 0.98 of 300.
  expect(found).toBeGreaterThanOrEqual(0.97 * 300);
  const strangers = members.names.map((name) => name.replace(/^\S+/, 'Desert'));
  expect(suggestAliases(strangers, members)).toEqual([]);
});

test('Jaro–Winkler gives the published values, and those of its definition on random words', () => {
  const { similarity } = comparison.jaroWinkler;
  const score = similarity.bind(comparison.jaroWinkler);
  expect(
    [score('MARTHA', 'MARHTA'), score('DWAYNE', 'DUANE'), score('DIXON', 'DICKSONX')].map((x) => x.toFixed(4)),
  ).toEqual(['0.9611', '0.8400', '0.8133']);
  const random = randomFrom(2);
  const word = () => Array.from({ length: 1 + random() * 10 }, () => 'abcd'[Math.floor(random() * 4)]).join('');
  for (let k = 0; k < 2000; k++) {
    const [a, b] = [word(), word()].sort((x, y) => x.length - y.length) as [string, string]; // two words
    expect(score(a, b), `${a} ${b}`).toBeCloseTo(jaroWinkler(a, b), 10);
  }
});

test('whom a spelling is compared with does not depend on who else is there', () => {
  const random = randomFrom(3);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)]!;
  const words = [
    'Health',
    'Helth',
    'Wealth',
    'Trust',
    'Trusts',
    'Tr.',
    'of',
    'the',
    'Asia',
    'Asian',
    '7',
    '07',
    'H',
    'HT',
    'Trustasia',
  ];
  const names = Array.from({ length: 60 }, () => Array.from({ length: 1 + random() * 3 }, () => pick(words)).join(' '));
  const ids = [...new Set(names)];
  const together = suggestAliases(ids, ids, { candidates: 1000, threshold: 0.7 });
  const apart = ids.flatMap((a) => ids.flatMap((b) => suggestAliases([a], [b], { threshold: 0.7 })));
  const key = ({ written, id, score, reason }: Suggestion): string => `${written}|${id}|${score}|${reason}`;
  expect(together.map(key).sort()).toEqual(apart.map(key).sort());
  expect(together.length).toBeGreaterThan(200);
});

test('the order of spellings and members changes nothing', () => {
  const members = ['Health Trust', 'Hearth Trust', 'Water Trust', 'Trust Health'];
  const unknown = ['Helth Trust', 'helth trust', 'Helth Trust', 'Watr Trust', 'HT'];
  const forth = suggestAliases(unknown, members, { candidates: 2 });
  expect(suggestAliases(unknown.toReversed(), members.toReversed(), { candidates: 2 })).toEqual(forth);
  expect(forth.find(({ written }) => written === 'Helth Trust')?.records).toBe(3);
});

test('hostile, empty and endless names do no harm', () => {
  const words = [
    '__proto__',
    'constructor',
    'hasOwnProperty',
    '',
    '  ',
    '???',
    '🦉',
    'שלום עולם',
    '東京大学',
    'x'.repeat(1_000_000),
    '\0',
  ];
  expect(told(suggestAliases(words, words)).map(([written, id]) => [written, id])).toEqual([
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['hasOwnProperty', 'hasOwnProperty'],
    ['שלום עולם', 'שלום עולם'],
    ['東京大学', '東京大学'],
  ]);
  expect(suggestAliases([], [])).toEqual([]);
  expect(suggestAliases(['a'], { ids: [], names: [], aliases: [] })).toEqual([]);
});

test('what is asked for must make sense', () => {
  expect(() => suggestAliases([], [], { threshold: 0 })).toThrow('suggestAliases: `threshold` must be a number');
  expect(() => suggestAliases([], [], { candidates: 0.5 })).toThrow(
    'suggestAliases: `candidates` must be a whole number',
  );
  // `never` stands for what a program in JavaScript may hand over.
  for (const unknown of [[7], 'Helth Trust', null, { rejected: [] }])
    expect(() => suggestAliases(unknown as never, [])).toThrow('suggestAliases: `unknown` must be a list of refused');
  for (const members of [null, { members: {} }, 'Helth Trust', [7]]) {
    const expected = '`members` must be a roster or a list of ids, got';
    expect(() => suggestAliases([], members as never)).toThrow(`suggestAliases: ${expected}`);
    expect(() => nearDuplicates(members as never)).toThrow(`nearDuplicates: ${expected}`);
  }
  expect(() => nearDuplicates([], { threshold: 2 })).toThrow('nearDuplicates: `threshold` must be a number');
});
