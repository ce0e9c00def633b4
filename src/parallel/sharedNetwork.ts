import type { Network } from '../network/network.js';

/**
 * The network with its ties in memory that all threads see, if there is such memory; else the network itself, of which
 * every thread gets a copy. A page has it only when it is isolated from other origins.
 */
export function sharedNetwork(network: Network): Network {
  if (typeof SharedArrayBuffer === 'undefined' || globalThis.crossOriginIsolated === false) return network;
  const { offsets, targets, strengths } = network.ties;
  if (offsets.buffer instanceof SharedArrayBuffer) return network;
  return {
    ...network,
    ties: {
      offsets: copied(offsets, new Uint32Array(new SharedArrayBuffer(offsets.byteLength))),
      targets: copied(targets, new Uint32Array(new SharedArrayBuffer(targets.byteLength))),
      strengths: copied(strengths, new Float64Array(new SharedArrayBuffer(strengths.byteLength))),
    },
  };
}

function copied<Numbers extends Uint32Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
