import { connectivity } from '../metrics/density/connectivity.js';
import { type KeyPlayers, keyPlayers } from '../metrics/durability/keyPlayers.js';
import { type Robustness, robustness } from '../metrics/durability/robustness.js';
import type { Network } from '../network/network.js';
import { eachSource } from '../network/paths.js';
import { largestComponent, undirected } from '../network/views.js';
import type { Ask } from './asks.js';
import { drawsFor, flowsFit, lossSearch, type Search, throughSearch } from './bySize.js';
import { labelsOf } from './labels.js';

/** What would be left if members left. Undefined numbers, and those not measured, are NaN. */
export interface Durability {
  readonly members: number;
  /** When always the member with most contacts among those left goes. */
  readonly attack: {
    /** R, and the largest there can be with so many members. */
    readonly robustness: number;
    readonly most: number;
    /** After how many losses fewer than half of those left hang together; NaN for after none. */
    readonly half: number;
  };
  /** When whoever it is goes: the mean, over `samples` draws unless `exact`, with its standard error. */
  readonly chance: {
    readonly robustness: number;
    readonly error: number;
    readonly half: number;
    readonly exact: boolean;
    readonly samples: number;
  };
  /** After so many losses, about 5, 10, 20 and 50 % of all members: the share of those left in the largest part. */
  readonly losses: readonly {
    readonly share: number;
    readonly members: number;
    readonly attack: number;
    readonly chance: number;
  }[];
  /** The largest connected part: how many members, or ties, must go before somebody in it is cut off. */
  readonly largest: { readonly members: number; readonly connectivity: number; readonly tieConnectivity: number };
  /** Of one member, two and three: those of the largest part without whom most pairs of its others are parted. */
  readonly keyLosses: readonly KeyLoss[];
  /** And those who together are nearest to everybody. */
  readonly keyContacts: readonly KeyContacts[];
  /** How large the sets are that were searched for: less than three in large networks. */
  readonly searched: { readonly losses: number; readonly contacts: number };
}

/** Members who together are as good as any other so many. */
export interface KeySet {
  readonly members: readonly string[];
  readonly names: readonly string[];
  /** How many other sets are as good; of those met if not `exact`. */
  readonly others: number;
  /** Whether all sets were tried, so that none is better. */
  readonly exact: boolean;
}

export interface KeyLoss extends KeySet {
  /** The share of the pairs of the others that could not reach each other. */
  readonly parted: number;
}

export interface KeyContacts extends KeySet {
  /** D_R: how near the nearest of them is to a member, on average. */
  readonly nearness: number;
  /** The share of all members who are among them or in direct contact with one of them, and those within two steps. */
  readonly direct: number;
  readonly twoSteps: number;
}

/** Measures the section. */
export function durabilityOf(network: Network, seed: number, ask: Ask): () => Durability {
  const whole = undirected(network);
  const attack = ask(robustness, whole);
  const chance = ask(robustness, whole, { order: 'random', samples: drawsFor(whole), seed });
  const largest = partOf(whole);
  const fits = flowsFit(largest);
  const holds = fits ? [ask(connectivity, largest), ask(connectivity, largest, { of: 'ties' })] : [];
  const losses = SIZES.flatMap((k) => asked(largest, lossSearch(largest, k), { goal: 'disconnect', k, seed }, ask));
  const contacts = SIZES.flatMap((k) => asked(network, throughSearch(network, k), { goal: 'reach', k, seed }, ask));
  return () => {
    const [gone, any] = [attack(), chance()];
    return {
      members: network.members.length,
      attack: { robustness: gone.area, most: gone.most, half: halfOf(gone) },
      chance: {
        robustness: any.area,
        error: any.error,
        half: halfOf(any),
        exact: any.exact,
        samples: any.samples,
      },
      losses: lossesOf(gone, any),
      largest: {
        members: largest.members.length,
        connectivity: holds[0]?.() ?? Number.NaN,
        tieConnectivity: holds[1]?.() ?? Number.NaN,
      },
      keyLosses: losses.map((found) => found()).flatMap((found) => lossOf(network, found)),
      keyContacts: contacts.map((found) => found()).flatMap((found) => contactsOf(network, found)),
      searched: { losses: losses.length, contacts: contacts.length },
    };
  };
}

// How many members make the sets that are searched for.
const SIZES = [1, 2, 3];

// The same network where it is in one part: what was measured of it need not be again.
function partOf(network: Network): Network {
  const largest = largestComponent(network);
  return largest.members.length === network.members.length ? network : largest;
}

function asked(
  network: Network,
  search: Search | null,
  what: { readonly goal: 'disconnect' | 'reach'; readonly k: number; readonly seed: number },
  ask: Ask,
): (() => KeyPlayers)[] {
  return search === null ? [] : [ask(keyPlayers, network, { ...what, ...search, limit: 2 })];
}

function halfOf({ ofSurvivors }: Robustness): number {
  const half = ofSurvivors.findIndex((share) => share < 1 / 2);
  return half === -1 ? Number.NaN : half;
}

const SHARES = [0.05, 0.1, 0.2, 0.5];

function lossesOf(attack: Robustness, chance: Robustness): Durability['losses'] {
  const n = attack.curve.length - 1;
  const losses = new Set(SHARES.map((share) => Math.max(1, Math.round(share * n))));
  return Array.from(losses)
    .filter((members) => members < n)
    .map((members) => ({
      share: members / n,
      members,
      attack: attack.ofSurvivors[members]!,
      chance: chance.ofSurvivors[members]!,
    }));
}

function setOf(network: Network, { sets, count, exact }: KeyPlayers): KeySet {
  const members = sets[0]!;
  const labels = labelsOf(network);
  return { members, names: members.map((id) => labels[network.members.indexOf(id)]!), others: count - 1, exact };
}

function lossOf(network: Network, found: KeyPlayers): KeyLoss[] {
  return found.count === 0 ? [] : [{ ...setOf(network, found), parted: found.value }];
}

function contactsOf(network: Network, found: KeyPlayers): KeyContacts[] {
  if (found.count === 0) return [];
  const set = setOf(network, found);
  const [direct, twoSteps] = [1, 2].map((hops) => within(network, set.members, hops) / network.members.length);
  return [{ ...set, nearness: found.value, direct: direct!, twoSteps: twoSteps! }];
}

// How many members are among these or so few steps from one of them, along the ties.
function within(network: Network, members: readonly string[], hops: number): number {
  const met = new Set<number>();
  for (const id of members) {
    const i = network.members.indexOf(id);
    const visit = (_: number, reached: number, order: Int32Array): void => {
      for (let at = 0; at < reached; at++) met.add(order[at]!);
    };
    eachSource(network.ties, null, visit, hops, i, i + 1);
  }
  return met.size;
}
