import { expect, test } from 'vitest';
import { largestComponent, subnetwork, undirected, without } from '../../src/network/views.js';
import { B6, B6G, D5, matrix, network, path, X6 } from '../networks.js';

test('subnetwork keeps members with the ties among them and their attributes', () => {
  const part = subnetwork(B6, ['D', 'A', 'C']);
  expect(part.members).toEqual(['A', 'C', 'D']);
  expect(matrix(part)).toEqual([
    [0, 1, 0],
    [1, 0, 1],
    [0, 1, 0],
  ]);
  expect(part.attributes.get('group')).toEqual(['L', 'L', 'R']);
});

test('without takes members out and leaves the others, also those without ties then', () => {
  expect(without(network('h-a h-b'), ['h'])).toEqual(network('a b'));
  expect(without(B6, B6.members).members).toEqual([]);
  expect(without(B6, [])).toEqual(B6);
});

test('a member that there is none of is named', () => {
  expect(() => without(B6, ['Z'])).toThrow('without: there is no member "Z" in the network');
  expect(() => subnetwork(B6, ['__proto__'])).toThrow('subnetwork: there is no member "__proto__"');
});

test('undirected makes one tie of the two directions', () => {
  const both = network('A>B:3 B>A:1 A>C:2');
  expect(undirected(both)).toEqual(network('A-B:4 A-C:2'));
  expect(undirected(both, { symmetrize: 'max' })).toEqual(network('A-B:3 A-C:2'));
  expect(undirected(both, { symmetrize: 'mean' })).toEqual(network('A-B:2 A-C:1'));
  expect(undirected(both, { symmetrize: 'min' })).toEqual(network('A-B:1 C'));
  expect(undirected(B6)).toBe(B6);
  expect(undirected(D5).attributes).toBe(D5.attributes);
});

test('largestComponent is the one with most members, of equal ones that of the first member', () => {
  expect(largestComponent(X6).members).toEqual(['1', '2', '3']);
  expect(largestComponent(B6G).members).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  expect(largestComponent(network('C-D A-B')).members).toEqual(['A', 'B']);
  expect(largestComponent(network('B>A C>A D')).members).toEqual(['A', 'B', 'C']);
  expect(largestComponent(network('')).members).toEqual([]);
});

test('a path of half a million members overflows no stack', () => {
  expect(largestComponent(path(500_000)).members).toHaveLength(500_000);
});
