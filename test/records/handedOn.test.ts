import { expect, test } from 'vitest';
import {
  buildLayers,
  buildNetwork,
  byOrganisation,
  interactionsFrom,
  membersDuring,
  readAffiliations,
  readAliases,
  readAttendance,
  readInteractions,
  readMembers,
  readSurvey,
  tieHistory,
  tieStrength,
} from '../../src/index.js';
import { nearDuplicates, suggestAliases } from '../../src/names/index.js';

// In each place the type says otherwise, but JavaScript has none.
const error = async (call: () => unknown): Promise<string> => {
  try {
    await call();
  } catch (error) {
    return String(error);
  }
  return 'no error';
};
const log = interactionsFrom([{ from: 'A', to: 'B', date: '2024-01-01' }]);

test('all that readMembers gave, or the promise of it, is no roster, and the message says what may be meant', async () => {
  const whole = await readMembers('id\nA\nB\n');
  const promise = readMembers('id\nA\nB\n');
  const calls: Record<string, (members: never) => unknown> = {
    readInteractions: (members) => readInteractions('from,to\nA,B', { members }),
    interactionsFrom: (members) => interactionsFrom([['A', 'B']], { members }),
    readAttendance: (members) => readAttendance('member,event\nA,e', { members }),
    readSurvey: (members) => readSurvey('respondent,partner\nA,B', { members }),
    readAliases: (members) => readAliases('written,id\nx,A', { members }),
    readAffiliations: (people) => readAffiliations('person,organisation\nA,X', { people }),
    membersDuring: (members) => membersDuring(members),
    buildNetwork: (members) => buildNetwork(log.interactions, { members }),
    tieHistory: (members) => tieHistory(log.interactions, { members, halfLife: 30 }),
    suggestAliases: (members) => suggestAliases(['Aa'], members),
    nearDuplicates: (members) => nearDuplicates(members),
  };
  for (const [name, call] of Object.entries(calls)) {
    const start = new RegExp(`^(Range|Type)Error: ${name}: \`(members|people)\` must be a roster`);
    expect(await error(() => call(whole as never))).toMatch(start);
    expect(await error(() => call(whole as never))).toMatch(/got an object whose `members` may be meant$/);
    expect(await error(() => call(promise as never))).toMatch(/got a promise, which needs `await`$/);
    expect(await error(() => call({ ids: ['A'] } as never))).not.toMatch(/Cannot/);
  }
});

test('so with interactions, affiliations, aliases and refused records', async () => {
  const calls: Record<string, (interactions: never) => unknown> = {
    buildNetwork: (interactions) => buildNetwork(interactions),
    buildLayers: (interactions) => buildLayers(interactions),
    tieHistory: (interactions) => tieHistory(interactions, { halfLife: 30 }),
    tieStrength: (interactions) => tieStrength(interactions, { halfLife: 30 }),
  };
  for (const [name, call] of Object.entries(calls))
    expect(await error(() => call(log as never))).toBe(
      `RangeError: ${name}: \`interactions\` must be those that readInteractions or interactionsFrom gives, ` +
        'got an object whose `interactions` may be meant',
    );
  const belonging = await readAffiliations('person,organisation\nA,X');
  expect(await error(() => byOrganisation(log.interactions, belonging as never))).toContain(
    '`affiliations` may be meant',
  );
  expect(await error(() => byOrganisation(log as never, belonging.affiliations))).toContain(
    '`interactions` may be meant',
  );
  const aliases = await readAliases('written,id\na,A\n');
  expect(await error(() => readInteractions('from,to\na,B', { aliases: aliases as never }))).toBe(
    'RangeError: readInteractions: `aliases` must be a Map or an object from spellings to ids, ' +
      'got an object whose `aliases` may be meant',
  );
  expect(await error(() => suggestAliases(log as never, ['A']))).toContain(
    'got an object whose `rejected` may be meant',
  );
});
