import { describe, expect, it } from 'vitest';
import { DraftShelf } from '../../../../client/views/leads-desk/draft-shelf.ts';

interface Words {
  name: string;
}

describe('unsaved forms', () => {
  it('LEADS8 are found again as they were left, and only when something was typed', () => {
    const shelf = new DraftShelf<Words>();
    const untouched = shelf.open('new', () => ({ name: '' }));
    expect([untouched.wasKept, untouched.isChanged(), shelf.hasChanged()]).toEqual([false, false, false]);
    expect(shelf.open('new', () => ({ name: 'fresh' })).words.name).toBe('fresh');

    const typed = shelf.open('new', () => ({ name: '' }));
    typed.set('name', 'Amina');
    expect([typed.isChanged(), shelf.hasChanged()]).toEqual([true, true]);
    const again = shelf.open('new', () => ({ name: '' }));
    expect([again.wasKept, again.words.name]).toEqual([true, 'Amina']);
  });

  it('LEADS8 are forgotten when they were saved, and when somebody else sits down', () => {
    const shelf = new DraftShelf<Words>();
    shelf.open('one', () => ({ name: '' })).set('name', 'Amina');
    shelf.open('two', () => ({ name: '' })).set('name', 'Nan');
    shelf.drop('one');
    expect(shelf.open('one', () => ({ name: '' })).wasKept).toBe(false);
    expect(shelf.hasChanged()).toBe(true);
    shelf.clear();
    expect(shelf.hasChanged()).toBe(false);
    expect(shelf.open('two', () => ({ name: '' })).words.name).toBe('');
  });
});
