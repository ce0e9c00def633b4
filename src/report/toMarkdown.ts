import { BROKERS_NOTE, bridgingProse, brokersTable } from './bridging.js';
import { brokersProse } from './brokers.js';
import { centralityProse, LEADERS_NOTE, LEADERS_NOTE_DIRECTED, leadersTable, sampledProse } from './centrality.js';
import { connectionProse } from './connection.js';
import { coreProse } from './core.js';
import { dependenceNotes, dependenceProse } from './dependenceProse.js';
import { durabilityProse } from './durabilityProse.js';
import { figuresOf, figureText, sideBySide } from './figures.js';
import { foundProse } from './foundProse.js';
import { givenProse } from './givenGroups.js';
import type { GroupReading } from './groups.js';
import { involvementProse } from './involvement.js';
import { lookAfterTable } from './lookAfter.js';
import type { Profile } from './profilePlan.js';
import { counted, markdownTable, plainText } from './prose.js';
import type { Reading } from './reading.js';
import { tiesProse } from './ties.js';
import { voiceHeading, voiceProse } from './voiceProse.js';
import { voiceBeside } from './voiceTables.js';

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
    section('How much would be left if members went', durabilityProse(network.durability, directed)),
    section('How strong the ties are', [
      ...tiesProse(network.ties, unit),
      ...lookAfterTable(network.ties, directed, unit),
    ]),
    section('Which groups there are, and how they mix', groupsProse(network.groups, directed)),
    ...network.voice.map((voice) => section(voiceHeading(voice.attribute), voiceProse(voice, directed))),
  ];
  if (dependence !== null && involvement !== null && withoutCoordinator !== null) {
    const name = plainText(dependence.name);
    const lines = [
      ...dependenceProse(dependence),
      ...involvementProse(involvement, directed),
      ...dependenceNotes(dependence),
      '',
      comparison(network, withoutCoordinator, name),
    ];
    sections.push(
      section(`With and without ${name}`, [
        ...lines,
        ...withoutProse(withoutCoordinator, directed, unit, name),
        ...network.voice.flatMap((voice, k) => voiceBeside(voice, withoutCoordinator.voice[k]!, name)),
      ]),
    );
  }
  return sections.join('\n\n') + '\n';
}

function section(heading: string, lines: readonly string[]): string {
  return [`## ${heading}`, '', ...lines].join('\n');
}

function comparison(whole: Reading, rest: Reading, name: string): string {
  const lines = sideBySide(figuresOf(whole), figuresOf(rest));
  return markdownTable(
    ['', `With ${name}`, 'Without'],
    lines.map(([there, without]) => [there.name, figureText(there), figureText(without)]),
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
