import { firstPlaces } from '../metrics/ties/firstPlaces.js';
import type { TieHistory } from '../metrics/ties/history.js';
import { type TieState, tieStates } from '../metrics/ties/tieStates.js';
import type { Network } from '../network/network.js';
import { placeOf } from '../network/placeOf.js';
import { shown } from '../numeric/check.js';
import { sumOf } from '../numeric/sum.js';

/** How each tie of a network stands, an undirected one once. */
export interface Standing {
  /** The place of each tie in `network.ties.targets`, and who has it. */
  readonly places: Uint32Array;
  readonly owners: Uint32Array;
  readonly states: readonly TieState[];
  /** The strength from which a tie is strong; of what is left of it where there is a history. */
  readonly strong: number;
  /** From the history, each tie's number of records and the time of the last; NaN without a history. */
  readonly counts: Float64Array;
  readonly last: Float64Array;
  /** In days, and when the ties were looked at; NaN without a history. */
  readonly halfLife: number;
  readonly at: number;
}

/** How many ties stand how; `fading` is NaN where no history tells. */
export type StateCounts = Readonly<Record<TieState, number>>;

/**
 * Judges the ties by their history or, without one, by strength alone, and none fading. Strong is from `strong` on: if it
 * is not given, from the mean of the ties that are not fading.
 */
export function standingOf(network: Network, history: TieHistory | undefined, strong?: number): Standing {
  const places = firstPlaces(network);
  const owners = new Uint32Array(places.length);
  for (let i = 0, tie = 0; i < network.members.length; i++)
    while (tie < places.length && places[tie]! < network.ties.offsets[i + 1]!) owners[tie++] = i;
  if (history !== undefined) return { places, owners, ...byHistory(network, history, places, owners, strong) };
  const strengths = Float64Array.from(places, (k) => network.ties.strengths[k]!);
  const from = strong ?? mean(strengths);
  const none = new Float64Array(places.length).fill(Number.NaN);
  const states = Array.from(strengths, (s): TieState => (s >= from * (1 - 1e-10) ? 'strong' : 'weak'));
  return { places, owners, states, strong: from, counts: none, last: none, halfLife: Number.NaN, at: Number.NaN };
}

function byHistory(
  network: Network,
  history: TieHistory,
  places: Uint32Array,
  owners: Uint32Array,
  strong: number | undefined,
): Omit<Standing, 'places' | 'owners'> {
  if (history.directed !== network.directed)
    throw new RangeError(
      `profile: \`history\` must be ${network.directed ? 'directed' : 'undirected'}, as the network is`,
    );
  const known = placesIn(history.network, network, places, owners);
  const all = tieStates(history);
  // The history may have more ties than the network, whose mean is not that of the network's.
  const alive = known.filter((place) => all.states[place] !== 'fading');
  const from = strong ?? mean(Float64Array.from(alive, (place) => history.recent[place]!));
  const { states } = from === all.strong || alive.length === 0 ? all : tieStates(history, { strong: from });
  return {
    states: Array.from(known, (place) => states[place]!),
    strong: from,
    counts: Float64Array.from(known, (place) => history.counts[place]!),
    last: Float64Array.from(known, (place) => history.last[place]!),
    halfLife: history.halfLife,
    at: history.at,
  };
}

// Where each tie stands among the ties of the history.
function placesIn(past: Network, network: Network, places: Uint32Array, owners: Uint32Array): Uint32Array {
  const numbers = new Map(past.members.map((id, i) => [id, i]));
  return Uint32Array.from(places, (k, tie) => {
    const ids = [network.members[owners[tie]!]!, network.members[network.ties.targets[k]!]!] as const;
    const [i, j] = [numbers.get(ids[0]), numbers.get(ids[1])];
    const place = i === undefined || j === undefined ? -1 : placeOf(past.ties, i, j);
    if (place < 0)
      throw new RangeError(
        `profile: \`history\` must have every tie of the network, the one of ${shown(ids[0])} and ${shown(ids[1])} is not in it`,
      );
    return place;
  });
}

// Of no values: NaN.
function mean(values: Float64Array): number {
  return sumOf(values) / values.length;
}
