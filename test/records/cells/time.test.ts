import { describe, expect, test } from 'vitest';
import { momentOf, readTime } from '../../../src/records/cells/time.js';

const utc = Date.UTC;

describe('dates with one reading', () => {
  test.each([
    ['2024-03-12', utc(2024, 2, 12)],
    ['2024/3/2', utc(2024, 2, 2)],
    ['2024-03-12T09:30', utc(2024, 2, 12, 9, 30)],
    ['2024-03-12 09:30:15.250', utc(2024, 2, 12, 9, 30, 15, 250)],
    ['2024-03-12T09:30:00Z', utc(2024, 2, 12, 9, 30)],
    ['2024-03-12T09:30:00+02:00', utc(2024, 2, 12, 7, 30)],
    ['2024-03-12T09:30:00-0530', utc(2024, 2, 12, 15, 0)],
    ['12.03.2024', utc(2024, 2, 12)],
    ['1.3.2024 14:05', utc(2024, 2, 1, 14, 5)],
    ['12 Mar 2024', utc(2024, 2, 12)],
    ['12 March 2024', utc(2024, 2, 12)],
    ['12-Mar-2024', utc(2024, 2, 12)],
    ['3rd Sept 2024', utc(2024, 8, 3)],
    ['Mar 12, 2024', utc(2024, 2, 12)],
    ['March 12 2024 2:05 pm', utc(2024, 2, 12, 14, 5)],
    ['29 Feb 2024', utc(2024, 1, 29)],
    ['13/03/2024', utc(2024, 2, 13)],
    ['03/13/2024', utc(2024, 2, 13)],
    ['04/04/2024', utc(2024, 3, 4)],
  ])('%s', (text, time) => {
    expect(readTime(text, {})).toBe(time);
  });
});

describe('dates that do not exist or are not dates', () => {
  test.each([
    ...[
      '2023-02-30',
      '2023-02-29',
      '31/13/2022',
      'last spring',
      '0000-00-00',
      '2022-1',
      '2022-1-5',
      '2023-06-31',
      'TBC',
    ],
    ...[
      '99.99.2022',
      '12 Foo 2024',
      '12 Decem 2024',
      '2024-03-12T25:00',
      '2024-03-12T10:60',
      '3/4/24',
      '45000',
      '1e9',
      '-',
      '31.04.2024',
    ],
    ...['Mar 12, 2024 13:00 pm', '2024-W10-2', '2024-03-12T9:30'],
  ])('%s', (text) => {
    expect(readTime(text, {})).toBe('invalid-date');
  });
});

test('a blank is missing, not wrong', () => {
  for (const cell of ['', '  ', null, undefined]) expect(readTime(cell, {})).toBe('missing-date');
});

test('03/04/2024 has two readings until the order is given', () => {
  expect(readTime('03/04/2024', {})).toBe('ambiguous-date');
  expect(readTime('03/04/2024', { order: 'dmy' })).toBe(utc(2024, 3, 3));
  expect(readTime('03/04/2024', { order: 'mdy' })).toBe(utc(2024, 2, 4));
  expect(readTime('03/13/2024', { order: 'dmy' })).toBe('invalid-date');
  expect(readTime('3-4-2024 10:00 AM', { order: 'mdy' })).toBe(utc(2024, 2, 4, 10));
});

test('bare numbers are dates only when told which', () => {
  expect(readTime('45000', { numbers: 'excel' })).toBe(utc(2023, 2, 15));
  expect(readTime(45000.5, { numbers: 'excel' })).toBe(utc(2023, 2, 15, 12));
  // Excel's days 59 and 61 are 28 February and 1 March 1900; day 60 never was.
  expect(readTime('59', { numbers: 'excel' })).toBe(utc(1900, 1, 28));
  expect(readTime('60', { numbers: 'excel' })).toBe('invalid-date');
  expect(readTime('61', { numbers: 'excel' })).toBe(utc(1900, 2, 1));
  expect(readTime('1710201600', { numbers: 'seconds' })).toBe(utc(2024, 2, 12));
  expect(readTime('1710201600000', { numbers: 'milliseconds' })).toBe(utc(2024, 2, 12));
  expect(readTime('9e99', { numbers: 'seconds' })).toBe('invalid-date');
});

test('a Date is a date', () => {
  expect(readTime(new Date(5), {})).toBe(5);
  expect(readTime(new Date(Number.NaN), {})).toBe('invalid-date');
});

test('a moment given as an option must be one', () => {
  expect(momentOf('f', 'from', '2024-03-12')).toBe(utc(2024, 2, 12));
  expect(momentOf('f', 'from', 17)).toBe(17);
  expect(() => momentOf('f', 'from', 'soon')).toThrow('f: `from` must be a date, such as \'2024-03-12\', got "soon"');
});
