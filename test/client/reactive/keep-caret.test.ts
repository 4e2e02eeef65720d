import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver, editBetween, keepCaret } from '../../../client/reactive/keep-caret.ts';

const caret = (before: string, after: string, at: number) => keepCaret(before, after, { start: at, end: at });

describe('the caret', () => {
  it('VIEW3 stays with the words around it', () => {
    expect(caret('ring mum', 'please ring mum', 4)).toEqual({ start: 11, end: 11 });
    expect(caret('ring mum', 'ring mum today', 4)).toEqual({ start: 4, end: 4 });
    expect(caret('please ring mum', 'ring mum', 11)).toEqual({ start: 4, end: 4 });
    expect(caret('', 'ring', 0)).toEqual({ start: 0, end: 0 });
    expect(keepCaret('one two three', 'one 2 three', { start: 8, end: 13 })).toEqual({ start: 6, end: 11 });
  });

  it('VIEW3 goes to the end of what was replaced under it', () => {
    expect(caret('one two three', 'one 2 three', 6)).toEqual({ start: 5, end: 5 });
  });

  it('VIEW3 is always inside the text, and an edit turns one text into the other', () => {
    const text = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'ß', '🙂') });
    fc.assert(
      fc.property(text, text, fc.nat(30), (before, after, n) => {
        const { start, end, inserted } = editBetween(before, after);
        expect(before.slice(0, start) + inserted + before.slice(end)).toBe(after);
        const at = Math.min(n, before.length);
        const kept = caret(before, after, at).start;
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(kept).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});

describe('two people in one field', () => {
  it('VIEW4 both insertions are there', () => {
    expect(carryOver('ring', 'ring mum', 'please ring')).toBe('please ring mum');
    expect(carryOver('ring', 'please ring', 'ring mum')).toBe('please ring mum');
    expect(carryOver('ab', 'aXb', 'aYb')).toBe('aXYb');
    expect(carryOver('abcdef', 'af', 'abcXdef')).toBe('aXf');
    expect(carryOver('abcdef', 'abMf', 'aOdef')).toBe('aOMf');
    expect(carryOver('ab', 'aMNO', 'aXb')).toBe('aMNOX');
    expect(carryOver('abcdef', 'aMdef', 'abOf')).toBe('aMOf');
  });

  it('VIEW4 what only one has changed stands as that one has it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, changed) => {
        expect(carryOver(base, changed, base)).toBe(changed);
        expect(carryOver(base, base, changed)).toBe(changed);
      }),
    );
  });

  it('VIEW4 nothing that either has typed is lost', () => {
    const typed = (letter: string) => fc.string({ minLength: 1, maxLength: 4, unit: fc.constant(letter) });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 10, unit: fc.constantFrom('a', 'b') }),
        typed('M'),
        typed('T'),
        fc.nat(10),
        fc.nat(10),
        (base, mine, theirs, i, j) => {
          const at = (n: number, words: string): string =>
            base.slice(0, Math.min(n, base.length)) + words + base.slice(Math.min(n, base.length));
          const both = carryOver(base, at(i, mine), at(j, theirs));
          expect(both.length).toBe(base.length + mine.length + theirs.length);
          expect(both.replaceAll(/[MT]/g, '')).toBe(base);
        },
      ),
    );
  });
});
