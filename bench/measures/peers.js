// The programs beside which measures are taken, those that are here and have read the graph.
import { ours, pythonProgram } from '../turns.js';

const FEASIBLE = 30_000; // ties that a graph of objects is made of in reasonable time

/**
 * @typedef {{ program: import('../turns.js').Program, name: string, measures: string[] }} Peer
 */

/** graphology where the graph is not too large; with `all` also python-igraph and graph-tool if installed. */
export async function peersFor(/** @type {string} */ path, /** @type {number} */ ties, /** @type {boolean} */ all) {
  const programs = [
    ties <= FEASIBLE ? ours('peers/graphology', path) : undefined,
    all ? pythonProgram(['igraph', 'numpy'], 'igraph', path) : undefined,
    all ? pythonProgram(['graph_tool', 'numpy'], 'graphTool', path) : undefined,
  ];
  /** @type {Peer[]} */
  const peers = [];
  for (const program of programs) {
    if (program === undefined) continue;
    const { program: name, measures } = (await program.ask({})).answer;
    peers.push({ program, name, measures });
  }
  return peers;
}
