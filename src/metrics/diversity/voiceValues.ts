import type { Network } from '../../network/network.js';
import { shown } from '../../numeric/check.js';
import { sumOf } from '../../numeric/sum.js';
import { harmonic } from '../centrality/harmonic.js';
import { reach as reachOf } from '../centrality/reach.js';
import { strength } from '../centrality/strength.js';
import { corePeriphery } from '../core/corePeriphery.js';
import { amounts } from './shares.js';

export interface VoiceOptions {
  /**
   * How much each member takes part, in member order, 0 for not at all: contributions, hours, meetings. Default: the strength
   * of its ties, both ways added.
   */
  readonly participation?: ArrayLike<number>;
  /** How near each member is to the others. Default: `harmonic`, which takes O(n m): pass it where it is known already. */
  readonly nearness?: ArrayLike<number>;
  /** The share of the others that each member reaches. Default: `reach`, within two steps. */
  readonly reach?: ArrayLike<number>;
  /** The numbers of the members of the core. Default: those that `corePeriphery` gives. */
  readonly core?: ArrayLike<number>;
  /** Add up strengths in place of counting ties, in `crossTies`. Default false. */
  readonly strengths?: boolean;
  /** Give the ties between groups; false leaves their tables, of groups × groups, empty. Default true. */
  readonly crossTies?: boolean;
}

/** What is told of each member, in member order. */
export interface VoiceValues {
  readonly participation: Float64Array;
  readonly nearness: Float64Array;
  readonly reach: Float64Array;
  /** 1 for a member outside the core, 0 in it. */
  readonly outside: Float64Array;
}

/** The values that are given, and those that are not as they are measured. */
export function valuesOf(network: Network, { participation, nearness, reach, core }: VoiceOptions): VoiceValues {
  return {
    participation:
      participation === undefined
        ? strength(network)
        : amounts('voice', 'participation', perMember(network, 'participation', participation)),
    nearness: nearness === undefined ? harmonic(network) : perMember(network, 'nearness', nearness),
    reach: reach === undefined ? reachOf(network) : perMember(network, 'reach', reach),
    outside: outsideOf(network.members.length, core ?? corePeriphery(network).core),
  };
}

function perMember({ members }: Network, option: string, values: ArrayLike<number>): Float64Array {
  const given = typeof values === 'object' && values !== null && typeof values.length === 'number';
  if (given && values.length === members.length) return Float64Array.from(values);
  const what = given ? `${values.length} numbers` : shown(values);
  throw new RangeError(`voice: \`${option}\` must be ${members.length} numbers, one per member, got ${what}`);
}

// Where nobody or everybody is in the core, there is no outside.
function outsideOf(n: number, core: ArrayLike<number>): Float64Array {
  const outside = new Float64Array(n).fill(1);
  for (let k = 0; k < core.length; k++) {
    const i = core[k]!;
    if (!(Number.isInteger(i) && i >= 0 && i < n))
      throw new RangeError(
        `voice: \`core\` must be numbers of members, from 0 to ${n - 1}, got ${shown(i)} among them`,
      );
    outside[i] = 0;
  }
  const count = sumOf(outside);
  return count === 0 || count === n ? outside.fill(Number.NaN) : outside;
}
