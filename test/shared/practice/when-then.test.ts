import { describe, expect, it } from 'vitest';
import { readWhenThen, whenThenSentence } from '../../../shared/practice/when-then.ts';

const say = (when: string, who: string, will: string): string => whenThenSentence({ when, who, will });

describe('a step said by its moment', () => {
  it.each([
    ['the alarm rings', 'Nan', 'walk Yusuf down', 'When the alarm rings, Nan will walk Yusuf down.'],
    [
      'When the alarm rings,',
      'Nan',
      'will walk Yusuf down.',
      'When the alarm rings, Nan will walk Yusuf down.',
    ],
    [' it is loud ', '', 'go for a walk', 'When it is loud, we will go for a walk.'],
    ['the alarm rings', 'Nan', '', 'When the alarm rings, Nan will …'],
    ['', 'Nan', 'walk Yusuf down', 'Nan will walk Yusuf down.'],
    ['', '', 'walk together', 'We will walk together.'],
    ['', 'Nan', ' ', ''],
  ])('PLAN9 from %s, %s, %s', (when, who, will, sentence) => {
    expect(say(when, who, will)).toBe(sentence);
  });

  it.each([
    { when: 'the alarm rings', who: 'Nan', will: 'walk Yusuf down' },
    { when: 'it is late, and dark', who: 'Will', will: 'ring Mum' },
    { when: 'it is loud', who: '', will: 'go out' },
    { when: 'it is loud', who: 'Nan', will: '' },
  ])('PLAN9 can be taken apart again: $when', (parts) => {
    expect(readWhenThen(whenThenSentence(parts))).toEqual(parts);
  });

  it.each(['', 'Nan will walk Yusuf down.', 'Whenever it rains, stay in.', 'When it rains, stay in.'])(
    'PLAN9 is not seen where it is not: %s',
    (sentence) => {
      expect(readWhenThen(sentence)).toBeNull();
    },
  );
});
