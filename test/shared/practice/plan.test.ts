import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/ids.ts';
import { planBalance } from '../../../shared/practice/plan-balance.ts';
import { missingIn } from '../../../shared/practice/plan-coach.ts';
import type { Role } from '../../../shared/practice/vocabulary/words.ts';

const roles = new Map<string, Role>([
  ['mum', 'parent'],
  ['yusuf', 'youngPerson'],
  ['nan', 'familyNetwork'],
  ['okafor', 'leadProfessional'],
  ['dee', 'housing'],
  ['sam', 'observer'],
]);
const by = (...who: readonly string[]) => ({ who: who as readonly PersonId[] });
const balance = (...actions: readonly { who: readonly PersonId[] }[]) =>
  planBalance(actions, (person) => roles.get(person));

describe('the balance', () => {
  it('PLAN1 counts a step once for a side, however many of it take part', () => {
    expect(balance(by('mum', 'nan', 'yusuf'), by('dee'), by('okafor', 'dee'))).toEqual({
      family: 1,
      services: 2,
    });
  });

  it('PLAN1 counts a shared step for both sides', () => {
    expect(balance(by('mum', 'okafor'))).toEqual({ family: 1, services: 1 });
  });

  it('PLAN1 counts nothing for nobody, somebody unknown, and somebody who only watches', () => {
    expect(balance(by(), by('stranger'), by('sam'))).toEqual({ family: 0, services: 0 });
  });
});

describe('the coach', () => {
  const whole = { what: 'Nan walks Yusuf down.', who: by('nan').who, when: '2026-03-09' };

  it('PLAN2 has nothing to say about a whole step', () => {
    expect(missingIn(whole)).toEqual([]);
  });

  it.each([
    ['nobody is named', { who: [] }, ['nobodyNamed']],
    ['there is no day', { when: null }, ['noDay']],
    ['nothing is written', { what: ' \n' }, ['noStep']],
    ['only a service is named', { what: 'Housing' }, ['noStep']],
    ['there are only marks', { what: '- ? -' }, ['noStep']],
    ['everything is missing', { what: '', who: [], when: null }, ['noStep', 'nobodyNamed', 'noDay']],
  ])('PLAN2 speaks when %s', (_, change, hints) => {
    expect(missingIn({ ...whole, ...change })).toEqual(hints);
  });

  it.each(['Ring Nan', 'زيارة المدرسة', '给学校打电话', 'Ffonio Nain'])(
    'PLAN2 takes %s for a step',
    (what) => {
      expect(missingIn({ ...whole, what })).toEqual([]);
    },
  );
});
