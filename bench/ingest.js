// A 300 MB file of interactions, read from disk: time, and memory beyond that of an empty process.
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pairs, seeded } from './networks.js';

const MB = 1_000_000;
const SIZE = 300 * MB;
const KINDS = ['advice', 'co-attendance', 'co-publication', 'funding'];
const path = fileURLToPath(new URL('out/interactions-300MB.csv', import.meta.url));

/** Writes the file once; the same bytes on every machine. */
function writeFile() {
  if (existsSync(path) && statSync(path).size >= SIZE) return;
  mkdirSync(new URL('out/', import.meta.url), { recursive: true });
  const random = seeded(300);
  const next = pairs(50_000, random);
  const file = openSync(path, 'w');
  writeSync(file, 'source,target,kind,date,strength,notes\n');
  for (let size = 0; size < SIZE; ) {
    let text = '';
    while (text.length < MB) {
      const [a, b] = next();
      const day = new Date(1.64e12 + Math.floor(random() * 1000) * 8.64e7).toISOString().slice(0, 10);
      const note = random() < 0.02 ? '"a note, with a comma"' : '';
      text += `org-${a},org-${b},${KINDS[Math.floor(random() * 4)]},${day},${1 + Math.floor(random() * 9)},${note}\n`;
    }
    size += writeSync(file, text);
  }
  closeSync(file);
}

// Each in a process of its own, whose peak memory the system reports.
const CHILD = `
import { createReadStream } from 'node:fs';
import { buildNetwork, readInteractions } from 'tiewise';
const path = process.argv[1];
const started = process.cpuUsage();
const wall = performance.now();
let result = {};
if (path) {
  const { interactions, ledger } = await readInteractions(createReadStream(path));
  const read = process.cpuUsage(started);
  const peak = process.resourceUsage().maxRSS;
  const network = buildNetwork(interactions);
  result = { records: ledger.read, accepted: ledger.accepted, peakWhileReading: peak, cpuRead: (read.user + read.system) / 1e6,
    members: network.members.length, ties: network.ties.targets.length / 2 };
}
const used = process.cpuUsage(started);
console.log(JSON.stringify({ ...result, seconds: (performance.now() - wall) / 1e3, cpu: (used.user + used.system) / 1e6, peak: process.resourceUsage().maxRSS }));
`;

function child(/** @type {string[]} */ ...args) {
  const command = ['--input-type=module', '--eval', CHILD, ...args];
  return JSON.parse(
    execFileSync(process.execPath, command, { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8' }),
  );
}

/** One line of the results per run. */
export function ingest(runs = 3) {
  writeFile();
  const empty = child();
  const results = Array.from({ length: runs }, () => child(path));
  results.sort((a, b) => a.cpu - b.cpu);
  const middle = results[Math.floor(runs / 2)];
  const megabytes = (/** @type {number} */ kib) => Math.round((kib * 1024) / MB);
  return [
    ['file', `${Math.round(statSync(path).size / MB)} MB, ${middle.records} records`],
    ['network', `${middle.members} members, ${middle.ties} ties`],
    ['processor time, reading', `${middle.cpuRead.toFixed(1)} s (median of ${runs})`],
    ['processor time, with the network', `${middle.cpu.toFixed(1)} s`],
    ['wall time, with the network', `${middle.seconds.toFixed(1)} s`],
    ['peak memory while reading, beyond an empty process', `${megabytes(middle.peakWhileReading - empty.peak)} MB`],
    ['peak memory with the network, beyond an empty process', `${megabytes(middle.peak - empty.peak)} MB`],
    ['an empty process', `${megabytes(empty.peak)} MB`],
  ];
}
