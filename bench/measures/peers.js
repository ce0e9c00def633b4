// The programs beside which measures are taken, those that are here.
import { ours, pythonProgram } from '../turns.js';

const FEASIBLE = 30_000; // ties that a graph of objects is made of in reasonable time
const LONG = 120; // seconds to read a graph in

/**
 * A peer for one graph. Ended for taking too long it is begun anew when next asked.
 * @typedef {object} Peer
 * @property {() => Promise<{ name: string, measures: string[] }>} says Its name, and which measures it has.
 * @property {(request: object, longest: number) => Promise<import('../turns.js').Turn>} ask
 * @property {() => void} end
 * @property {string} called What it is called before it has said its name.
 */

/** graphology where the graph is not too large; with `all` also python-igraph and graph-tool if installed. */
export function peersFor(/** @type {string} */ path, /** @type {number} */ ties, /** @type {boolean} */ all) {
  return [
    ...(ties <= FEASIBLE ? [peer('graphology-metrics', () => ours('peers/graphology', path))] : []),
    ...(all ? [peer('igraph', () => pythonProgram(['igraph', 'numpy'], 'igraph', path))] : []),
    ...(all ? [peer('graph-tool', () => pythonProgram(['graph_tool', 'numpy'], 'graphTool', path))] : []),
  ].flatMap((each) => each ?? []);
}

/** @returns {Peer | undefined} */
function peer(/** @type {string} */ called, /** @type {() => import('../turns.js').Program | undefined} */ begin) {
  let program = begin();
  if (program === undefined) return undefined;
  /** @type {Promise<{ name: string, measures: string[] }> | undefined} */
  let said; // what could not be read is not tried again
  /** @type {Peer['ask']} */
  const ask = async (request, longest) => {
    program ??= begin();
    try {
      return await /** @type {import('../turns.js').Program} */ (program).ask(request, longest);
    } catch (error) {
      program = undefined;
      throw error;
    }
  };
  return {
    called,
    says: () => (said ??= ask({}, LONG).then(({ answer }) => ({ name: answer.program, measures: answer.measures }))),
    ask,
    end: () => program?.end(),
  };
}
