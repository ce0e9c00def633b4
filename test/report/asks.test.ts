import { expect, test } from 'vitest';
import { degree } from '../../src/metrics/centrality/degree.js';
import { harmonic } from '../../src/metrics/centrality/harmonic.js';
import { planned, readNow } from '../../src/report/asks.js';
import { B6, path } from '../networks.js';

test('what is asked for twice is measured once, of each network and with each options', () => {
  const plan = planned((ask) => {
    const degrees = ask(degree, B6);
    const again = ask(degree, B6, {});
    const others = [ask(degree, path(3)), ask(degree, B6, { direction: 'in' }), ask(harmonic, B6)];
    return () => [degrees(), again(), ...others.map((other) => other())];
  });
  expect(plan.asked).toHaveLength(4);
  const [degrees, again, ofPath] = readNow(plan);
  expect(again).toBe(degrees);
  expect(ofPath).toEqual(degree(path(3)));
});

test('the answers may come from anywhere', () => {
  const plan = planned((ask) => {
    const degrees = ask(degree, B6);
    const near = ask(harmonic, B6);
    return () => [degrees(), near()];
  });
  const [first, second] = [Float64Array.of(1), Float64Array.of(2)];
  expect(plan.read([first, second])).toEqual([first, second]);
});
