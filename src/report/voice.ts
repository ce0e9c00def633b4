import { reach } from '../metrics/centrality/reach.js';
import { corePeriphery } from '../metrics/core/corePeriphery.js';
import type { GroupVoice } from '../metrics/diversity/groupVoice.js';
import { type Mixture, voice } from '../metrics/diversity/voice.js';
import type { Network } from '../network/network.js';
import type { Ask } from './asks.js';
import { askNearness } from './bySize.js';
import { type Core, coreSize } from './core.js';
import { labelsOf } from './labels.js';
import type { Settings } from './settings.js';

/** Whether the groups of an attribute are heard. Voice is the strength of a member's ties, both ways added. */
export interface VoiceReading {
  readonly attribute: string;
  /** Each with the names of its silent members. */
  readonly groups: readonly GroupVoice[];
  /** How mixed the members are, and how mixed their voice is. */
  readonly membership: Mixture;
  readonly voice: Mixture;
  /** How unequally voice is spread over the members of known groups. */
  readonly gini: number;
  /** The groups of which everybody is silent. */
  readonly voiceless: readonly string[];
  /** How many members have no value, and the strength that is theirs. */
  readonly unknown: number;
  readonly unknownStrength: number;
  /**
   * Ties from each group (row) to each (column), and how many there would be by chance, in the order of `groups`; none told
   * of more than 1,000 groups.
   */
  readonly observed: readonly (readonly number[])[];
  readonly expected: readonly (readonly number[])[];
}

/** Measures the groups of every attribute, given the core; `whole` is the network without direction. */
export function voicesOf(
  network: Network,
  whole: Network,
  { attributes, seed }: Settings,
  ask: Ask,
): (core: Core) => VoiceReading[] {
  if (attributes.length === 0) return () => [];
  const near = askNearness(network, seed, ask);
  const reached = ask(reach, network);
  const best = ask(corePeriphery, whole);
  return (core) => {
    const values = {
      nearness: near().harmonic,
      reach: reached(),
      // Where there is no core worth the name nobody is outside of it.
      core: coreSize(core) > 0 ? best().core : [],
    };
    return attributes.map((attribute) => voiceOf(network, attribute, values));
  };
}

interface Values {
  readonly nearness: Float64Array;
  readonly reach: Float64Array;
  readonly core: ArrayLike<number>;
}

function voiceOf(network: Network, attribute: string, values: Values): VoiceReading {
  const few = new Set(network.attributes.get(attribute)).size <= MOST_MIXED;
  const told = voice(network, attribute, { ...values, crossTies: few });
  const labels = labelsOf(network);
  const named = new Map(network.members.map((id, i) => [id, labels[i]!]));
  return {
    attribute,
    groups: told.groups.map((group) => ({ ...group, silent: group.silent.map((id) => named.get(id)!) })),
    membership: told.membership,
    voice: told.participation,
    gini: told.gini,
    voiceless: told.voiceless,
    unknown: told.unknown.members,
    unknownStrength: told.unknown.participation,
    observed: told.crossTies.observed.map((row) => Array.from(row)),
    expected: told.crossTies.expected.map((row) => Array.from(row)),
  };
}

const MOST_MIXED = 1000;
