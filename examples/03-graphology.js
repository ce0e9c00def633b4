// A graphology graph in, and one out for sigma, layouts or GEXF: npm run example 03
import { UndirectedGraph } from 'graphology';
import { buildNetwork, constraint, degree, fromGraphology, interactionsFrom, leiden, toGraphology } from 'tiewise';

const graph = new UndirectedGraph();
for (const [a, b, weight] of [
  ['library', 'school', 4],
  ['school', 'clinic', 1],
  ['library', 'clinic', 2],
  ['clinic', 'council', 1],
])
  graph.mergeEdge(a, b, { weight });

// In: the edge attribute `weight` is the strength.
const network = fromGraphology(graph);
console.log('constraint by member:', Object.fromEntries(network.members.map((id, i) => [id, constraint(network)[i]])));

// Out: node attributes are columns, ready for a picture.
const groups = leiden(network);
const drawn = toGraphology(network, { size: degree(network), community: groups.labels });
drawn.forEachNode((node, { label, size, community }) => console.log(node, { label, size, community }));

// Ids that break graphology's own addEdge make the journey unharmed.
const odd = buildNetwork(interactionsFrom([['constructor', '__proto__']]).interactions);
console.log('there and back:', fromGraphology(toGraphology(odd)).members);
