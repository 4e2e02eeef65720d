import type { Part } from '../../shared/script/part.ts';

/** Who of the made-up family has a device and so acts by themselves. */
export type Actor = 'mum' | 'child' | 'slow' | 'disagrees' | 'offline';

/** What the made-up people say and do. Nobody in it is anybody. */
export const meadowParts: Readonly<Record<Actor, Part>> = {
  mum: {
    lines: [
      { cue: {}, line: { do: 'knock' } },
      { cue: {}, line: { do: 'sayOk' } },
      {
        cue: { at: 'map' },
        line: {
          do: 'note',
          column: 'workingWell',
          section: 'strength',
          words: 'Robin gets dressed now without being asked.',
        },
      },
      {
        cue: { at: 'map', notes: 1 },
        line: {
          do: 'note',
          column: 'worries',
          section: 'harder',
          words: 'The bus comes at ten to eight. If we miss it, we are late.',
        },
      },
      {
        cue: { at: 'map', hidden: true },
        line: {
          do: 'note',
          column: 'workingWell',
          section: 'safety',
          words: 'When I was ill, Nan took Robin in. Every time.',
        },
      },
      { cue: { at: 'map', notes: 1 }, line: { do: 'ready', phase: 'map' } },
      {
        cue: { at: 'scale' },
        line: {
          do: 'seal',
          number: 4,
          why: 'Mornings are loud. But we talk about it now.',
          oneUp: 'We leave the house on time three days in a row.',
        },
      },
      {
        cue: { at: 'plan', steps: 1 },
        line: { do: 'step', what: 'I pack the school bag with Robin the evening before.', inDays: 14 },
      },
      {
        cue: { at: 'agree', plan: 'any' },
        line: { do: 'answer', answer: 'agree', words: 'It is small enough to do.' },
      },
      { cue: { closed: true }, line: { do: 'leave' } },
    ],
  },
  child: {
    lines: [
      { cue: {}, line: { do: 'knock' } },
      { cue: {}, line: { do: 'sayOk' } },
      {
        cue: { at: 'map' },
        line: {
          do: 'note',
          column: 'workingWell',
          section: 'strength',
          words: 'I like drawing with Nan.',
        },
      },
      {
        cue: { at: 'map', notes: 1 },
        line: {
          do: 'note',
          column: 'worries',
          section: 'effect',
          words: 'My tummy hurts when it is loud.',
        },
      },
      {
        cue: { at: 'map', shows: 1 },
        line: {
          do: 'note',
          column: 'workingWell',
          section: 'strength',
          words: 'I like it when the teacher says hello at the door.',
        },
      },
      {
        cue: { at: 'scale' },
        line: {
          do: 'seal',
          number: 7,
          why: 'I had two good mornings.',
          oneUp: 'Nan walks with me on Mondays.',
        },
      },
      { cue: { at: 'agree', plan: 'any' }, line: { do: 'answer', answer: 'agree', words: '' } },
      { cue: { closed: true }, line: { do: 'leave' } },
    ],
  },
  slow: {
    lines: [
      { cue: { leadActs: 1 }, line: { do: 'knock' } },
      { cue: { leadActs: 2 }, line: { do: 'sayOk' } },
      {
        cue: { at: 'map', leadActs: 2 },
        line: {
          do: 'note',
          column: 'workingWell',
          section: 'strength',
          words: 'I am free on Monday and Friday mornings.',
        },
      },
      {
        cue: { at: 'scale', leadActs: 2 },
        line: {
          do: 'seal',
          number: 5,
          why: 'I only know a part of it.',
          oneUp: 'Somebody tells me when I can help.',
        },
      },
      {
        cue: { at: 'agree', plan: 'any', leadActs: 2 },
        line: { do: 'answer', answer: 'agree', words: 'I can do the Fridays too.' },
      },
      { cue: { closed: true }, line: { do: 'leave' } },
    ],
  },
  disagrees: {
    lines: [
      { cue: {}, line: { do: 'knock' } },
      { cue: {}, line: { do: 'sayOk' } },
      {
        cue: { at: 'map' },
        line: {
          do: 'note',
          column: 'worries',
          section: 'happened',
          words: 'Robin was late eleven times this term.',
        },
      },
      {
        cue: { at: 'map', hidden: true },
        line: {
          do: 'note',
          column: 'workingWell',
          section: 'strength',
          words: 'Once in, Robin joins in with everything.',
        },
      },
      { cue: { at: 'map', notes: 1 }, line: { do: 'ready', phase: 'map' } },
      {
        cue: { at: 'scale' },
        line: {
          do: 'seal',
          number: 3,
          why: 'Robin misses the start of reading on most days.',
          oneUp: 'Robin is in before the bell on two days.',
        },
      },
      {
        cue: { at: 'agree', plan: 'first' },
        line: {
          do: 'answer',
          answer: 'doNotAgree',
          words: 'This is too slow for me. Somebody should meet Robin at the gate from Monday.',
        },
      },
      {
        cue: { at: 'agree', plan: 'later' },
        line: {
          do: 'answer',
          answer: 'agreeButWorried',
          words: 'Thank you for looking at it again. I will say so if it does not work.',
        },
      },
      { cue: { closed: true }, line: { do: 'leave' } },
    ],
  },
  offline: {
    lines: [
      { cue: {}, line: { do: 'knock' } },
      { cue: {}, line: { do: 'sayOk' } },
      {
        cue: { at: 'map', notes: 1 },
        line: {
          do: 'note',
          column: 'worries',
          section: 'harder',
          words: 'Robin sleeps badly. Mornings are harder for a tired child.',
        },
      },
      { cue: { at: 'scale', revealed: false }, line: { do: 'loseSignal' } },
      {
        cue: { at: 'scale', withoutSignal: true },
        line: {
          do: 'seal',
          number: 6,
          why: 'Robin eats well and grows well.',
          oneUp: 'Robin is asleep by nine on school nights.',
        },
      },
      { cue: { revealed: true }, line: { do: 'findSignal' } },
      { cue: { from: 'plan' }, line: { do: 'findSignal' } },
      {
        cue: { at: 'agree', plan: 'any' },
        line: { do: 'answer', answer: 'agreeButWorried', words: 'I agree. Sleep is what I would watch.' },
      },
      { cue: { closed: true }, line: { do: 'leave' } },
    ],
  },
};
