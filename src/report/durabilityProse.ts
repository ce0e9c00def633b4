import type { Durability, KeyLoss, KeySet } from './durability.js';
import { counted, figure, item, listed, markdownTable, percent, plainText } from './prose.js';

/** The section in words. */
export function durabilityProse(d: Durability, directed: boolean): string[] {
  return [
    ...robustnessProse(d),
    ...holdsProse(d),
    ...lossesTable(d),
    '',
    '### Whose loss, taken together, would part most',
    '',
    ...keyLossesProse(d),
    '',
    '### Through whom to reach everybody',
    '',
    ...keyContactsProse(d, directed),
  ];
}

function robustnessProse({ members, attack, chance, losses }: Durability): string[] {
  const none = members === 0 ? 'There are no members.' : 'There is nobody else.';
  const tenth = losses.find((loss) => loss.members >= Math.round(members / 10));
  const most = (count: number): string =>
    count === 1
      ? 'the most connected member went'
      : `the ${figure(count)} most connected members went, one after the other`;
  const any = (count: number): string => (count === 1 ? 'any one member' : `any ${figure(count)} members`);
  const first =
    tenth === undefined
      ? none
      : `If ${most(tenth.members)}, ${percent(tenth.attack)} of the others would still hang together. R: the share of all members in the largest connected part, on average over all losses, until nobody is left; with ${counted(members, 'member')} at most ${figure(attack.most)}.`;
  const drawn = chance.exact
    ? 'The mean over all who may go.'
    : `The mean of ${counted(chance.samples, 'draw')}, with a standard error of ${figure(chance.error)}.`;
  const second =
    tenth === undefined ? none : `If ${any(tenth.members)} went, ${percent(tenth.chance)}, on average. ${drawn}`;
  return [
    item('Robustness when the most connected go', figure(attack.robustness), first),
    item('Robustness when anyone goes', figure(chance.robustness), second),
    item(
      'Losses until less than half hang together',
      figure(attack.half),
      halfProse(attack.half, chance.half, members),
    ),
  ];
}

function halfProse(attack: number, chance: number, members: number): string {
  if (members === 0) return 'There are no members.';
  if (Number.isNaN(attack)) return 'However many go, at least half of those left hang together.';
  if (attack === 0) return 'Less than half of the members hang together as it is.';
  const any = Number.isNaN(chance)
    ? 'if anyone goes, at least half of those left hang together to the last'
    : `if anyone goes, ${figure(chance)}, on average`;
  return `Once so many of the most connected have gone, one after the other, less than half of those left are in the largest part; ${any}.`;
}

function holdsProse({ largest }: Durability): string[] {
  const { members, connectivity, tieConnectivity } = largest;
  const of = `the largest connected part, which has ${counted(members, 'member')}`;
  const cut = (value: number, one: string, fewer: string): string => {
    if (members < 2) return 'There are no ties yet.';
    if (Number.isNaN(value)) return 'Not measured in a network of this size.';
    if (connectivity === members - 1) return `In ${of}, everyone is tied to everyone.`;
    return value === 1 ? `In ${of}, ${one}` : `In ${of}: ${fewer}`;
  };
  return [
    item(
      'Members who must go before somebody is cut off',
      figure(connectivity),
      cut(
        connectivity,
        'there is somebody whose leaving cuts others off (a cut member).',
        `whichever ${connectivity === 2 ? 'one leaves' : `${figure(connectivity - 1)} leave`}, all others still reach each other.`,
      ),
    ),
    item(
      'Ties that must end before somebody is cut off',
      figure(tieConnectivity),
      cut(
        tieConnectivity,
        'there is a tie on which a connection hangs (a bridge).',
        `whichever ${tieConnectivity === 2 ? 'one ends' : `${figure(tieConnectivity - 1)} end`}, everyone still reaches everyone.`,
      ),
    ),
  ];
}

