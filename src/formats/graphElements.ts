import type { GraphTaker } from '../records/json/graphRecords.js';

/** The attributes that a file declares for its nodes or for its edges: by key, what they are called and stand for. */
export class Declared {
  readonly #names = new Map<string, string>();
  readonly #defaults = new Map<string, string>();

  declare(key: string, name: string): void {
    this.#names.set(key, name === '' ? key : name);
  }

  default(key: string, value: string): void {
    this.#defaults.set(this.nameOf(key), value);
  }

  nameOf(key: string): string {
    return this.#names.get(key) ?? key;
  }

  /** The values of an element by name, with the default of each that it does not have. */
  complete(values: ReadonlyMap<string, string>): Map<string, string> {
    return new Map([...this.#defaults, ...values]);
  }
}

/** A node or an edge while it is read. */
export interface Element {
  readonly isNode: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly values: Map<string, string>;
  readonly line: number;
}

/** Hands a node on once it is whole. */
export function putNode(taker: GraphTaker, { attributes, values, line }: Element, declared: Declared): void {
  const all = declared.complete(values);
  const called = ['label', 'Label', 'name', 'Name'].find((name) => all.has(name));
  const name = attributes.get('label') ?? (called === undefined ? '' : all.get(called)!);
  if (called !== undefined) all.delete(called);
  taker.node(attributes.get('id') ?? '', name, all, line);
}

/** Hands an edge on once it is whole. */
export function putEdge(
  taker: GraphTaker,
  { attributes, values, line }: Element,
  declared: Declared,
  strength: string | null,
  directed: boolean,
): void {
  const all = declared.complete(values);
  const kind = attributes.get('kind') ?? all.get('kind') ?? all.get('type') ?? all.get('relation') ?? '';
  const date = attributes.get('start') ?? all.get('date') ?? all.get('time') ?? '';
  taker.edge({
    source: attributes.get('source') ?? '',
    target: attributes.get('target') ?? '',
    strength: strength === null ? undefined : (attributes.get(strength) ?? all.get(strength)),
    kind,
    date: /^\d{4}-\d{2}-\d{2}/.test(date) ? date : '', // a file may also count its times from a beginning of its own
    directed,
    line,
  });
}
