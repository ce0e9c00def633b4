// The other end of turns.js: a program that answers each line it is sent, and says how long that took.
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const MB = 1_000_000;

/**
 * Answers each request, a line of JSON, with what `work` gives for it, done `repeat` times; what `arrange` makes of that
 * is sent, and takes no time.
 * @param {(request: any) => unknown} work
 * @param {(request: any, answer: any) => unknown} arrange
 */
export async function answers(work, arrange = (_, answer) => answer) {
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    const repeat = request.repeat ?? 1;
    // Before the first time, of which the memory counts; it throws away what was compiled for objects that are gone.
    if (request.answer !== false) globalThis.gc?.();
    const known = forgetMost();
    const before = process.memoryUsage.rss();
    const clock = performance.now();
    const started = process.cpuUsage();
    let answer;
    for (let k = 0; k < repeat; k++) {
      const done = work(request);
      answer = done instanceof Promise ? await done : done; // what is done at once need not wait for its turn
    }
    const { user, system } = process.cpuUsage(started);
    const wall = (performance.now() - clock) / 1e3 / repeat;
    const turn = { seconds: (user + system) / 1e6 / repeat, wall, ...(known && { peak: (most() - before) / MB }) };
    console.log(
      JSON.stringify(request.answer === false ? turn : { ...turn, answer: arrange(request, answer) }, asArrays),
    );
  }
}

/** The most memory that this process had, in bytes; `maxRSS` is at least what the process that started it had. */
export function most() {
  try {
    return 1024 * Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return 1024 * process.resourceUsage().maxRSS;
  }
}

// From here on the most is that of what follows, where the system can do that.
function forgetMost() {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
}

function asArrays(/** @type {string} */ _, /** @type {any} */ value) {
  return ArrayBuffer.isView(value) ? Array.from(/** @type {Float64Array} */ (value)) : value;
}
