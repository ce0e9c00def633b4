// How often a measure is done before the turns that count, and in these.
const SHORT = 0.05; // seconds: what is done sooner is done so often in each turn that the turn takes about that
const RUNS = 5;
const WORTH = 20; // seconds that all runs of one program may take together
const LEAST = 12; // turns to warm up with, of what is short: engines compile for half a second; more while the time still falls
const MOST = 24;

/** How many turns count of what takes so long; 0 where the first time must do. */
export function runsOf(/** @type {number} */ seconds) {
  if (RUNS * seconds <= WORTH) return RUNS;
  return 3 * seconds <= WORTH ? 3 : seconds <= WORTH ? 1 : 0;
}

/**
 * Asks until it goes no faster, and gives the request for the turns that count.
 * @param {object} request
 * @param {number} first What it took the first time.
 * @param {(request: object) => Promise<import('../turns.js').Turn>} ask
 */
export async function warmed(request, first, ask) {
  if (first > WORTH / RUNS) return request;
  let best = first;
  for (let turn = 1; turn <= MOST; turn++) {
    const repeat = often(best);
    const { seconds } = await ask({ ...request, repeat });
    const settled = seconds > 0.9 * best && (repeat === 1 || turn >= LEAST);
    best = Math.min(best, seconds);
    if (settled) break;
  }
  return { ...request, repeat: often(best) };
}

function often(/** @type {number} */ seconds) {
  return Math.max(1, Math.min(1_000_000, Math.ceil(SHORT / seconds)));
}
