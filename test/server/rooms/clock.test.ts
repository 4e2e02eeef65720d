import { describe, expect, it } from 'vitest';
import { clockOf, readClock } from '../../../shared/practice/meeting-clock.ts';
import { meetingAt } from './meeting-at.ts';

type At = Awaited<ReturnType<typeof meetingAt>>;
const MINUTE = 60_000;
const read = async (at: At) => readClock(clockOf((await at.meeting()).snapshot().meeting), at.clock.now());

describe('the advisory clock on the server', () => {
  it('CLOCK1 begins with the first person, goes with the step, and waits behind the curtain', async () => {
    const at = await meetingAt();
    at.clock.advance(10 * MINUTE);
    expect(await read(at)).toMatchObject({ begun: false, of: 60 });
    await at.sends(at.lead, { type: 'markHere', participant: at.amina, here: true });
    at.clock.advance(5 * MINUTE);
    await at.sends(at.lead, { type: 'movePhase', to: 'map' });
    at.clock.advance(3 * MINUTE);
    await at.sends(at.lead, { type: 'drawCurtain', curtain: 'break' });
    at.clock.advance(30 * MINUTE);
    await at.sends(at.lead, { type: 'drawCurtain', curtain: null });
    at.clock.advance(MINUTE);
    await at.restart();
    const { gone, steps } = await read(at);
    expect([gone, ...steps.slice(0, 2).map((step) => step.gone)]).toEqual([9, 5, 4]);
  });

  it('CLOCK2 the lead says how long, gives two more minutes, stops it and begins again', async () => {
    const at = await meetingAt();
    await at.sends(at.lead, { type: 'markHere', participant: at.amina, here: true });
    await at.sends(at.lead, { type: 'movePhase', to: 'map' });
    await at.sends(at.lead, { type: 'setLength', minutes: 90 });
    await at.sends(at.lead, { type: 'setClock', to: 'twoMore' });
    expect(await read(at)).toMatchObject({ of: 90, step: { phase: 'map', of: 38 } });
    await at.sends(at.lead, { type: 'setClock', to: 'stop' });
    at.clock.advance(5 * MINUTE);
    expect(await read(at)).toMatchObject({ runs: false, gone: 0 });
    await at.sends(at.lead, { type: 'setClock', to: 'run' });
    at.clock.advance(5 * MINUTE);
    expect(await read(at)).toMatchObject({ runs: true, gone: 5 });
    await at.sends(at.lead, { type: 'setClock', to: 'anew' });
    at.clock.advance(MINUTE);
    expect(await read(at)).toMatchObject({ runs: true, gone: 1, of: 90 });
    expect(await at.sends(at.amina, { type: 'setClock', to: 'stop' })).toMatchObject({
      reason: 'notAllowed',
    });
  });

  it('CLOCK2 a meeting is meant to last what its set-up says', async () => {
    expect(await read(await meetingAt({ minutes: 45 }))).toMatchObject({ of: 45 });
  });

  it('CLOCK4 nothing of the clock stands in the record', async () => {
    const at = await meetingAt();
    await at.sends(at.lead, { type: 'setLength', minutes: 97 });
    await at.sends(at.lead, {
      ...{ type: 'recordOutcome', outcome: 'goOn', words: '', leadFromHere: null, nextReview: null },
    });
    await at.sends(at.lead, { type: 'close' });
    const record = await at.storage.get('record', at.id);
    expect(record).toBeDefined();
    expect(JSON.stringify(record?.value)).not.toMatch(/clock|"minutes"|:97\b/);
  });
});
