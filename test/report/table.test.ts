import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { degree } from '../../src/metrics/centrality/degree.js';
import { packNetwork } from '../../src/network/network.js';
import { byMember, memberTable, rows, tieTable, top } from '../../src/report/table.js';
import { toCsv } from '../../src/report/toCsv.js';
import { toJson } from '../../src/report/toJson.js';
import { B6, network, W4 } from '../networks.js';

test('a member table has ids, names where there are any, and the columns given', () => {
  const table = memberTable(W4, { degree: degree(W4), group: W4.attributes.get('group')! });
  expect(table.names).toEqual(['member', 'degree', 'group']);
  expect(rows(table)[2]).toEqual({ member: 'C', degree: 3, group: 'CD' });
  const named = packNetwork(['1'], { source: [], target: [], strength: [] }, false, new Map([['name', ['Ann']]]));
  expect(rows(memberTable(named, {}))).toEqual([{ member: '1', name: 'Ann' }]);
});

test('a tie table has an undirected tie once, an arc each', () => {
  const table = tieTable(W4, { place: Array.from(W4.ties.targets, (_, k) => k) });
  expect(rows(table)).toEqual([
    { source: 'A', target: 'B', strength: 5, place: 0 },
    { source: 'A', target: 'C', strength: 3, place: 1 },
    { source: 'B', target: 'C', strength: 1, place: 3 },
    { source: 'C', target: 'D', strength: 2, place: 6 },
  ]);
  expect(tieTable(network('A>B B>A:2')).length).toBe(2);
});

test('top gives the largest first, equal ones in order, undefined ones last', () => {
  const table = memberTable(B6, { value: [3, Number.NaN, 5, 5, -1, 0] });
  expect(top(table, 'value', 9).columns[0]).toEqual(['C', 'D', 'A', 'F', 'E', 'B']);
  expect(top(table, 'value', 2).length).toBe(2);
  expect(top(table, 'member', 1).columns[0]).toEqual(['F']);
});

test('a column of the wrong length, or that there is none of, is named', () => {
  expect(() => memberTable(B6, { size: [1] })).toThrow(
    'memberTable: column "size" must have one value per member, 6, got 1',
  );
  expect(() => tieTable(B6, { size: [1] })).toThrow(
    'tieTable: column "size" must have one value per entry of `ties.targets`, 14, got 1',
  );
  expect(() => byMember(B6, [1])).toThrow('byMember: values must have one value per member, 6, got 1');
  expect(() => top(memberTable(B6, {}), 'size')).toThrow('top: there is no column "size"; the table has "member"');
});

describe('toCsv', () => {
  const csv = (ids: string[], values: number[]) =>
    toCsv(memberTable(packNetwork(ids, { source: [], target: [], strength: [] }, false), { value: values }));

  test('undefined is an empty cell, zero a zero, numbers keep their digits', () => {
    expect(csv(['a', 'b', 'c', 'd'], [Number.NaN, 0, -1.5, 1 / 3])).toBe(
      'member,value\na,\nb,0\nc,-1.5\nd,0.3333333333333333\n',
    );
  });

  test('text that a spreadsheet would run is made harmless, numbers are not touched', () => {
    const ids = ['=1+1', '+1', '-1', '@x', '\tx', '\0x', '\rx', 'a=b', "'x"];
    const lines = csvParseRows(
      csv(
        ids,
        ids.map(() => -1),
      ),
    ).slice(1);
    expect(lines.map(([id]) => id)).toEqual(["'=1+1", "'+1", "'-1", "'@x", "'\tx", "'\0x", "'\rx", 'a=b', "'x"]);
    expect(lines.every(([, value]) => value === '-1')).toBe(true);
  });

  test('headings are made harmless too, and the delimiter can be chosen', () => {
    expect(toCsv(memberTable(network('A;B'), { '=x': [1] }), { delimiter: ';' })).toBe('member;\'=x\n"A;B";1\n');
  });

  test('property: any text comes back from a CSV reader, save for the apostrophe', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (ids) => {
        const back = csvParseRows(
          csv(
            ids,
            ids.map((_, i) => i),
          ),
        ).slice(1);
        expect(back).toEqual(ids.map((id, i) => [/^[=+\-@\t\r\n\0]/.test(id) ? `'${id}` : id, String(i)]));
      }),
    );
  });
});

test('toJson writes tables as rows, typed arrays as arrays, maps as objects, undefined as null', () => {
  expect(JSON.parse(toJson(memberTable(network('A B'), { value: [Number.NaN, 2] })))).toEqual([
    { member: 'A', value: null },
    { member: 'B', value: 2 },
  ]);
  expect(toJson({ values: Float64Array.of(1, Number.NaN), of: new Map([['__proto__', 1]]) }, 0)).toBe(
    '{"values":[1,null],"of":{"__proto__":1}}',
  );
  expect(toJson([])).toBe('[]');
});
