import { textOf as cellText } from '../table/readTable.js';
import { type TextSource, textOf } from '../table/text.js';
import { type GraphRecords, GraphTaker } from './graphRecords.js';
import { cellsByHeading } from './jsonCells.js';
import { type JsonRecord, jsonRecordsOf } from './jsonRecords.js';

export interface ReadKumuOptions {
  /** The name to use in messages. Default `'blueprint'`. */
  readonly file?: string;
  /** How the bytes stand for text. Default `'utf-8'`, or what a mark at the start says. */
  readonly encoding?: string;
  /** The field of a connection that holds its strength; null for none, so that each counts 1. Default `'strength'`. */
  readonly strength?: string | null;
  /** Throw a RecordError at the first element or connection that cannot be used, instead of collecting them. Default false. */
  readonly strict?: boolean;
}

/**
 * Reads a Kumu blueprint, written by hand or exported as JSON from a project, into the records that `buildNetwork` takes.
 *
 * Elements become members: `id` (or Kumu's own `_id`, or failing both the label) the id, `label` the name, every other
 * field an attribute, a list as text with `; ` between. Connections become interactions, found by id or by label, with
 * `type` for kind, a `date`, and 1 for strength where they have none. One that is `directed` goes one way; one that is
 * `mutual` or `undirected`, or does not say, goes both ways where others have a direction. Loops, maps and views are left
 * out.
 *
 * Cost: O(size); the file is held. Errors: RecordError for what is no JSON object with `elements` and `connections`.
 * Source: docs.kumu.io, Import, JSON / Blueprints.
 *
 * @example
 * const blueprint = '{"elements":[{"label":"Ada"},{"label":"Bo"}],"connections":[{"from":"Ada","to":"Bo"},{"from":"Bo","to":"Cy"}]}';
 * const { members, interactions, directed, rejected } = await readKumu(blueprint);
 * strength(buildNetwork(interactions, { members, directed })); // → [1, 1]
 * rejected; // → [{ line: 1, reason: 'unknown-member', column: 'target', value: 'Cy' }]
 */
export async function readKumu(source: TextSource, options: ReadKumuOptions = {}): Promise<GraphRecords> {
  const { file = 'blueprint', encoding = 'utf-8', strict = false } = options;
  const strength = options.strength === undefined ? 'strength' : options.strength;
  let text = '';
  for await (const piece of textOf(source, encoding, file)) text += piece;
  const taker = new GraphTaker('readKumu', file, strict);
  for await (const record of jsonRecordsOf(onePiece(text), 'elements', file)) putElement(taker, record);
  for await (const record of jsonRecordsOf(onePiece(text), 'connections', file)) putConnection(taker, record, strength);
  return taker.finish();
}

async function* onePiece(text: string): AsyncGenerator<string> {
  yield text;
}

function putElement(taker: GraphTaker, { text, line }: JsonRecord): void {
  const fields = fieldsOf(text);
  if (fields === null) return taker.refuse(line, text);
  const label = fields.get('label') ?? '';
  const id = fields.get('id') || fields.get('_id') || label;
  for (const own of ['id', '_id', 'label']) fields.delete(own);
  taker.node(id, label, fields, line);
}

function putConnection(taker: GraphTaker, { text, line }: JsonRecord, strength: string | null): void {
  const fields = fieldsOf(text);
  if (fields === null) return taker.refuse(line, text);
  taker.edge({
    source: fields.get('from') ?? '',
    target: fields.get('to') ?? '',
    strength: strength === null ? undefined : fields.get(strength) || undefined,
    kind: fields.get('type') || fields.get('connection type') || '',
    date: fields.get('date') ?? '',
    directed: fields.get('direction') === 'directed',
    line,
  });
}

// The fields of an element or a connection as text; those of an exported one are within `attributes`.
function fieldsOf(text: string): Map<string, string> | null {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return null;
  const fields = new Map<string, string>();
  for (const [heading, cell] of cellsByHeading(record))
    fields.set(heading.replace(/^attributes\./, ''), cellText(cell));
  return fields;
}
