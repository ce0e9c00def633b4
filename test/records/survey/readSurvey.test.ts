import { describe, expect, test } from 'vitest';
import {
  type ReadSurveyOptions,
  RecordError,
  readMembers,
  readSurvey,
  type Survey,
  surveyFrom,
} from '../../../src/index.js';
import { randomFrom } from '../../../src/numeric/random.js';

const roster = async (ids: string) => (await readMembers(`id\n${ids.split(' ').join('\n')}`)).members;
const read = (csv: string, options: ReadSurveyOptions = {}) => readSurvey(csv, options);
const faults = (list: readonly { line: number; reason: string; column: string; value: string }[]) =>
  list.map(({ line, reason, column, value }) => [line, reason, column, value]);
/** The answers as [respondent, partner, value, …]; 'unread' for one that is not known. */
const answers = ({ ids, respondent, partner, scales }: Survey) =>
  Array.from(respondent, (i, k) => [
    ids[i],
    ids[partner[k]!],
    ...Array.from(scales.values(), ({ values, unread }) => (unread[k] === 1 ? 'unread' : values[k])),
  ]);

describe('pairs: a row per respondent and partner', () => {
  test('every further column is a scale, a blank cell no relation, 0 a value', async () => {
    const { survey, ledger, account } = await read(
      'Respondent,Partner,Trust,Value\nB,A,4,0\nA,B,,\nA,C,"2,5",3\nB,C,,1\n',
    );
    expect(survey.layout).toBe('pairs');
    expect(survey.ids).toEqual(['A', 'B', 'C']);
    expect(answers(survey)).toEqual([
      ['A', 'B', Number.NaN, Number.NaN],
      ['A', 'C', 2.5, 3],
      ['B', 'A', 4, 0],
      ['B', 'C', Number.NaN, 1],
    ]);
    expect([...survey.line]).toEqual([3, 4, 2, 5]);
    expect(ledger.columns).toEqual({ respondent: 'Respondent', partner: 'Partner', Trust: 'Trust', Value: 'Value' });
    expect(account).toEqual([
      { scale: 'Trust', values: 2, none: 1, missing: 1, unread: 0, labels: 0, decimalCommas: 1 },
      { scale: 'Value', values: 3, none: 1, missing: 0, unread: 0, labels: 0, decimalCommas: 0 },
    ]);
  });

  test('without a scale a row is a nomination', async () => {
    const { survey } = await read('ego;alter\nA;B\nB;C\n');
    expect(answers(survey)).toEqual([
      ['A', 'B', 1],
      ['B', 'C', 1],
    ]);
    expect([...survey.scales.keys()]).toEqual(['named']);
    expect(survey.status).toEqual(['partial', 'partial', 'none']);
  });

  test('scales can be chosen and named, the others are not read', async () => {
    const csv = 'from;to;How much do you trust them?;Notes;Trust\nA;B;3;hello;1\n';
    const { survey, ledger } = await read(csv, { scales: { trust: { column: 'how much do you trust them?' } } });
    expect(answers(survey)).toEqual([['A', 'B', 3]]);
    expect(ledger.ignored).toEqual(['Notes', 'Trust']);
    await expect(read(csv, { scales: { value: {} } })).rejects.toThrow(
      'survey:1: there is no column "value" to read `scales.value` from; the header has "from", "to"',
    );
    await expect(read(csv, { scales: { x: { column: 0 } } })).rejects.toThrow(
      '`scales.x` must be a column that is not read yet, "from" is',
    );
  });

  test('labels have the values they are given, in any case; null says that there is no relation', async () => {
    const { survey, ledger, account } = await read(
      'from,to,how often\nA,B,WEEKLY\nA,C,no contact\nB,A,Often\nB,C,2\n',
      {
        scales: { 'how often': { values: { Never: 0, Weekly: 3, 'No contact': null } } },
      },
    );
    expect(answers(survey)).toEqual([
      ['A', 'B', 3],
      ['A', 'C', Number.NaN],
      ['B', 'A', 'unread'],
      ['B', 'C', 2],
    ]);
    expect(faults(ledger.unread)).toEqual([[4, 'invalid-answer', 'how often', 'Often']]);
    expect(account[0]).toEqual({
      scale: 'how often',
      values: 2,
      none: 1,
      missing: 0,
      unread: 1,
      labels: 2,
      decimalCommas: 0,
    });
    const { min, max } = survey.scales.get('how often')!;
    expect([min, max]).toEqual([0, 3]);
  });

  test('where labels are numbers, only they are read', async () => {
    const { survey } = await read('from,to,x\nA,B,1\nA,C,2\nB,C,-1\n', {
      scales: { x: { values: { 1: 0, '-1': 5 } } },
    });
    expect(answers(survey).map((row) => row[2])).toEqual([0, 'unread', 5]);
  });

  test('an answer off its scale is not known, and the record counts for the other scales', async () => {
    const { survey, ledger } = await read('from,to,x,y\nA,B,6,3\nA,C,0,x\nB,A,1e400,NaN\nB,C,5,1\n', {
      scales: { x: { min: 1, max: 5 }, y: {} },
    });
    expect(answers(survey)).toEqual([
      ['A', 'B', 'unread', 3],
      ['A', 'C', 'unread', 'unread'],
      ['B', 'A', 'unread', 'unread'],
      ['B', 'C', 5, 1],
    ]);
    expect(faults(ledger.unread)).toEqual([
      [2, 'answer-out-of-range', 'x', '6'],
      [3, 'answer-out-of-range', 'x', '0'],
      [3, 'invalid-answer', 'y', 'x'],
      [4, 'invalid-answer', 'x', '1e400'],
      [4, 'invalid-answer', 'y', 'NaN'],
    ]);
    expect([ledger.accepted, ledger.rejected]).toEqual([4, 0]);
  });

  test('a number with two readings is left until the decimal sign is said', async () => {
    const csv = 'from;to;x\nA;B;1,250\n';
    expect((await read(csv)).ledger.unread[0]!.reason).toBe('ambiguous-answer');
    expect(answers((await read(csv, { numbers: { decimal: ',' } })).survey)).toEqual([['A', 'B', 1.25]]);
  });

  test('self-nominations and partners off the roster are refused with their line', async () => {
    const { rejected, survey, ledger } = await read('from,to,x\nA,A,1\nA,Z,1\nZ,A,1\nB,,2\nB,,\n,A,1\nc,a,1\n', {
      members: await roster('A B C D'),
    });
    expect(faults(rejected)).toEqual([
      [2, 'self-nomination', 'to', 'A'],
      [3, 'unknown-member', 'to', 'Z'],
      [4, 'unknown-member', 'from', 'Z'],
      [5, 'missing-member', 'to', ''],
      [6, 'missing-member', 'to', ''],
      [7, 'missing-member', 'from', ''],
    ]);
    // Whoever names outsiders only has answered all the same.
    expect(survey.status).toEqual(['partial', 'partial', 'partial', 'none']);
    expect(ledger.spellings.map(({ written, by }) => [written, by])).toEqual([
      ['a', 'case'],
      ['c', 'case'],
    ]);
  });

  test('status: about every other, about some, not at all; a blank answer is an answer', async () => {
    const { survey, ledger } = await read('from,to,x\nA,B,1\nA,C,\nB,A,2\nC,A,\nC,B,\n', {
      members: await roster('A B C D'),
    });
    expect(survey.status).toEqual(['partial', 'partial', 'partial', 'none']);
    const three = await read('from,to,x\nA,B,1\nA,C,\nB,A,2\nC,A,\nC,B,\n', { members: await roster('A B C') });
    expect(three.survey.status).toEqual(['complete', 'partial', 'complete']);
    expect(faults(ledger.flagged)).toEqual([[5, 'blank-answers', 'from', 'C']]);
    const silent = await read('from,to,x\nA,B,1\nC,A,\n', {
      members: await roster('A B C'),
      blankRespondents: 'silent',
    });
    expect(silent.survey.status).toEqual(['partial', 'none', 'none']);
  });
});

