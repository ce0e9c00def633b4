import { type LossAmong, lossAmong } from '../metrics/durability/lossAmong.js';
import { figure, percent, plainText } from './prose.js';

/** A loss among those of the other members, with the name of the one whose loss would be largest. */
export interface Loss extends LossAmong {
  readonly nextName: string | null;
}

/** How the loss of member h stands among those of the others. */
export function lossOf(losses: Float64Array, h: number, members: readonly string[], labels: readonly string[]): Loss {
  const among = lossAmong(losses, h, members);
  return { ...among, nextName: among.next === null ? null : labels[members.indexOf(among.next)]! };
}

/** The loss of a member beside those of the others, in words; nothing where there are none to compare with. */
export function lossProse(
  { loss, others, smaller, larger, nextName, nextLoss }: Loss,
  value: (loss: number) => string,
): string {
  if (Number.isNaN(loss) || others === 0) return '';
  if (nextName === null)
    return loss === 0
      ? ' The same is so of every other member.'
      : ' The loss of any other member would cost nothing of the kind.';
  const next = `${plainText(nextName)} (${value(nextLoss)})`;
  if (loss === 0)
    return larger === 1
      ? ` It is otherwise with ${next} alone.`
      : ` It is otherwise with ${figure(larger)} other members, most with ${next}.`;
  if (larger === 0 && smaller === others)
    return ` That is more than with the loss of any other member; next is ${next}.`;
  if (larger === 0) return ` The loss of no other member would cost more; that of ${next} as much.`;
  const than =
    smaller === 0
      ? 'no more than with the loss of any'
      : `more than with the loss of ${percent(smaller / others)} of the`;
  return ` That is ${than} other ${smaller === 0 ? 'member' : 'members'}; most is lost with ${next}.`;
}
