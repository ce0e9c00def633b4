import { embeddedness } from '../metrics/ties/embeddedness.js';
import { overlap } from '../metrics/ties/overlap.js';
import type { TieState } from '../metrics/ties/tieStates.js';
import type { Network } from '../network/network.js';
import { sumOf } from '../numeric/sum.js';
import { dayText } from '../records/cells/timeText.js';
import type { Ask } from './asks.js';
import { type TieToLookAfter, tiesToLookAfter } from './lookAfter.js';
import { counted, figure, item, meaning, percent } from './prose.js';
import type { Standing, StateCounts } from './standing.js';

/** How strong the ties are, and which of them to look after. */
export interface TieReading {
  /** How many ties are alive and strong, alive and weak, and without contact for more than a half-life. */
  readonly strong: number;
  readonly weak: number;
  /** NaN where no history tells when the contacts were. */
  readonly fading: number;
  /**
   * The strength from which a tie is strong, of what is left of it where there is a history: the mean of the ties that are
   * not fading, in the reading without the coordinator that of the whole network. NaN where there is none.
   */
  readonly threshold: number;
  /** In days, and when the ties were looked at, in milliseconds since 1970; NaN without a history. */
  readonly halfLife: number;
  readonly at: number;
  /** The mean overlap of the two members' contacts, by how the tie stands; NaN where no tie has one. */
  readonly overlap: StateCounts;
  /** Ties whose members have no contact in common, by how the tie stands. */
  readonly alone: StateCounts;
  /** Fading ties, or weak ones where nothing is known of fading, in the order in which to look after them. */
  readonly lookAfter: readonly TieToLookAfter[];
}

/** Measures the section; lists `count` ties to look after. */
export function tiesOf(network: Network, standing: Standing, count: number, ask: Ask): () => TieReading {
  const common = ask(embeddedness, network);
  const shares = ask(overlap, network);
  return () => read(network, standing, count, common(), shares());
}

function read(
  network: Network,
  standing: Standing,
  count: number,
  common: Float64Array,
  shares: Float64Array,
): TieReading {
  const { places, states, strong, halfLife, at } = standing;
  const dated = !Number.isNaN(halfLife);
  const number: Record<TieState, number> = { strong: 0, weak: 0, fading: dated ? 0 : Number.NaN };
  const alone = { ...number };
  const shared: Record<TieState, number[]> = { strong: [], weak: [], fading: [] };
  states.forEach((state, tie) => {
    const k = places[tie]!;
    number[state]++;
    if (common[k] === 0) alone[state]++;
    if (!Number.isNaN(shares[k])) shared[state].push(shares[k]!);
  });
  return {
    ...number,
    threshold: strong,
    halfLife,
    at,
    overlap: { strong: meanOf(shared.strong), weak: meanOf(shared.weak), fading: meanOf(shared.fading) },
    alone,
    lookAfter: tiesToLookAfter(network, standing, common, count),
  };
}

function meanOf(values: readonly number[]): number {
  return sumOf(Float64Array.from(values)) / values.length;
}

/** The section in words. */
export function tiesProse(t: TieReading, unit: string): string[] {
  const all = t.strong + t.weak + (t.fading || 0);
  if (all === 0) return [item('Strong ties', '–', 'There are no ties yet.')];
  const share = (count: number): string => `${percent(count / all)} of ${counted(all, 'tie')}`;
  const unknown = 'Without the dates of contacts (a history of the ties) it is not known which ties fade.';
  return [
    item('Strong ties', figure(t.strong), `${share(t.strong)}. ${strongMeaning(t, unit)}`),
    item('Weak ties', figure(t.weak), `${share(t.weak)}. ${weakMeaning(t)}`),
    item(
      'Fading ties',
      figure(t.fading),
      meaning(t.fading, unknown, () => `${share(t.fading)}. ${fadingMeaning(t)}`),
    ),
  ];
}

function strongMeaning({ threshold, halfLife, weak, fading }: TieReading, unit: string): string {
  if (Number.isNaN(threshold)) return 'Every tie is fading, so none is told strong from weak.';
  if (weak === 0)
    return `All ties${fading > 0 ? ' that are not fading' : ''} are equally strong, so none stands out from the others.`;
  const level = Number.isNaN(halfLife)
    ? `its strength is at least ${figure(threshold)}${unit === '' ? '' : ` (${unit})`}, the mean`
    : `what is left of it is at least ${figure(threshold)}, the mean of the ties that are not fading, when every contact loses half its strength in ${daysOf(halfLife)}`;
  return `A tie is called strong where ${level}. For whoever coordinates: what needs trust can build on these.`;
}

// Whether the weak ties here are those that lead elsewhere, as Granovetter found.
function weakMeaning({ overlap, weak, threshold }: TieReading): string {
  if (Number.isNaN(threshold)) return 'There are none besides the fading ones.';
  if (weak === 0) return 'None is weaker than the mean.';
  if (Number.isNaN(overlap.weak) || Number.isNaN(overlap.strong))
    return 'The other ties, slight but not lost. Weak ties often bring what the close circle does not know (Granovetter).';
  const [near, far] = [percent(overlap.strong), percent(overlap.weak)];
  const shares = `on average, the members of a weak tie have ${far} of their other contacts in common, those of a strong one ${near}`;
  if (near === far) return `They lead about as far afield as strong ones: ${shares}.`;
  return overlap.weak < overlap.strong
    ? `They lead farther afield: ${shares}. For whoever coordinates: news of what the close circle does not know tends to come over such ties (Granovetter).`
    : `They do not lead farther afield than strong ones: ${shares}.`;
}

function fadingMeaning({ fading, alone, halfLife, at }: TieReading): string {
  if (fading === 0) return `Every tie has had a contact in the ${daysOf(halfLife)} up to ${dayText(at)}.`;
  const lone =
    alone.fading === 0
      ? 'Contacts in common may still keep the two members in touch.'
      : fading === 1
        ? 'The two members have no contact in common who would keep them in touch.'
        : `In ${figure(alone.fading)} of them the two members have no contact in common who would keep them in touch.`;
  const [these, they] = fading === 1 ? ['this one', 'it has'] : ['these', 'they have'];
  return `No contact for more than ${daysOf(halfLife)} before ${dayText(at)}, so more than half of what there was has gone. ${lone} For whoever coordinates: ask after ${these} before ${they} to be made anew.`;
}

function daysOf(halfLife: number): string {
  return counted(halfLife, 'day');
}
