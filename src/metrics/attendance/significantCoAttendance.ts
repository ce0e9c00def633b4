import { keptTies } from '../../network/keptTies.js';
import type { Network } from '../../network/network.js';
import { projected } from '../../network/projectAttendance.js';
import type { ProjectionRule } from '../../network/projectedTies.js';
import { requireNumber } from '../../numeric/check.js';
import type { Attendance } from '../../records/attendance/attendance.js';
import { type CoAttendanceOptions, coAttendanceOf } from './coAttendance.js';

export interface SignificantCoAttendanceOptions extends CoAttendanceOptions {
  /** A tie is kept if its probability by chance is less than this, from 0 to 1. Default 0.05. */
  readonly alpha?: number;
  /** What the strength of a tie that is kept is; it has no part in whether it is. Default `'newman'`. */
  readonly rule?: ProjectionRule;
}

/**
 * The network of the members who attended the same events more often than chance explains. All members stay, also those
 * without a tie left, and ties keep the strengths that `projectAttendance` gives them.
 *
 * Formula: the ties whose probability by `coAttendance` is less than `alpha`. Without a `correction` one expects up to
 * `alpha` of all pairs to be kept by chance alone: of 400 members 3,990 pairs at 0.05.
 * Range: from no tie to all.
 * Cost, errors, source: as `coAttendance`; RangeError also for an `alpha` that is no number from 0 to 1.
 * Peers: R's `backbone::sdsm` with `signed = FALSE`; see `coAttendance` for what it does otherwise.
 *
 * @example
 * const rows = Object.entries({ A: '123', B: '123', C: '456', D: '789', E: '147', F: '258', G: '369' });
 * const { attendance } = attendanceFrom(rows.flatMap(([member, events]) => [...events].map((event) => [member, event])));
 * degree(projectAttendance(attendance)); // → [4, 4, 3, 3, 4, 4, 4]
 * degree(significantCoAttendance(attendance, { alpha: 0.1 })); // A and B share all three of theirs → [1, 1, 0, 0, 0, 0, 0]
 */
export function significantCoAttendance(attendance: Attendance, options: SignificantCoAttendanceOptions = {}): Network {
  const { alpha = 0.05, rule = 'newman', correction, ...choice } = options;
  requireNumber('significantCoAttendance', 'alpha', alpha, 0, 1);
  const network = projected('significantCoAttendance', attendance, { ...choice, rule });
  const { probabilities } = coAttendanceOf('significantCoAttendance', attendance, {
    ...choice,
    ...(correction === undefined ? {} : { correction }),
  });
  return keptTies(
    network,
    Uint8Array.from(probabilities, (probability) => (probability < alpha ? 1 : 0)),
  );
}