function lossesTable({ losses }: Durability): string[] {
  if (losses.length === 0) return [];
  const table = markdownTable(
    ['Gone', 'Members', 'The most connected', 'Anyone, on average'],
    losses.map(({ share, members, attack, chance }) => [
      percent(share),
      figure(members),
      percent(attack),
      percent(chance),
    ]),
  );
  return ['', table, '', LOSSES_NOTE];
}

const LOSSES_NOTE =
  'Of those who are left, the share that would still hang together, directly or through others, in the largest part. Contacts are counted anew after every loss; of members with as many, the first by id goes first. Direction does not count.';

function keyLossesProse({ keyLosses, largest, searched }: Durability): string[] {
  const parting = keyLosses.filter(({ parted }) => parted > 0);
  const without = keyLosses.filter(({ parted }) => parted === 0).at(-1);
  const lines = [
    ...(without === undefined ? [] : [unharmed(without, largest.connectivity)]),
    ...(parting.length === 0 ? [] : [lossTable(parting), '', LOSS_NOTE]),
  ];
  if (keyLosses.length === 0) return ['The largest part has too few members for any to be parted.'];
  return [spaced(lines), ...remarks(parting, searched.losses)];
}

function unharmed({ members, exact }: KeyLoss, connectivity: number): string {
  const some = SOME[members.length - 1]!;
  return exact || members.length < connectivity
    ? `Whichever ${some} of the largest part left, its others could still reach each other.`
    : `No ${some} of the largest part were found without whom any of its others could not reach each other; not all were tried.`;
}

const SOME = ['member', 'two members', 'three members'];

function lossTable(losses: readonly KeyLoss[]): string {
  return markdownTable(
    ['Without', 'Pairs parted'],
    losses.map((loss) => [together(loss), percent(loss.parted)]),
  );
}

const LOSS_NOTE =
  'The share of the pairs of all others in the largest part that could not reach each other any more (fragmentation; Borgatti’s key players, negative).';

function keyContactsProse({ keyContacts, searched, members }: Durability, directed: boolean): string[] {
  if (members === 0) return ['There are no members.'];
  if (searched.contacts === 0) return ['Not searched for in a network of this size.'];
  // More members than reach everybody directly are not needed.
  const enough = keyContacts.findIndex(({ direct }) => direct === 1);
  const table = markdownTable(
    ['Through', 'In direct contact', 'Within two steps', 'Nearness'],
    keyContacts
      .slice(0, enough === -1 ? undefined : enough + 1)
      .map((contacts) => [
        together(contacts),
        percent(contacts.direct),
        percent(contacts.twoSteps),
        figure(contacts.nearness),
      ]),
  );
  const note = `The shares of all members who are among these or so near to one of them${directed ? ', in the direction of the ties' : ''}. They were chosen by nearness: 1 for who is among them or in direct contact, 1/2 for two steps, 0 for no way at all, on average (D_R; Borgatti’s key players, positive).`;
  return [table, '', note, ...remarks(keyContacts, searched.contacts)];
}

function together(set: KeySet): string {
  const names = listed(set.names.map(plainText));
  if (set.others === 0) return names;
  return `${names} (or ${set.exact ? counted(set.others, 'other choice', 'other choices') : 'another choice'} as good)`;
}

// What was not tried, or not searched for.
function remarks(sets: readonly KeySet[], searched: number): string[] {
  const untried = sets.filter(({ exact }) => !exact).map(({ members }) => NUMBERS[members.length]!);
  const unsought = NUMBERS.slice(searched + 1);
  const lines = [
    ...(untried.length > 0
      ? [
          `Not all choices of ${listed(untried)} members were tried: these are the best found by exchanging one member after another, and there may be better ones.`,
        ]
      : []),
    ...(unsought.length > 0
      ? [`Choices of ${listed(unsought)} members were not searched for in a network of this size.`]
      : []),
  ];
  return lines.length === 0 ? [] : ['', lines.join(' ')];
}

const NUMBERS = ['none', 'one', 'two', 'three'];

function spaced(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n\n');
}
