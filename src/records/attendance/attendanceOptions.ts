import type { InteractionOptions } from '../interactions/interactionOptions.js';
import type { ColumnChoice } from '../table/headings.js';
import type { AttendanceRole } from './attendanceHeadings.js';
import type { EventRule } from './eventsOf.js';

/** What every way of reading attendance can be told. */
export interface AttendanceOptions
  extends Pick<InteractionOptions, 'members' | 'aliases' | 'dates' | 'tenure' | 'strict'> {
  /** The name to use in messages. Default `'attendance'`. */
  readonly file?: string;
  /** Which columns to read, where the headings do not say. */
  readonly columns?: { readonly [R in AttendanceRole]?: ColumnChoice };
  /**
   * What makes an event one, where the records have dates: its name and its day (UTC), so that a monthly meeting is twelve
   * events a year; its name and `'time'`, for several of one name in a day; or its `'name'` alone, for one that goes on
   * over days. Default `'day'`.
   */
  readonly events?: EventRule;
  /** The roles that make a member a host of the event. Default: host, organiser, convenor, facilitator, chair and the like. */
  readonly hostRoles?: readonly string[];
  /**
   * What says, as a role or in the column of who attended, that a member was not there; such records are refused.
   * Default: absent, apologies, excused, declined, cancelled, no-show, no and the like, and a blank in a column for marks
   * (attended, present …; not status). Whoever gives words gives all: `''` for a blank, `[]` for nothing.
   */
  readonly absent?: readonly string[];
}
