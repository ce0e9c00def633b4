// Measures on threads in a page, and tells the server how that went.
import { betweenness, buildNetwork, harmonic, interactionsFrom, leiden } from 'tiewise';
import { createPool } from 'tiewise/parallel';

const rows = Array.from({ length: 3000 }, (_, k) => [`m${(k * k) % 997}`, `m${(k * 7919) % 1009}`]);
const network = buildNetwork(interactionsFrom(rows).interactions);

async function told() {
  /** @type {Record<string, unknown>} */
  const found = { isolated: globalThis.crossOriginIsolated, members: network.members.length };
  for (const threads of [1, 2, 3]) {
    const pool = createPool({ threads });
    let progress = 0;
    const onProgress = () => progress++;
    found[threads] = [
      same(await pool.run(betweenness, network, {}, { onProgress }), betweenness(network)),
      same(await pool.run(harmonic, network), harmonic(network)),
      same((await pool.run(leiden, network)).labels, leiden(network).labels),
      await pool.run(harmonic, network, /** @type {any} */ ({ direction: 'up' })).catch(String),
      progress > 0,
    ];
    await pool.close();
  }
  const lost = createPool({ threads: 1, worker: new URL('/nowhere.js', location.href) });
  found.lost = await lost.run(harmonic, network).catch(String);
  return found;
}

const same = (/** @type {ArrayLike<number>} */ a, /** @type {ArrayLike<number>} */ b) =>
  a.length === b.length && Array.from(a).every((value, k) => Object.is(value, b[k]));

const result = await told().catch((error) => ({ error: String(error?.stack ?? error) }));
await fetch('/told', { method: 'POST', body: JSON.stringify(result) });
