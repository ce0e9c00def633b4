// The other end of turns.js: a program that answers each line it is sent, and says how long that took.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const MB = 1_000_000;

/**
 * Answers each request, a line of JSON, with what `work` gives for it.
 * @param {(request: any) => unknown} work
 */
export async function answers(work) {
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    const before = process.memoryUsage.rss();
    const clock = performance.now();
    const started = process.cpuUsage();
    const answer = await work(request);
    const { user, system } = process.cpuUsage(started);
    const wall = (performance.now() - clock) / 1e3;
    const turn = { seconds: (user + system) / 1e6, wall, peak: (most() - before) / MB };
    console.log(JSON.stringify(request.answer === false ? turn : { ...turn, answer }, asArrays));
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

function asArrays(/** @type {string} */ _, /** @type {any} */ value) {
  return ArrayBuffer.isView(value) ? Array.from(/** @type {Float64Array} */ (value)) : value;
}
