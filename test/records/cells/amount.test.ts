import { describe, expect, test } from 'vitest';
import { readAmount } from '../../../src/records/cells/amount.js';

describe('numbers whose own signs say how they are meant', () => {
  test.each([
    ['3', 3],
    [' 2.5 ', 2.5],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['2,5', 2.5],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['12 500', 12500],
    ["12'500.25", 12500.25],
    ['12\u202f500,25', 12500.25],
    ['+4', 4],
  ])('%s', (text, value) => {
    for (const delimiter of [',', ';', '\t', '']) expect(readAmount(text, undefined, delimiter)).toBe(value);
  });
});

test('1,234 and 1.234 are read by the delimiter, or by the option, or refused', () => {
  expect(readAmount('12,500', undefined, ',')).toBe(12500); // where commas part cells they are no decimal sign
  expect(readAmount('1.234', undefined, ',')).toBe(1.234);
  expect(readAmount('12,500', undefined, ';')).toBe('ambiguous-strength');
  expect(readAmount('1.234', undefined, ';')).toBe('ambiguous-strength');
  expect(readAmount('12,500', undefined, '\t')).toBe('ambiguous-strength');
  expect(readAmount('12,500', ',', ';')).toBe(12.5);
  expect(readAmount('12,500', '.', ';')).toBe(12500);
  expect(readAmount('1.234', ',', ',')).toBe(1234);
  expect(readAmount('1.5', ',', ',')).toBe('invalid-strength');
});

describe('each way of being unusable has its own reason', () => {
  test.each([
    ['', 'missing-strength'],
    [null, 'missing-strength'],
    ['many', 'invalid-strength'],
    ['N/A', 'invalid-strength'],
    ['1.2.3', 'invalid-strength'],
    ['#REF!', 'invalid-strength'],
    ['3x', 'invalid-strength'],
    ['12,34,5', 'invalid-strength'],
    ['0x10', 'invalid-strength'],
    ['NaN', 'nan-strength'],
    [Number.NaN, 'nan-strength'],
    ['Infinity', 'infinite-strength'],
    ['-inf', 'infinite-strength'],
    ['1e999', 'infinite-strength'],
    [Infinity, 'infinite-strength'],
    ['-3', 'negative-strength'],
    ['-1,234.5', 'negative-strength'],
    ['0', 'zero-strength'],
    ['0.00', 'zero-strength'],
    ['-0', 'zero-strength'],
    ['1e-999', 'zero-strength'],
  ])('%s', (cell, reason) => {
    expect(readAmount(cell, undefined, ',')).toBe(reason);
  });
});

test('numbers of an app stay what they are', () => {
  expect(readAmount(0.1, undefined, '')).toBe(0.1);
  expect(readAmount(12n, undefined, '')).toBe(12);
});
