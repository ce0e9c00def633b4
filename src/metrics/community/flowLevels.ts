import type { Ties } from '../../network/ties.js';
import { stableOrder } from '../../numeric/stableOrder.js';
import { summed } from './codeLength.js';
import type { Flow } from './flow.js';

/** The walk between the `count` modules of the nodes. */
export function joined(flow: Flow, labels: Int32Array, count: number): Flow {
  return {
    ties: tiesBetween(flow.ties, labels, stableOrder(count, labels), count),
    rates: summed(flow.rates, labels, count),
    surplus: summed(flow.surplus, labels, count),
    leaving: summed(flow.leaving, labels, count),
    landing: summed(flow.landing, labels, count),
  };
}

/** The walk along ties within modules only. */
export function withinModules({ ties, rates }: Flow, labels: Int32Array): Flow {
  const none = new Float64Array(rates.length);
  const offsets = new Uint32Array(ties.offsets.length);
  const targets = new Uint32Array(ties.targets.length);
  const strengths = new Float64Array(ties.targets.length);
  let end = 0;
  for (let i = 0; i < labels.length; i++) {
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      if (labels[ties.targets[k]!] !== labels[i]) continue;
      targets[end] = ties.targets[k]!;
      strengths[end++] = ties.strengths[k]!;
    }
    offsets[i + 1] = end;
  }
  const inner = { offsets, targets: targets.subarray(0, end), strengths: strengths.subarray(0, end) };
  return { ties: inner, rates, surplus: none, leaving: none, landing: none };
}

// Steps between nodes of one label are left out.
function tiesBetween(ties: Ties, labels: Int32Array, nodes: Uint32Array, count: number): Ties {
  const { offsets, targets, strengths } = ties;
  const between = {
    offsets: new Uint32Array(count + 1),
    targets: new Uint32Array(targets.length),
    strengths: new Float64Array(targets.length),
  };
  // Where in the row being filled each label has its tie; anything before the row's start is from an earlier row.
  const places = new Int32Array(count).fill(-1);
  let end = 0;
  let at = 0;
  for (let c = 0; c < count; c++) {
    const start = end;
    for (; at < nodes.length && labels[nodes[at]!] === c; at++) {
      const i = nodes[at]!;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const d = labels[targets[k]!]!;
        if (d === c) continue;
        if (places[d]! < start) {
          places[d] = end;
          between.targets[end] = d;
          between.strengths[end++] = strengths[k]!;
        } else between.strengths[places[d]!]! += strengths[k]!;
      }
    }
    between.offsets[c + 1] = end;
  }
  return { ...between, targets: between.targets.slice(0, end), strengths: between.strengths.slice(0, end) };
}
