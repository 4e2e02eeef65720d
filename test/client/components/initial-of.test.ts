import { expect, it } from 'vitest';
import { initialOf } from '../../../client/components/initial-of.ts';

it.each([
  ['Amina', 'A'],
  ['mr bell', 'B'],
  ['Dr. Osei', 'O'],
  ['Miss', 'M'],
  ['  Élodie', 'É'],
  ['e\u0301lodie', 'E\u0301'],
  ['أمينة', 'أ'],
  ['', '?'],
])('UI14 %j is marked %j', (name, initial) => {
  expect(initialOf(name)).toBe(initial);
});