describe('repeated answers become one by a stated rule', () => {
  const csv = 'from,to,date,x,y\nA,B,2024-03-02,1,4\nA,B,2024-03-01,3,\nB,A,2024-03-01,2,2\nB,A,2024-03-05,2,2\n';
  const columns = { time: 'date' };
  test.each([
    ['refuse', 'unread', 'unread'],
    ['first', 3, Number.NaN],
    ['last', 1, 4],
    ['mean', 2, 4],
    ['max', 3, 4],
    ['min', 1, Number.NaN],
  ] as const)('%s', async (repeats, x, y) => {
    const { survey, repeated, ledger } = await read(csv, { columns, repeats });
    expect(answers(survey)).toEqual([
      ['A', 'B', x, y],
      ['B', 'A', 2, 2],
    ]);
    expect(repeated).toEqual([
      { respondent: 'A', partner: 'B', lines: [2, 3], alike: false },
      { respondent: 'B', partner: 'A', lines: [4, 5], alike: true },
    ]);
    expect([ledger.accepted, ledger.kept, ledger.merged, ledger.duplicates]).toEqual([4, 2, 2, 1]);
  });

  test('by default what contradicts is listed with both lines, and what agrees is kept', async () => {
    const { survey, ledger } = await read('from,to,x,y\nA,B,1,4\nA,B,3,4\n');
    expect(answers(survey)).toEqual([['A', 'B', 'unread', 4]]);
    expect(faults(ledger.unread)).toEqual([
      [2, 'contradicting-answers', 'x', '1'],
      [3, 'contradicting-answers', 'x', '3'],
    ]);
    await expect(read('from,to,x\nA,B,1\nA,B,3\n', { strict: true })).rejects.toThrow(
      'survey:2: a respondent must say the same of a partner each time',
    );
  });

  test('first and last go by line where a date is missing, and among equal dates', async () => {
    const dates = (first: string, second: string) => `from,to,date,x\nA,B,${first},1\nA,B,${second},2\n`;
    for (const file of [dates('2024-03-02', ''), dates('2024-03-02', '2024-03-02'), dates('soon', '2024-01-01')]) {
      expect(answers((await read(file, { repeats: 'first' })).survey)).toEqual([['A', 'B', 1]]);
      expect(answers((await read(file, { repeats: 'last' })).survey)).toEqual([['A', 'B', 2]]);
    }
  });

  test('a mean leaves out what could not be read', async () => {
    const { survey } = await read('from,to,x\nA,B,1\nA,B,?\nA,B,4\nA,C,?\nA,C,\n', { repeats: 'mean' });
    expect(answers(survey)).toEqual([
      ['A', 'B', 2.5],
      ['A', 'C', 'unread'],
    ]);
  });
});

