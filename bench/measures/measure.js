/**
 * A line of the tables of measures.
 * @typedef {object} Measure
 * @property {string} name The peers know it by this name.
 * @property {string} call The function of ours.
 * @property {object} [options]
 * @property {boolean} [groups] Told groups of fifty members in a row, before the options.
 * @property {(result: any, network: import('tiewise').Network) => unknown} [answer] What of the result is compared;
 * without it all of it is.
 * @property {'values' | 'groups' | 'modularity'} [compare] Numbers one by one, members together alike, or how good the
 * groups are. Default `'values'`.
 * @property {number} tolerance The largest difference that stands: relative of values, of modularity how much less.
 * @property {boolean} [directed] It is of networks with directions.
 * @property {string[]} graphs What it is measured on if nothing else is asked for.
 * @property {'ties' | 'pairs'} work What the time grows with, about.
 * @property {Record<string, number>} [goals] By graph, the ratio to the best peer that two threads are to reach.
 * @property {boolean} [parts] Threads share the work.
 * @property {string} [why] Where ours is not the faster one, or misses its goal: what bounds it and what was tried.
 */

/** The groups that `groups` speaks of. */
export function groupsOfFifty(/** @type {import('tiewise').Network} */ { members }) {
  return Uint32Array.from(members, (_, i) => Math.floor(i / 50));
}
