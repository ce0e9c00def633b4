import { caseless } from '../cells/spelling.js';

/** What makes an event one: its name and day (UTC), its name and time, or its name alone. */
export type EventRule = 'day' | 'time' | 'name';

const DAY = 86_400_000;

/**
 * What two ways of writing the same event have in common: all but case, space, hyphens, dots, slashes and underscores,
 * except where these part two digits, since `Session 1.2` is not `Session 12`.
 */
export function eventKey(name: string): string {
  return caseless(name).replace(/(\d?)[\s_\-‐‑–./]+(?=(\d?))/g, (_, before: string, after: string) =>
    before !== '' && after !== '' ? `${before} ` : before,
  );
}

/** The events of records: which each belongs to, and the name (as a place among the names) and time of each event. */
export interface Events {
  readonly event: Uint32Array;
  readonly eventName: readonly number[];
  readonly eventTime: Float64Array;
}

/** Puts records of one name, and of one day or time, into one event; events are numbered by time, then by name. */
export function eventsOf(name: Uint32Array, names: readonly string[], times: Float64Array, rule: EventRule): Events {
  const found = names.map(() => new Map<number, number>());
  const first: { readonly name: number; time: number }[] = [];
  const event = name.map((place, k) => {
    const time = times[k]!;
    const part = rule === 'name' ? 0 : rule === 'day' ? Math.floor(time / DAY) : time;
    let number = found[place]!.get(part);
    if (number === undefined) {
      number = first.push({ name: place, time }) - 1;
      found[place]!.set(part, number);
    }
    const own = first[number]!;
    if (time < own.time || Number.isNaN(own.time)) own.time = time;
    return number;
  });
  const order = [...first.keys()].sort(
    (a, b) => earlier(first[a]!.time, first[b]!.time) || first[a]!.name - first[b]!.name,
  );
  const places = new Uint32Array(order.length);
  order.forEach((number, place) => {
    places[number] = place;
  });
  return {
    event: event.map((number) => places[number]!),
    eventName: order.map((number) => first[number]!.name),
    eventTime: Float64Array.from(order, (number) => first[number]!.time),
  };
}

// Times that are not known come last.
function earlier(a: number, b: number): number {
  return Number.isNaN(a) || Number.isNaN(b) ? Number(Number.isNaN(a)) - Number(Number.isNaN(b)) : a - b;
}