describe('grid: a row per respondent, a column per partner', () => {
  const csv = 'Respondent;Comments;Ann;p2;P3\nP1;fine;-;4,5;\nP2;;0;;2\nP3;;;;\n';
  const members = async () => (await readMembers('id,name\nP1,Ann\nP2,Bo\nP3,Cy\nP4,Di')).members;

  test('headings are ids or names; what is headed by nobody on the roster is not read', async () => {
    const { survey, ledger } = await read(csv, { members: await members() });
    expect(survey.layout).toBe('grid');
    expect(answers(survey)).toEqual([
      ['P1', 'P2', 4.5],
      ['P1', 'P3', Number.NaN],
      ['P2', 'P1', 0],
      ['P2', 'P3', 2],
      ['P3', 'P1', Number.NaN],
      ['P3', 'P2', Number.NaN],
    ]);
    expect(ledger.ignored).toEqual(['Comments']);
    expect(ledger.columns).toEqual({ respondent: 'Respondent', partner: 'Ann … P3' });
    expect(ledger.spellings.map(({ written, readAs, by }) => [written, readAs, by])).toEqual([
      ['Ann', 'P1', 'name'],
      ['p2', 'P2', 'case'],
    ]);
    // A mark on the diagonal is listed; a row of blanks is not taken for an answer.
    expect(faults(ledger.unread)).toEqual([[2, 'self-nomination', 'Ann', '-']]);
    expect(faults(ledger.flagged)).toEqual([[4, 'blank-answers', 'Respondent', 'P3']]);
    expect(survey.status).toEqual(['partial', 'partial', 'none', 'none']);
    const answered = await read(csv, { members: await members(), blankRespondents: 'answered' });
    expect(answered.survey.status).toEqual(['partial', 'partial', 'partial', 'none']);
  });

  test('the scale can be named, with labels, and the corner be empty', async () => {
    const { survey } = await read(',A,B\nA,,high\nB,low,\n', { scales: { trust: { values: { low: 1, high: 2 } } } });
    expect(survey.ids).toEqual(['A', 'B']);
    expect(answers(survey)).toEqual([
      ['A', 'B', 2],
      ['B', 'A', 1],
    ]);
    expect([...survey.scales.keys()]).toEqual(['trust']);
    expect(survey.status).toEqual(['complete', 'complete']);
  });

  test('two columns about one member, none at all, and several scales are refused with advice', async () => {
    await expect(read('id,P1,ann\nP2,1,2\n', { members: await members() })).rejects.toThrow(
      'survey:1: a grid must have one column about a partner, "P1" and "ann" are the same member',
    );
    await expect(read('id,P1,P1\nP2,1,2\n', { layout: 'grid' })).rejects.toThrow('"P1" and "P1" are the same member');
    await expect(read('id,P1 trust,P1 value\nP2,1,2\n', { members: await members() })).rejects.toThrow(
      'several scales go in a table with a row per respondent and partner; the header has "id", "P1 trust", "P1 value"',
    );
    await expect(read('id,P1\nP2,1\n', { layout: 'grid', scales: { x: {}, y: {} } })).rejects.toThrow(
      'a grid must have one scale',
    );
    await expect(read('x,y\n1,2\n')).rejects.toThrow('no column for `respondent` was recognised');
  });

  test('without a roster a table is a grid when it is said to be, or has nothing in its corner', async () => {
    // A sheet of attendance would else be a survey about Event and Role.
    await expect(read('Event,Participant,Role\nx,A,chair\n')).rejects.toThrow(
      'survey:1: no column for `partner` was recognised (name it with `columns`); a grid, with a column per partner, is read with its roster (`members`) or `layout: \'grid\'`; the header has "Event", "Participant", "Role"',
    );
    expect((await read('id,A,B\nA,,1\n', { layout: 'grid' })).survey.layout).toBe('grid');
    expect((await read(',A,B\nA,,1\n')).survey.layout).toBe('grid');
  });

  test('a nameless first column is not the respondent where another is', async () => {
    const { survey, ledger } = await read(',respondent,A,B\n0,A,,1\n1,B,2,\n', { layout: 'grid' });
    expect(answers(survey)).toEqual([
      ['A', 'B', 1],
      ['B', 'A', 2],
    ]);
    expect(ledger.ignored).toEqual(['']);
  });

  test('a respondent with two rows: merged where they agree, not known where they do not', async () => {
    const { survey, ledger, repeated } = await read('id,A,B,C\nA,,1,2\nA,,1,3\nB,1,,\nB,1,,\n', { layout: 'grid' });
    expect(answers(survey)).toEqual([
      ['A', 'B', 1],
      ['A', 'C', 'unread'],
      ['B', 'A', 1],
      ['B', 'C', Number.NaN],
    ]);
    expect(repeated.filter(({ alike }) => !alike)).toEqual([
      { respondent: 'A', partner: 'C', lines: [2, 3], alike: false },
    ]);
    expect(faults(ledger.unread)).toEqual([
      [2, 'contradicting-answers', 'C', '2'],
      [3, 'contradicting-answers', 'C', '3'],
    ]);
    expect([ledger.accepted, ledger.kept, ledger.merged, ledger.duplicates]).toEqual([4, 2, 2, 1]);
  });

  test('members called like the headings of pairs: `layout` says what it is', async () => {
    const csv = 'respondent,partner,to\npartner,,1\nto,2,\n';
    expect((await read(csv)).survey.layout).toBe('pairs');
    expect(answers((await read(csv, { layout: 'grid' })).survey)).toEqual([
      ['partner', 'to', 1],
      ['to', 'partner', 2],
    ]);
  });
});

