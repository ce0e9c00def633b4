import { degree } from '../metrics/centrality/degree.js';
import { type CorePeriphery, corePeriphery } from '../metrics/core/corePeriphery.js';
import type { CorePeripheryTest } from '../metrics/core/corePeripheryTestOf.js';
import type { Network } from '../network/network.js';
import type { Ask } from './asks.js';
import { beyondChance, type Chance, chanceOf, lowerIn, NOT_COMPARED, oftenAtMost } from './chance.js';
import type { ChanceTests } from './chanceTests.js';
import { labelsOf } from './labels.js';
import { counted, figure, item, listed, percent, plainText } from './prose.js';

/** A core of members tied to each other, and a periphery of members who are not, by Lip’s method; directions ignored. */
export interface Core {
  /** How many members the network has. */
  readonly members: number;
  /** The names of those in the core, by contacts. */
  readonly core: readonly string[];
  /** The share of possible ties that exist, within the core, between the two and within the periphery. */
  readonly densities: { readonly core: number; readonly between: number; readonly periphery: number };
  /** The correlation with a core of all ties and a periphery of none, ties between them left aside. */
  readonly fit: number;
  /** The fit beside that of random networks in which every member has as many ties; null where it was not compared. */
  readonly chance: Chance | null;
}

/** Measures the part, of a network without direction. */
export function coreOf(whole: Network, tests: () => ChanceTests | null, ask: Ask): () => Core {
  const best = ask(corePeriphery, whole);
  return () => read(whole, best(), tests()?.core ?? null);
}

function read(whole: Network, { core, densities, fit }: CorePeriphery, test: CorePeripheryTest | null): Core {
  const names = labelsOf(whole);
  const degrees = degree(whole);
  return {
    members: names.length,
    core: Array.from(core)
      .sort((a, b) => degrees[b]! - degrees[a]! || a - b)
      .map((i) => names[i]!),
    densities,
    fit,
    chance: test && chanceOf(test.fit, test),
  };
}

/** How many members the core has: 0 where it is none, NaN where nothing could tell one. */
export function coreSize({ members, core, densities, fit }: Core): number {
  if (core.length === 0 || core.length === members) return Number.NaN;
  // One member has no ties to itself; it is a core if the others are tied to it rather than to each other.
  const inside = core.length === 1 ? densities.between : densities.core;
  return fit <= 0 || inside <= densities.periphery ? 0 : core.length;
}

/** The core, in words. */
export function coreProse(of: Core): string[] {
  const { members, core, densities, fit, chance } = of;
  const size = coreSize(of);
  if (Number.isNaN(size))
    return [item('Core', '–', 'There is no core to tell from a periphery: no pair has a tie, or every pair.')];
  const some = listed(core.map(plainText));
  if (size === 0) {
    const none =
      core.length === 1
        ? `Not even ${some} is tied to the others more than they are to each other.`
        : `Those with most ties (${some}) are tied to each other no more than the others are.`;
    return [item('Core', 'none', none)];
  }
  const outside = percent(densities.periphery);
  // One member outside has no pairs.
  const others = Number.isNaN(densities.periphery) ? '' : `of those among the others ${outside}, `;
  const shares =
    size === 1
      ? `It is tied to ${percent(densities.between)} of the others, of whose pairs ${outside} have a tie.`
      : `Of the pairs among them ${percent(densities.core)} have a tie, ${others}between the two ${percent(densities.between)}.`;
  const lines = [item('Core', `${figure(size)} of ${counted(members, 'member')}`, `${some}. ${shares}`)];
  return Number.isNaN(fit) ? lines : [...lines, item('Core and periphery, fit', figure(fit), against(chance))];
}

function against(chance: Chance | null): string {
  const fit =
    'The correlation of the ties with a core in which all are tied and a periphery in which nobody is, those between the two left aside (Lip’s method).';
  if (chance === null)
    return `${fit} ${NOT_COMPARED}: the core may be just the members with many ties, as cores mostly are.`;
  if (Number.isNaN(chance.p))
    return `${fit} There is no other network in which every member has as many ties, to compare with.`;
  const compared = `In ${figure(chance.samples)} random networks in which every member has as many ties as here, it is ${figure(chance.mean)} on average; here it is ${lowerIn(chance)}`;
  const means = beyondChance(chance)
    ? 'the core is more than the members with many ties would make by chance.'
    : `the core may be just the members with many ties, as cores mostly are.${oftenAtMost(chance) ? ' With so few ties it could hardly be shown to be more.' : ''}`;
  return `${fit} ${compared}: ${means}`;
}
