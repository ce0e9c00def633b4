// The profile of a small network in a program that does nothing else; says how long it took, and all from the very start.
import { buildNetwork, interactionsFrom, profile, toMarkdown } from 'tiewise';

const rows = JSON.parse(process.argv[2] ?? '[]');
const network = buildNetwork(interactionsFrom(rows).interactions);
const before = told();
const read = profile(network);
const call = told();
toMarkdown(read);
const all = told();
console.log(JSON.stringify({ call: { wall: call.wall - before.wall, seconds: call.seconds - before.seconds }, all }));

function told() {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now() / 1e3, seconds: (user + system) / 1e6 };
}