test('surveyFrom reads objects, each with keys of its own', () => {
  const { survey, ledger } = surveyFrom([
    { ego: '__proto__', alter: 'constructor', toString: 3 },
    { ego: 'constructor', alter: '__proto__' },
    { ego: '', alter: 'x', toString: 1 },
  ]);
  expect(answers(survey)).toEqual([
    ['__proto__', 'constructor', 3],
    ['constructor', '__proto__', Number.NaN],
  ]);
  expect(ledger.reasons).toEqual([{ reason: 'missing-member', records: 1 }]);
  expect(
    answers(
      surveyFrom(
        [
          { respondent: 'A', B: 2 },
          { respondent: 'B', A: 1 },
        ],
        { layout: 'grid' },
      ).survey,
    ),
  ).toEqual([
    ['A', 'B', 2],
    ['B', 'A', 1],
  ]);
  // @ts-expect-error text is for readSurvey
  expect(() => surveyFrom('respondent,partner')).toThrow(
    'surveyFrom: `rows` must be an array of rows, or give them one by one, got "respondent,partner"',
  );
  // @ts-expect-error no object
  expect(() => surveyFrom([['A', 'B']])).toThrow('surveyFrom: row 1 must be an object, got an array');
  expect(surveyFrom([]).survey.ids).toEqual([]);
});

