import type { Newcomers, TimeTo } from '../metrics/evolution/newcomers.js';
import { dayText } from '../records/cells/timeText.js';
import { counted, figure, listed, markdownTable, percent, plainText } from './prose.js';
import { limitsOf } from './survivalProse.js';
import type { Naming } from './turnoverProse.js';

const DAYS = [0, 7, 30, 90, 180, 365, 730];

/** Whether newcomers found contacts, in sentences and a small table, as lines of Markdown. */
export function newcomersProse(result: Newcomers, name: Naming = (id) => id): string[] {
  const { ids, firstDay, lastDay, coordinator, ties } = result;
  if (Number.isNaN(lastDay)) return ['There are no records, so nothing can be said of newcomers.'];
  const when = `from ${dayText(firstDay)} to ${dayText(lastDay)}`;
  if (ids.length === 0) return [`Nobody is known to have joined ${when}.`, ...aside(result)];
  const beside = coordinator === null ? '' : ` beside ${plainText(name(coordinator))}, the coordinator`;
  const steps: [string, TimeTo][] = [
    ['had contact with another member', result.toTie],
    ...(coordinator === null ? [] : [[`had contact with a member${beside}`, result.toOther] as [string, TimeTo]]),
    [`had contact with ${counted(ties, 'member')}${beside}`, result.toTies],
  ];
  return [
    `${counted(ids.length, 'member')} joined ${when}. Those who joined lately, or left, count for as long as they were there.`,
    '',
    ...steps.map(([what, time]) => `- ${cameSoFar(what, time, result)}`),
    ...stillWaiting(result, name),
    ...sharesOverTime(result),
    ...aside(result),
  ];
}

function cameSoFar(what: string, { count, curve }: TimeTo, { ids, confidence }: Newcomers): string {
  const all = ids.length;
  const whose = all === 1 ? 'The newcomer' : `Of ${figure(all)} newcomers, ${figure(count)}`;
  if (all === 1)
    return `${whose} ${count === 1 ? '' : 'has not '}${what}${count === 1 ? ` within ${daysOf(curve.median)}` : ' yet'}.`;
  if (Number.isNaN(curve.median))
    return `${whose} ${what}; ${count === 0 ? 'nobody came' : 'fewer than half came'} so far within the ${daysOf(curve.times.at(-1)!)} that can be seen.`;
  const soon = curve.median === 0 ? 'half by the day of joining' : `half within ${daysOf(curve.median)} of joining`;
  return `${whose} ${what}, ${soon}${limitsInDays(curve.medianLower, curve.medianUpper, confidence)}.`;
}

function daysOf(count: number): string {
  return counted(count, 'day');
}

function limitsInDays(lower: number, upper: number, confidence: number): string {
  return ` (${percent(confidence)} limits: ${figure(lower)} to ${Number.isNaN(upper) ? 'no upper limit' : figure(upper)})`;
}

function stillWaiting({ withoutTie, onlyCoordinator, leftWithoutTie, coordinator }: Newcomers, name: Naming): string[] {
  const shown = (ids: readonly string[]) => listed(ids.map((id) => plainText(name(id))));
  const lines = [`- Still without a contact: ${withoutTie.length === 0 ? 'nobody' : shown(withoutTie)}.`];
  if (coordinator !== null)
    lines.push(
      `- In contact with the coordinator only, so far: ${onlyCoordinator.length === 0 ? 'nobody' : shown(onlyCoordinator)}.`,
    );
  if (leftWithoutTie.length > 0) lines.push(`- Left without a contact: ${shown(leftWithoutTie)}.`);
  return lines;
}

function sharesOverTime({ observed, toTie, toOther, toTies, ties, coordinator, confidence }: Newcomers): string[] {
  const longest = observed.reduce((most, days) => Math.max(most, days), 0);
  const columns = [toTie, ...(coordinator === null ? [] : [toOther]), toTies];
  const lines = DAYS.filter((days) => days <= longest).map((days) => [
    figure(days),
    figure(observed.filter((seen) => seen >= days).length),
    ...columns.map((time) => shareBy(time, days)),
  ]);
  const header = [
    'Days after joining',
    'Followed so long',
    'With a contact',
    ...(coordinator === null ? [] : ['Beside the coordinator']),
    `With ${figure(ties)}${coordinator === null ? '' : ' beside it'}`,
  ];
  return [
    '',
    `The share of newcomers who had come so far, with its ${percent(confidence)} limits:`,
    '',
    markdownTable(header, lines),
  ];
}

// The share that came so far by then, with its limits; those of the share that did not, the other way round.
function shareBy({ curve }: TimeTo, days: number): string {
  const { times, survival, lower, upper } = curve;
  let t = times.length - 1;
  while (t >= 0 && times[t]! > days) t--;
  if (t < 0) return percent(0);
  const share = percent(1 - survival[t]!);
  return Number.isNaN(lower[t]!) || survival[t] === 1 ? share : `${share} (${limitsOf(1 - upper[t]!, 1 - lower[t]!)})`;
}

function aside({ beforeJoining, afterLeaving, notFollowed }: Newcomers): string[] {
  const { undated, earlier, later, leftBefore } = notFollowed;
  const parts: string[] = [];
  if (undated > 0) parts.push(`${figure(undated)} without a date of joining`);
  if (earlier > 0) parts.push(`${figure(earlier)} who joined before`);
  if (later > 0) parts.push(`${figure(later)} who joined after`);
  if (leftBefore > 0) parts.push(`${figure(leftBefore)} whose date of leaving is before that of joining`);
  const lines = parts.length === 0 ? [] : [`Members not among the newcomers: ${listed(parts)}.`];
  if (beforeJoining > 0)
    lines.push(
      `${counted(beforeJoining, 'newcomer')} had records from before joining, which count as of the first day.`,
    );
  if (afterLeaving > 0) lines.push(`${counted(afterLeaving, 'record')} from after a newcomer left did not count.`);
  return lines.length === 0 ? [] : ['', lines.join(' ')];
}
