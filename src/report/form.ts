import { counted, figure, percent } from './prose.js';

/**
 * How a network is governed (Provan and Kenis 2008, doi:10.1093/jopart/mum015): by its members together, by one of them
 * that leads, or by an organisation set up to administer it.
 */
export type GovernanceForm = 'shared' | 'lead' | 'administrative';

/** What is read by the form: of the ties, of the ways, of what the others have without the coordinator. */
export interface ReadByForm {
  readonly form: GovernanceForm | null;
  /** How many members there are, the coordinator counted. */
  readonly members: number;
  readonly tieShare: number;
  readonly mediated: number;
  readonly reachableWithout: number;
  readonly compactnessWith: number;
  readonly compactnessWithout: number;
}

/** What the numbers mean under the form of governance that was declared. */
export function formProse(d: ReadByForm, name: string): string {
  const { form, members, tieShare } = d;
  if (form === null)
    return 'How these numbers are to be read depends on the form of governance, which was not declared: where the members govern together, nobody is meant to be in the middle; where one of them leads, or an organisation was set up to administer the network, to be in the middle is its task. Centralisation is neither good nor bad by itself.';
  if (form === 'shared') {
    const even = Number.isNaN(tieShare)
      ? 'There are no ties yet by which to see whether it is so.'
      : `If all ${counted(members, 'member')} had equally many ties, each would be part of ${percent(Math.min(1, 2 / members))} of them; ${name} is part of ${percent(tieShare)}.`;
    return `Declared is shared governance: the members run the network themselves, and nobody is meant to be in the middle. ${even}`;
  }
  if (form === 'lead')
    return `Declared is a lead organisation: one of the members coordinates what the network does, and that ties and ways gather in ${name} is how this form works. What would have to be handed on with the lead is the difference between with and without: ${held(d)}.`;
  return `Declared is a network administrative organisation: ${name} was set up to run the network and is not one of those it serves, so that its ties are its task. What the members have of each other is the network without it: ${held(d)}.`;
}

function held({ reachableWithout, compactnessWith, compactnessWithout }: ReadByForm): string {
  if (Number.isNaN(reachableWithout)) return 'there are no two other members';
  return `${percent(reachableWithout)} of their pairs can reach each other, at a compactness of ${figure(compactnessWithout)} where it is ${figure(compactnessWith)} with it`;
}
