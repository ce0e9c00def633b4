import { shown } from '../numeric/check.js';
import type { Affiliations } from './affiliations/affiliations.js';
import type { Attendance } from './attendance/attendance.js';
import type { Interactions, Members } from './interactions.js';
import type { Survey } from './survey/survey.js';

// What a reader gave, where it is handed on. The usual slip is to hand on all that it gave, or the promise of it.

/** Throws unless a roster is one. */
export function requireRoster(who: string, option: string, members: Members | undefined): void {
  if (areAll(Array.isArray, members?.ids, members?.names, members?.aliases) && isRead(members?.joined, members?.left))
    return;
  throw notHandedOn(who, option, 'a roster, the `members` that readMembers gives', members, 'members');
}

/** Throws unless interactions are some. */
export function requireInteractions(who: string, interactions: Interactions | undefined): void {
  if (areAll(Array.isArray, interactions?.ids, interactions?.kinds) && isRead(interactions?.source, interactions?.time))
    return;
  const expected = 'those that readInteractions or interactionsFrom gives';
  throw notHandedOn(who, 'interactions', expected, interactions, 'interactions');
}

/** Throws unless affiliations are some. */
export function requireAffiliations(who: string, affiliations: Affiliations | undefined): void {
  if (areAll(Array.isArray, affiliations?.people) && isRead(affiliations?.person, affiliations?.from)) return;
  throw notHandedOn(who, 'affiliations', 'those that readAffiliations gives', affiliations, 'affiliations');
}

/** Throws unless attendance is some. */
export function requireAttendance(who: string, attendance: Attendance | undefined): void {
  if (
    areAll(Array.isArray, attendance?.ids, attendance?.events, attendance?.hosts, attendance?.roles) &&
    isRead(attendance?.member, attendance?.event, attendance?.role, attendance?.eventTime)
  )
    return;
  const expected = 'that which readAttendance or attendanceFrom gives';
  throw notHandedOn(who, 'attendance', expected, attendance, 'attendance');
}

/** Throws unless a survey is one. */
export function requireSurvey(who: string, survey: Survey | undefined): void {
  if (
    areAll(Array.isArray, survey?.ids, survey?.status) &&
    isRead(survey?.respondent, survey?.partner) &&
    survey?.scales instanceof Map
  )
    return;
  throw notHandedOn(who, 'survey', 'the one that readSurvey or surveyFrom gives', survey, 'survey');
}

/** Throws unless aliases lead from texts to texts. */
export function requireAliases(who: string, option: string, aliases: unknown): void {
  const isList = typeof aliases === 'object' && aliases !== null && !(aliases instanceof Promise);
  const ids = !isList
    ? [null]
    : aliases instanceof Map
      ? [...aliases.keys(), ...aliases.values()]
      : Object.values(aliases);
  if (ids.every((id) => typeof id === 'string')) return;
  throw notHandedOn(who, option, 'a Map or an object from spellings to ids', aliases, 'aliases');
}

/** The error for what is not as expected; it says so if a part of what was given would be. */
export function notHandedOn(who: string, option: string, expected: string, given: unknown, part: string): RangeError {
  return new RangeError(`${who}: \`${option}\` must be ${expected}, got ${shownWhole(given, part)}`);
}

/** What a value looks like in an error message where a part of what a reader gives is expected. */
export function shownWhole(given: unknown, part: string): string {
  if (given instanceof Promise) return 'a promise, which needs `await`';
  const isWhole = typeof given === 'object' && given !== null && part in given;
  return isWhole ? `an object whose \`${part}\` may be meant` : shown(given);
}

function areAll(is: (value: unknown) => boolean, ...values: readonly unknown[]): boolean {
  return values.every(is);
}

function isRead(...columns: readonly unknown[]): boolean {
  return areAll(ArrayBuffer.isView, ...columns);
}
