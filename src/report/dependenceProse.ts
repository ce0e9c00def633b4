import type { Dependence } from './coordinator.js';
import { formProse } from './form.js';
import { type Loss, lossProse } from './losses.js';
import { counted, figure, item, listed, meaning, percent, plainText } from './prose.js';
import { stageProse } from './stage.js';

/** What hangs on the coordinator, in words. */
export function dependenceProse(d: Dependence): string[] {
  const name = plainText(d.name);
  return [
    ...ownProse(d, name),
    ...pairsProse(d, name),
    ...dependentsProse(d, name),
    ...hostedProse(d, name),
    stageProse(d.stage, d.stageWithout, name),
  ];
}

/** How it is to be read, and how far to be trusted. */
export function dependenceNotes(d: Dependence): string[] {
  const large =
    'How the losses of reach and compactness compare with those of the other members is not known in a network so large.';
  const sampled =
    'The share of ways mediated is sampled, and with it the betweenness centralisation that the stage is told by; in very large networks compactness is too, as above.';
  return [
    '',
    formProse(d, plainText(d.name)),
    ...(d.reach === null ? ['', large] : []),
    ...(d.sampled ? ['', sampled] : []),
  ];
}

function ownProse(d: Dependence, name: string): string[] {
  const share = (): string =>
    `${figure(d.ties)} of the ${counted(d.allTies, 'pair')} with a tie ${d.ties === 1 ? 'includes' : 'include'} ${name}; they carry ${percent(d.strengthShare)} of all strength.`;
  const mediated = (): string => `The share of the shortest ways between two other members that run through ${name}.`;
  const alone =
    d.onlyTie.length === 0
      ? `Nobody is connected through ${name} alone.`
      : `${listed(d.onlyTie.map(plainText))} would have nobody left.`;
  return [
    item('Share of ties', percent(d.tieShare), meaning(d.tieShare, 'There are no ties.', share)),
    item('Share of ways mediated', percent(d.mediated), meaning(d.mediated, NO_PAIR, mediated)),
    item('Members with no other tie', figure(d.onlyTie.length), `${alone}${lossProse(d.isolatesMade, figure)}`),
  ];
}

const NO_PAIR = 'There are no two other members.';

function pairsProse(d: Dependence, name: string): string[] {
  const parts =
    d.componentsMade.loss === 0
      ? 'The other members would not be in more parts than they are.'
      : `The other members would be in ${counted(d.componentsMade.loss, 'part')} more than they are.`;
  const reach = (): string =>
    `The share of the pairs of other members that could still reach each other; with ${name} it is ${percent(d.reachableWith)}.${d.reach === null ? '' : lost(d.reach)}`;
  const nearness = (): string =>
    `The mean nearness of the same pairs; with ${name} it is ${figure(d.compactnessWith)}.${d.compactness === null ? change(d) : lost(d.compactness)}`;
  return [
    item('More parts without it', figure(d.componentsMade.loss), `${parts}${lossProse(d.componentsMade, figure)}`),
    item('Reach without it', percent(d.reachableWithout), meaning(d.reachableWithout, NO_PAIR, reach)),
    item('Compactness without it', figure(d.compactnessWithout), meaning(d.compactnessWithout, NO_PAIR, nearness)),
  ];
}

// The share that would be lost, beside what would be without each other member.
function lost(loss: Loss): string {
  if (Number.isNaN(loss.loss)) return '';
  const own = loss.loss === 0 ? 'Nothing of it would be lost.' : `${percent(loss.loss)} of it would be lost.`;
  return ` ${own}${lossProse(loss, percent)}`;
}

function change({ compactnessWith, compactnessWithout }: Dependence): string {
  return compactnessWith === compactnessWithout
    ? ''
    : ` ${percent(1 - compactnessWithout / compactnessWith)} of it would be lost.`;
}

function dependentsProse({ dependence: { mean, gini, most } }: Dependence, name: string): string[] {
  const first = most.map(({ name: of, share }) => `${plainText(of)} (${percent(share)})`);
  const average = (): string =>
    first.length === 0
      ? `No member has a tie with ${name}.`
      : `So much of a member’s strength is with ${name}, on average over those who have a tie; most it is of ${listed(first)}.`;
  const unequal = (): string =>
    `0 if the same share of everyone’s strength were with ${name}, near 1 if only a few members’ were.`;
  return [
    item('Dependence on it', percent(mean), meaning(mean, 'No other member has a tie.', average)),
    item('Inequality of dependence (Gini)', figure(gini), meaning(gini, 'There is no dependence.', unequal)),
  ];
}

function hostedProse({ hosted }: Dependence, name: string): string[] {
  if (hosted === null) return [];
  const { all, inQuestion, tiesOnlyThere, shareOfTies, shareOfStrength, membersOnlyThere } = hosted;
  const only =
    membersOnlyThere.length === 0
      ? 'Nobody meets others there alone.'
      : `${counted(membersOnlyThere.length, 'member')} ${membersOnlyThere.length === 1 ? 'meets' : 'meet'} others there alone.`;
  const shares = (): string =>
    `Of ${counted(all.events, 'event')} ${name} hosts ${figure(inQuestion.events)}. ${figure(tiesOnlyThere)} of the ${counted(all.ties, 'pair')} who met, did so there alone; the events it hosts give ${percent(shareOfStrength)} of all strength by Newman’s rule, also to pairs of other members. ${only}`;
  return [
    item(
      'Ties that rest on what it hosts',
      percent(shareOfTies),
      meaning(shareOfTies, 'Nobody met at an event.', shares),
    ),
  ];
}
