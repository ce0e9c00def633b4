import { BROKERS_NOTE, bridgingProse, brokersTable } from './bridging.js';
import { brokersProse, waysHeading } from './brokers.js';
import { centralityProse, LEADERS_NOTE, LEADERS_NOTE_DIRECTED, leadersTable, sampledProse } from './centrality.js';
import { connectionProse } from './connection.js';
import { dependenceProse } from './coordinator.js';
import { coreProse, coreSize } from './core.js';
import { beyondText, foundProse } from './foundProse.js';
import { givenProse } from './givenGroups.js';
import type { GroupReading } from './groups.js';
import { involvementProse } from './involvement.js';
import { lookAfterTable } from './lookAfter.js';
import type { Profile } from './profilePlan.js';
import { counted, figure, markdownTable, percent, plainText } from './prose.js';
import type { Reading } from './reading.js';
import { tiesProse } from './ties.js';

/**
 * A profile as a page to send to the members: every number with a plain sentence of what it means in this network. A
 * dash stands where a number is not defined. No number is called good or bad: what a network needs depends on what it is
 * for.
 *
 * @example
 * const network = buildNetwork(interactionsFrom([['A', 'B']]).interactions);
 * toMarkdown(profile(network, { title: 'Two of us' })).split('\n')[0]; // → '# Two of us'
 */
export function toMarkdown(profile: Profile): string {
  const { network, directed, dependence, involvement, withoutCoordinator } = profile;
  const unit = plainText(profile.unit);
  const { members, ties } = network.connection;
  const noted = (table: readonly string[], note: string): string[] => (table.length > 0 ? [...table, '', note] : []);
  const sections = [
    `# ${plainText(profile.title)}`,
    `${counted(members, 'member')}, ${counted(ties, 'tie')}, ${directed ? 'each with a direction' : 'read without direction'}.${unit === '' ? '' : ` Strength is in ${unit}.`}`,
    section('How much connection there is', connectionProse(network.connection, directed, unit)),
    section('Who is central, and how centralised it is', [
      ...centralityProse(network.centrality, members, directed),
      ...noted(leadersTable(network.centrality, unit), directed ? LEADERS_NOTE_DIRECTED : LEADERS_NOTE),
      ...sampledProse(network.centrality),
    ]),
    section('Who bridges, and where it would break', [
      ...bridgingProse(network.bridging, directed),
      ...noted(brokersTable(network.bridging), BROKERS_NOTE),
      ...network.brokerage.flatMap((brokers) => ['', ...brokersProse(brokers, directed)]),
    ]),
    section('How strong the ties are', [
      ...tiesProse(network.ties, unit),
      ...lookAfterTable(network.ties, directed, unit),
    ]),
    section('Which groups there are, and how they mix', groupsProse(network.groups, directed)),
  ];
  if (dependence !== null && involvement !== null && withoutCoordinator !== null) {
    const name = plainText(dependence.name);
    const lines = [
      ...dependenceProse(dependence),
      ...involvementProse(involvement, directed),
      '',
      comparison(network, withoutCoordinator, name),
    ];
    sections.push(
      section(`With and without ${name}`, [...lines, ...withoutProse(withoutCoordinator, directed, unit, name)]),
    );
  }
  return sections.join('\n\n') + '\n';
}

function section(heading: string, lines: readonly string[]): string {
  return [`## ${heading}`, '', ...lines].join('\n');
}

function comparison(whole: Reading, rest: Reading, name: string): string {
  const line = (what: string, value: (of: Reading) => string): string[] => [what, value(whole), value(rest)];
  return markdownTable(
    ['', `With ${name}`, 'Without'],
    [
      line('Members', (of) => figure(of.connection.members)),
      line('Ties', (of) => figure(of.connection.ties)),
      line('Density', (of) => figure(of.connection.density)),
      line('Average degree', (of) => figure(of.connection.averageDegree)),
      line('Mean strength of a tie', (of) => figure(of.connection.meanStrength)),
      line('Members without a tie', (of) => figure(of.connection.isolates.length)),
      line('Connected parts', (of) => figure(of.connection.components)),
      line('Members in the largest part', (of) => percent(of.connection.largestComponent / of.connection.members)),
      line('Reciprocity', (of) => figure(of.connection.reciprocity)),
      line('Transitivity', (of) => figure(of.connection.transitivity)),
      line('Clustering', (of) => figure(of.connection.clustering.mean)),
      line('Mean distance', (of) => figure(of.connection.meanDistance)),
      line('Diameter', (of) => figure(of.connection.diameter)),
      line('Degree centralisation', (of) => figure(of.centrality.centralization.degree)),
      line('Betweenness centralisation', (of) => figure(of.centrality.centralization.betweenness)),
      line('Harmonic centralisation', (of) => figure(of.centrality.centralization.harmonic)),
      line('Bridges', (of) => figure(of.bridging.bridges)),
      line('Cut members', (of) => figure(of.bridging.cutMembers)),
      line('Ties without a common contact', (of) => figure(of.bridging.localBridges)),
      line('Mean constraint', (of) => figure(of.bridging.constraint.mean)),
      ...whole.brokerage.flatMap(({ by }, k) =>
        by === '' ? [] : [line(waysHeading(by), (of) => figure(of.brokerage[k]!.ways))],
      ),
      line('Strong ties', (of) => figure(of.ties.strong)),
      line('Weak ties', (of) => figure(of.ties.weak)),
      line('Fading ties', (of) => figure(of.ties.fading)),
      line('Groups beyond chance', (of) => beyondText(of.groups.found.chance)),
      line('Groups found', (of) => figure(of.groups.found.groups.length)),
      line('Modularity of the groups found', (of) => figure(of.groups.found.modularity)),
      line('Modularity by chance, on average', (of) => figure(of.groups.found.chance?.mean ?? Number.NaN)),
      line('Agreement of the searches', (of) => figure(of.groups.found.agreement)),
      line('Members of the core', (of) => figure(coreSize(of.groups.core))),
      ...whole.groups.given.map(({ attribute }, k) =>
        line(`E-I index by ${plainText(attribute)}`, (of) => figure(of.groups.given[k]!.eiIndex)),
      ),
    ],
  );
}

// Who would be central, bridge and group then; the numbers stand in the comparison.
function withoutProse(rest: Reading, directed: boolean, unit: string, name: string): string[] {
  const { breaks, cuts } = rest.bridging;
  return [
    '',
    `### Who would be central, and who would bridge, without ${name}`,
    ...leadersTable(rest.centrality, unit),
    ...brokersTable(rest.bridging),
    ...(breaks.length + cuts.length > 0 ? ['', ...bridgingProse(rest.bridging, directed).slice(0, 3)] : []),
    '',
    `### Which groups there would be without ${name}`,
    '',
    ...foundProse(rest.groups.found, { attributes: attributesOf(rest.groups), directed, again: true }),
  ];
}

function groupsProse(groups: GroupReading, directed: boolean): string[] {
  return [
    ...foundProse(groups.found, { attributes: attributesOf(groups), directed }),
    ...givenProse(groups.given, directed),
    '',
    '### Core and periphery',
    '',
    ...coreProse(groups.core),
  ];
}

function attributesOf({ given }: GroupReading): string[] {
  return given.map(({ attribute }) => attribute);
}
