// Reads packed ties from the file named, then answers each line: the constraint of everyone, and how long it took.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { constraint } from 'tiewise';

const { buffer, byteOffset } = readFileSync(process.argv[2] ?? '');
const [n = 0, m = 0] = new Uint32Array(buffer, byteOffset, 2);
const strengths = new Float64Array(buffer, byteOffset + 8, m);
const offsets = new Uint32Array(buffer, byteOffset + 8 + 8 * m, n + 1);
const targets = new Uint32Array(buffer, byteOffset + 8 + 8 * m + 4 * (n + 1), m);
const members = Array.from({ length: n }, (_, i) => String(i));
const network = { directed: false, members, attributes: new Map(), ties: { offsets, targets, strengths } };
const MB = 1_000_000;

for await (const line of createInterface({ input: process.stdin })) {
  const before = process.memoryUsage.rss();
  const started = process.cpuUsage();
  const values = constraint(network);
  const { user, system } = process.cpuUsage(started);
  const peak = (most() - before) / MB;
  const seconds = (user + system) / 1e6;
  console.log(JSON.stringify(line === 'values' ? { seconds, peak, values: Array.from(values) } : { seconds }));
}

/** The most memory that this process had, in bytes; `maxRSS` is at least what the process that started it had. */
function most() {
  try {
    return 1024 * Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return 1024 * process.resourceUsage().maxRSS;
  }
}