test('a column without a heading, as spreadsheets leave at the end, is no scale', async () => {
  const { survey, ledger } = await read('respondent;partner;trust;;\nA;B;3;;\n');
  expect([...survey.scales.keys()]).toEqual(['trust']);
  expect(ledger.ignored).toEqual(['', '']);
});

test('the name of a file in place of what stands in it', async () => {
  await expect(read('data/survey 2024.csv')).rejects.toThrow(
    'survey:1: the text must be what stands in a file, got a file\'s name, "data/survey 2024.csv"; open it first, in Node by createReadStream',
  );
});

test('names of object properties, very long ids, emoji and right-to-left text are ordinary ids', async () => {
  const ids = ['__proto__', 'constructor', 'toString', '👩‍🔬', 'مرحبا', 'x'.repeat(5000)];
  const rows = ids.map((id, k) => `${id},${ids[(k + 1) % ids.length]},${k}`);
  const { survey } = await read(`from,to,__proto__\n${rows.join('\n')}\n`);
  expect(survey.ids).toEqual(ids.toSorted());
  expect([...survey.scales.keys()]).toEqual(['__proto__']);
  expect(new Map(answers(survey).map(([from, , value]) => [from, value]))).toEqual(
    new Map(ids.map((id, k) => [id, k])),
  );
  const grid = await read(`id,${ids.join()}\n__proto__,,1,2,3,4,5\n`, { layout: 'grid' });
  expect(grid.survey.respondent).toHaveLength(5);
});

test('nothing in, nothing out; a roster that nobody answered', async () => {
  for (const csv of ['', '\n', 'respondent,partner,x\n', ',A,B\n'])
    expect((await read(csv)).survey.respondent).toHaveLength(0);
  const { survey } = await read('respondent,partner,x\n', { members: await roster('B A') });
  expect([survey.ids, survey.status]).toEqual([
    ['A', 'B'],
    ['none', 'none'],
  ]);
});

