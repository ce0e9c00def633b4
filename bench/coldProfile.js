// The profile of a small network in a program that does nothing else; says how long it took from its very start.
import { buildNetwork, interactionsFrom, profile, toMarkdown } from 'tiewise';

const rows = JSON.parse(process.argv[2] ?? '[]');
toMarkdown(profile(buildNetwork(interactionsFrom(rows).interactions)));
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ wall: performance.now() / 1e3, seconds: (user + system) / 1e6 }));
