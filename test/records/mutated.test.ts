import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { randomFrom } from '../../src/numeric/random.js';
import { readAffiliations } from '../../src/records/affiliations/readAffiliations.js';
import { readAttendance } from '../../src/records/attendance/readAttendance.js';
import { readInteractions } from '../../src/records/interactions/readInteractions.js';
import { jsonRows } from '../../src/records/json/jsonRows.js';
import type { Ledger, Rejected } from '../../src/records/ledger.js';
import { readAliases } from '../../src/records/members/readAliases.js';
import { readMembers } from '../../src/records/members/readMembers.js';
import { REASONS } from '../../src/records/reasons.js';
import { RecordError } from '../../src/records/recordError.js';
import { readSurvey } from '../../src/records/survey/readSurvey.js';
import type { TextSource } from '../../src/records/table/text.js';
import { SAMPLES, type Sample } from './samples.js';

// As many inputs as TIEWISE_MUTATIONS says, from the seed TIEWISE_SEED; each depends on its number and the seed alone.
const INPUTS = Number(process.env.TIEWISE_MUTATIONS ?? 10_000);
const SEED = Number(process.env.TIEWISE_SEED ?? 1);
const LONGEST_WAIT = 2000;
const MOST_FAILURES = 5;

const { members: ROSTER } = await readMembers(
  'id,name,aliases,joined,left\nAda,Ada L.,AL,2023-01-01,\nBo,,,,2024-06-30\nCy,Bö,,,\nA,,,,\nB,,,,\n1,Health Trust,,,\n2,,,,\n',
);

interface Read {
  readonly rejected: readonly Rejected[];
  readonly ledger: Ledger;
  /** How many records the result has, where it has them one by one. */
  readonly kept: number | null;
  readonly result: unknown;
}

/** Reads a source as its sample is meant, with one set of options or another. */
async function read(kind: Sample['kind'], source: TextSource, way: number): Promise<Read> {
  const members = way % 2 === 0 ? {} : { members: ROSTER };
  switch (kind) {
    case 'interactions':
    case 'json': {
      const duplicates = way % 3 === 0 ? 'drop' : 'keep';
      const tenure = way % 5 === 0 ? 'refuse' : way % 5 === 1 ? 'flag' : 'keep';
      const { interactions, rejected, ledger } = await readInteractions(kind === 'json' ? jsonRows(source) : source, {
        ...members,
        duplicates,
        tenure,
      });
      return { rejected, ledger, kept: interactions.source.length, result: interactions };
    }
    case 'members': {
      const { members: roster, rejected, ledger } = await readMembers(source);
      return { rejected, ledger, kept: roster.ids.length, result: roster };
    }
    case 'attendance': {
      const { attendance, rejected, ledger } = await readAttendance(source, members);
      return { rejected, ledger, kept: attendance.member.length, result: attendance };
    }
    case 'survey': {
      const { survey, rejected, ledger } = await readSurvey(source, members);
      return { rejected, ledger, kept: null, result: survey };
    }
    case 'affiliations': {
      const { affiliations, rejected, ledger } = await readAffiliations(source, {
        overlap: way % 2 === 0 ? 'refuse' : 'latest',
      });
      return { rejected, ledger, kept: affiliations.person.length, result: affiliations };
    }
    case 'aliases': {
      const { aliases, rejected, ledger } = await readAliases(source, members);
      return { rejected, ledger, kept: aliases.size, result: aliases };
    }
  }
}

/** What came of a source: what was read, or the message of the error, which must be one of the library's own. */
async function outcome(kind: Sample['kind'], source: TextSource, way: number): Promise<Read | string> {
  try {
    return await read(kind, source, way);
  } catch (error) {
    if (error instanceof RecordError) return error.message;
    throw error;
  }
}

const text = (bytes: Uint8Array): string => JSON.stringify(new TextDecoder().decode(bytes));

type Random = () => number;
const below = (random: Random, n: number): number => Math.floor(random() * n);

