import { describe, expect, it } from 'vitest';
import type { PersonId, StatementId } from '../../../shared/ids.ts';
import { type CoachHint, coachAction, coachBalance, latestDay } from '../../../shared/practice/plan-coach.ts';
import type { Role } from '../../../shared/practice/vocabulary/words.ts';
import { type BadLine, badLines, goodLines, type PlanLine } from './plan-lines.ts';
import { clearLines, weakLines } from './plan-lines-more.ts';

const roles: Readonly<Record<string, Role>> = {
  mum: 'parent',
  dad: 'parent',
  kai: 'youngPerson',
  nan: 'familyNetwork',
  okafor: 'leadProfessional',
  jo: 'voluntarySector',
  tom: 'health',
  bell: 'school',
  dee: 'housing',
};
const latest = '2026-04-28';

const hints = ({ what, who = ['mum'], when = '2026-03-20' }: PlanLine): readonly CoachHint[] =>
  coachAction({ what, who: who as readonly PersonId[], when }, { latest, roleOf: (person) => roles[person] });
const missed = (lines: readonly BadLine[]) =>
  lines
    .filter((line) => !hints(line).some((hint) => line.hints.includes(hint)))
    .map((line) => [line.what, ...hints(line)]);
const accused = (lines: readonly PlanLine[]) =>
  lines.filter((line) => hints(line).length > 0).map((line) => [line.what, ...hints(line)]);

describe('the coach on lines of plans', () => {
  it('PLAN3 catches a weak line with the hint that helps', () => {
    expect(missed(badLines)).toEqual([]);
  });

  it('PLAN3 catches weak lines written in many ways', () => {
    expect(weakLines.length).toBeGreaterThan(100);
    expect(weakLines.filter((what) => hints({ what }).length === 0)).toEqual([]);
  });

  it('PLAN4 leaves a good line alone', () => {
    expect(accused(goodLines)).toEqual([]);
    expect(accused(clearLines.map((what) => ({ what })))).toEqual([]);
  });

  it.each(['Ffonio Nain', 'Llamar a la escuela el lunes', 'زيارة المدرسة', 'Idź do szkoły', '给学校打电话'])(
    'PLAN4 says nothing about the words of another language: %s',
    (what) => {
      expect(hints({ what })).toEqual([]);
    },
  );
});

describe('what answers a hint', () => {
  const chart = 'Mum will start a reward chart';

  it('PLAN5 somebody of a service beside it is the one who shows how', () => {
    expect(hints({ what: chart })).toEqual(['nobodyShows']);
    expect(hints({ what: chart, who: ['mum', 'jo'] })).toEqual([]);
    expect(hints({ what: `${chart} with Jo` })).toEqual([]);
  });

  it('PLAN5 a goal or a reason is the benefit', () => {
    const what = 'Kai will hand in his phone at bedtime';
    const who = ['kai' as PersonId];
    const context = { latest, roleOf: (person: PersonId) => roles[person] };
    const line = { what, who, when: '2026-03-20' };
    expect(coachAction(line, context)).toEqual(['noBenefit']);
    expect(coachAction({ ...line, goal: 'goal' as StatementId }, context)).toEqual([]);
    expect(hints({ what: `${what} so that he sleeps`, who: ['kai'] })).toEqual([]);
  });

  it('PLAN5 an empty line is asked for its step and not judged', () => {
    expect(hints({ what: ' ', who: [], when: null })).toEqual(['noStep', 'nobodyNamed', 'noDay']);
  });

  it('PLAN6 the last day is that of the next meeting, else three months on', () => {
    expect(latestDay('2026-03-02', '2026-04-13')).toBe('2026-04-13');
    expect(latestDay('2026-03-02', null)).toBe('2026-06-01');
    expect(latestDay('', null)).toBeNull();
    expect(hints({ what: 'Nan rings school.', when: latest })).toEqual([]);
    expect(hints({ what: 'Nan rings school.', when: '2026-04-29' })).toEqual(['beyondReview']);
  });

  it('PLAN7 two steps or more on one side alone are worth a word', () => {
    expect(coachBalance({ family: 2, services: 0 })).toBe('onlyFamily');
    expect(coachBalance({ family: 0, services: 2 })).toBe('onlyServices');
    expect(coachBalance({ family: 1, services: 0 })).toBeNull();
    expect(coachBalance({ family: 5, services: 1 })).toBeNull();
  });
});