test('options out of range are named', async () => {
  // @ts-expect-error a rule there is none of
  await expect(read('', { repeats: 'newest' })).rejects.toThrow(
    "readSurvey: `repeats` must be one of 'refuse', 'first'",
  );
  // @ts-expect-error a layout there is none of
  await expect(read('', { layout: 'matrix' })).rejects.toThrow(
    "`layout` must be one of 'pairs', 'grid', got \"matrix\"",
  );
  await expect(read('', { scales: { x: { min: 5, max: 1 } } })).rejects.toThrow(
    'readSurvey: `scales.x.max` must be a number of at least 5, got 1',
  );
  await expect(read('', { scales: { x: { min: Number.NaN } } })).rejects.toThrow(
    'readSurvey: `scales.x.min` must be a number that is finite, got NaN',
  );
  // @ts-expect-error a name alone
  await expect(read('', { scales: 'trust' })).rejects.toThrow('`scales` must be options of each scale by its name');
  // @ts-expect-error no options
  await expect(read('', { scales: { x: null } })).rejects.toThrow('by its name, got null');
  // @ts-expect-error ids, not a roster
  await expect(read('', { members: ['A'] })).rejects.toThrow('readSurvey: `members` must be');
  await expect(read('', { scales: { x: { values: { a: Number.NaN } } } })).rejects.toThrow(
    'readSurvey: `scales.x.values` must be numbers or null, got NaN',
  );
  await expect(read('', { scales: { x: { values: { a: 1, A: 2 } } } })).rejects.toThrow('got "A" twice');
  const error = await read('from,to,x\nA,B,?\n', { strict: true, file: 'may.csv' }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(RecordError);
  expect(error.message).toBe(
    'may.csv:2: an answer must be a number, or a label that `scales` gives a value; `x` has "?"',
  );
});

test('property: the books balance, and rows in another order give the same survey but for the lines', async () => {
  const random = randomFrom(11);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  for (let round = 0; round < 60; round++) {
    const grid = round % 3 === 0;
    const cell = () => pick(['', '1', '2', '0,5', '0.1', '0.7', '9', 'x', '']);
    const name = () => pick(['A', 'B', 'C', 'D', 'b', 'Z', '']);
    const header = grid ? ';A;B;C;D;note' : 'from;to;x;y';
    const rows = Array.from({ length: Math.floor(random() * 25) }, () =>
      [name(), ...(grid ? [cell(), cell(), cell(), cell()] : [name(), cell()]), cell()].join(';'),
    );
    const members = round % 2 === 0 ? await roster('D C B A E') : undefined;
    const repeats = (['refuse', 'mean', 'max', 'min'] as const)[round % 4]!;
    const options = { ...(members && { members }), repeats, ...(grid ? {} : { scales: { x: { max: 5 }, y: {} } }) };
    const [one, other] = await Promise.all(
      [rows, rows.toReversed()].map((of) => read([header, ...of].join('\n'), options)),
    );
    for (const { ledger, survey, account, repeated } of [one!, other!]) {
      expect(ledger.read).toBe(ledger.header + ledger.blank + ledger.accepted + ledger.rejected);
      expect(ledger.accepted).toBe(ledger.kept + ledger.merged);
      expect(ledger.rejected).toBe(ledger.reasons.reduce((sum, { records }) => sum + records, 0));
      if (!grid) expect(ledger.kept).toBe(survey.respondent.length);
      for (const { values, none, missing, unread } of account)
        expect(values + none + missing + unread).toBe(
          survey.respondent.length + repeated.reduce((sum, { lines }) => sum + lines.length - 1, 0),
        );
    }
    expect({ ...other!.survey, line: null }).toEqual({ ...one!.survey, line: null });
    expect([other!.account, other!.ledger.merged, other!.ledger.duplicates]).toEqual([
      one!.account,
      one!.ledger.merged,
      one!.ledger.duplicates,
    ]);
  }
});