const CONTROL = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code));
const INSERTS = [
  '"',
  '""',
  '"""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  ' ',
  "'",
  '=',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ':',
  ...CONTROL,
  '\x7f',
  '\x85',
  '\u00a0',
  '\ufeff',
  '\u2028',
  '\u200b',
  '🦉',
  'é',
  'e\u0301',
  '9'.repeat(400),
  '-',
  '1e309',
  'NaN',
  '__proto__',
  'sep=;\n',
  '"\n"',
  ',,,,',
  '\ud800',
];

/** The bytes with one thing done to them. */
function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  const at = below(random, bytes.length + 1);
  const until = Math.min(bytes.length, at + 1 + below(random, random() < 0.8 ? 12 : bytes.length));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, until), bytes.subarray(until)];
  switch (below(random, 8)) {
    case 0: // a bit flipped
      return joined(
        before,
        part.map((byte, k) => (k === 0 ? byte ^ (1 << below(random, 8)) : byte)),
        after,
      );
    case 1: // any byte
      return joined(before, Uint8Array.of(below(random, 256)), bytes.subarray(Math.min(bytes.length, at + 1)));
    case 2: // cut out
      return joined(before, after);
    case 3: // cut off
      return random() < 0.5 ? before : bytes.subarray(at);
    case 4: // doubled
      return joined(before, part, part, after);
    case 5: // moved to the end
      return joined(before, after, part);
    default: // put in
      return joined(before, new TextEncoder().encode(INSERTS[below(random, INSERTS.length)]), part, after);
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Input number k of the seed. */
function inputOf(k: number): { sample: Sample; bytes: Uint8Array; way: number; random: Random } {
  const random = randomFrom(SEED * 1_000_000_007 + k);
  const sample = SAMPLES[k % SAMPLES.length]!;
  let bytes: Uint8Array = sample.bytes;
  for (let times = 1 + below(random, 4); times > 0; times--) bytes = mutated(bytes, random);
  return { sample, bytes, way: below(random, 30), random };
}

/** The same in pieces of up to `longest`, some of them empty. */
function pieces<T extends string | Uint8Array>(whole: T, longest: number, random: Random): T[] {
  const cut: T[] = [];
  for (let at = 0; at < whole.length; ) {
    const next = at + below(random, longest + 1);
    cut.push(whole.slice(at, next) as T); // a slice of text is text, one of bytes is bytes
    at = next;
  }
  return cut;
}

function streamOf(given: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const rest = [...given];
  return new ReadableStream({
    pull(controller) {
      const next = rest.shift();
      if (next === undefined) controller.close();
      else controller.enqueue(next);
    },
  });
}

/** One of the ways in which a source can come. */
function sourceOf(bytes: Uint8Array, random: Random): TextSource {
  const decoded = () => new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
  switch (below(random, 6)) {
    case 0:
      return decoded();
    case 1:
      return pieces(decoded(), 1 + below(random, 60), random);
    case 2:
      return bytes;
    case 3:
      return bytes.slice().buffer;
    case 4:
      return streamOf(pieces(bytes, 1 + below(random, 200), random));
    default:
      return pieces(bytes, 1 + below(random, 60), random);
  }
}

/** What does not hold of the books, though it must; null where all does. */
function faultOf({ ledger, rejected, kept }: Read): string | null {
  const { read, header, blank, accepted, merged } = ledger;
  if (read !== header + blank + accepted + ledger.rejected) return `read ${JSON.stringify(ledger)}`;
  if (accepted !== ledger.kept + merged) return `accepted ${JSON.stringify(ledger)}`;
  if (kept !== null && kept !== ledger.kept) return `${kept} records are kept, not ${ledger.kept}`;
  if (rejected.length !== ledger.rejected) return `${rejected.length} refusals, not ${ledger.rejected}`;
  if (ledger.reasons.reduce((sum, { records }) => sum + records, 0) !== rejected.length) return 'reasons do not add up';
  const odd = rejected.find(
    ({ line, reason }) => !(Number.isInteger(line) && line >= 1 && Object.hasOwn(REASONS, reason)),
  );
  return odd === undefined ? null : `a refusal is ${JSON.stringify(odd)}`;
}

test(`${INPUTS} mutated inputs: no crash, no hang, no foreign error, every line accounted for`, {
  timeout: 3_600_000,
}, async () => {
  const failures: string[] = [];
  let errors = 0;
  for (let k = 0; k < INPUTS; k++) {
    const { sample, bytes, way, random } = inputOf(k);
    try {
      const start = performance.now();
      const first = await outcome(sample.kind, sourceOf(bytes, random), way);
      const spent = performance.now() - start;
      if (spent > LONGEST_WAIT) {
        // A busy machine is no fault of the input.
        const again = performance.now();
        await outcome(sample.kind, bytes, way);
        expect(performance.now() - again).toBeLessThan(LONGEST_WAIT);
      }
      const fault = typeof first === 'string' ? null : faultOf(first);
      if (fault !== null) throw new Error(fault);
      if (typeof first === 'string') errors++;
    } catch (error) {
      const stack = error instanceof Error ? error.stack?.split('\n').slice(0, 4).join('\n') : String(error);
      failures.push(`input ${k} of seed ${SEED}, ${sample.name}, ${text(bytes)}: ${stack}`);
      if (failures.length === MOST_FAILURES) break;
    }
  }
  expect(failures).toEqual([]);
  // The mutations must leave most inputs readable, and break some.
  expect(errors).toBeGreaterThan(INPUTS / 100);
  expect(errors).toBeLessThan(INPUTS / 2);
});

/** The same bytes in pieces of one size. */
function* sliced(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

test('in pieces of any size, as text or as bytes: the same records, ledger and lines', {
  timeout: 3_600_000,
}, async () => {
  const failures: string[] = [];
  for (let k = INPUTS; k < INPUTS * 1.2 && failures.length < MOST_FAILURES; k++) {
    const { sample, bytes, way, random } = inputOf(k);
    const whole = await outcome(sample.kind, sliced(bytes, 5_000_000), way);
    const others: [string, TextSource][] = [
      ['50 bytes', sliced(bytes, 50)],
      ['1 byte', sliced(bytes, 1)],
      ['random pieces', pieces(bytes, 30, random)],
    ];
    const decoded = textOf(bytes);
    if (decoded !== null) others.push(['text', decoded], ['text in pieces', pieces(decoded, 30, random)]);
    for (const [how, source] of others)
      if (!isDeepStrictEqual(await outcome(sample.kind, source, way), whole))
        failures.push(`input ${k} of seed ${SEED}, ${sample.name}, in ${how}: ${text(bytes)}`);
  }
  expect(failures).toEqual([]);
});

test('a file of six megabytes in pieces of 50 bytes and of 5 MB: the same records, ledger and lines', async () => {
  const random = randomFrom(SEED);
  const rows = ['von;zu;Datum;Art;Stärke;Notiz\r\n'];
  const name = (): string => `Zoë 🦉 ${below(random, 3000)}`;
  for (let k = 0; k < 100_000; k++) {
    const end = ['\r\n', '\n', '\r'][below(random, 20)] ?? '\r\n';
    const note = random() < 0.02 ? '"ü, ""\r\n🦉"' : random() < 0.005 ? '"x"y' : 'Größe';
    const day = `${1 + below(random, 30)}.${1 + below(random, 12)}.2024`;
    rows.push(
      `${name()};${random() < 0.01 ? '' : name()};${day};Treffen;${random() < 0.5 ? '1,5' : below(random, 9)};${note}${end}`,
    );
  }
  const bytes = new TextEncoder().encode(rows.join(''));
  expect(bytes.length).toBeGreaterThan(5_500_000);
  const columns = { source: 'von', target: 'zu', time: 'Datum', kind: 'Art', strength: 'Stärke' };
  const large = await readInteractions(sliced(bytes, 5_000_000), { columns });
  const small = await readInteractions(sliced(bytes, 50), { columns });
  expect(isDeepStrictEqual(small, large)).toBe(true);
  expect(isDeepStrictEqual(await readInteractions(rows.join(''), { columns }), large)).toBe(true);
  expect(large.ledger.accepted).toBeGreaterThan(50_000);
  expect(new Set(large.rejected.map(({ reason }) => reason)).size).toBeGreaterThan(3);
});
