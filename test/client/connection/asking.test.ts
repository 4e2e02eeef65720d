import { afterEach, describe, expect, it, vi } from 'vitest';
import { type HttpAnswer, requestJson } from '../../../client/connection/http.ts';
import { commandSender } from '../../../client/connection/send-command.ts';
import {
  ASK_EVERY_MS,
  askSession,
  type SessionNews,
  watchSession,
} from '../../../client/connection/session.ts';
import { newId } from '../../../shared/ids.ts';
import type { CommandAnswer, SessionView } from '../../../shared/protocol/commands.ts';

const answering = (status: number, body: string): typeof fetch => {
  return () => Promise.resolve(new Response(body, { status }));
};
const readAny = (json: unknown): unknown => json;

describe('asking the server', () => {
  it('CONN11 tells no signal, refusals and trouble apart and never throws', async () => {
    const ask = (doFetch: typeof fetch, read = readAny) => requestJson('/api/x', { read, fetch: doFetch });
    expect(await ask(() => Promise.reject(new TypeError('no route')))).toEqual({ kind: 'noNetwork' });
    expect(await ask(answering(200, '{"a":1}'))).toEqual({ kind: 'ok', value: { a: 1 } });
    expect(await ask(answering(200, '{"a":1}'), () => undefined)).toEqual({ kind: 'trouble', status: 200 });
    expect(await ask(answering(200, '<html>a hotel says hello'))).toEqual({ kind: 'trouble', status: 200 });
    expect(await ask(answering(502, '<html>'))).toEqual({ kind: 'trouble', status: 502 });
    expect(await ask(answering(404, '<html>'))).toEqual({
      kind: 'refused',
      status: 404,
      refusal: { reason: 'unknown' },
    });
    expect(await ask(answering(400, '{"ok":false,"reason":"wrongInput","field":"day"}'))).toEqual({
      kind: 'refused',
      status: 400,
      refusal: { reason: 'wrongInput', field: 'day' },
    });
    expect(await ask(answering(503, '{"ok":false,"reason":"storeTrouble"}'))).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('a command', () => {
  const sent: unknown[] = [];
  const sender = (answers: HttpAnswer<CommandAnswer>[], now = () => 0) =>
    commandSender({
      session: 'x',
      noSignal: 'No signal.',
      post: (_session, body) => {
        sent.push(body);
        return Promise.resolve(answers.shift() ?? { kind: 'noNetwork' });
      },
      wait: () => Promise.resolve(),
      now,
    });
  afterEach(() => {
    sent.length = 0;
  });

  it('CONN9 is sent again with the same id until there is an answer', async () => {
    const send = sender([
      { kind: 'noNetwork' },
      { kind: 'trouble', status: 502 },
      { kind: 'ok', value: { ok: true } },
      { kind: 'ok', value: { ok: true } },
    ]);
    expect(await send({ type: 'showAll' })).toEqual({ ok: true });
    expect(sent.length).toBe(3);
    expect(new Set(sent.map((body) => JSON.stringify(body))).size).toBe(1);
    await send({ type: 'showAll' });
    expect(sent[3]).not.toEqual(sent[0]);
  });

  it('CONN9 is not sent again once the server has refused it', async () => {
    const send = sender([{ kind: 'refused', status: 403, refusal: { reason: 'notAllowed' } }]);
    expect(await send({ type: 'revealScores' })).toEqual({ ok: false, reason: 'notAllowed' });
    expect(sent.length).toBe(1);
  });

  it('CONN9 is given up with a sentence when the network stays away', async () => {
    let time = 0;
    const send = sender([], () => (time += 30_000));
    expect(await send({ type: 'showAll' })).toEqual({
      ok: false,
      reason: 'storeTrouble',
      sentence: 'No signal.',
    });
    expect(sent.length).toBeGreaterThan(3);
  });
});

describe('at the door', () => {
  const session = (standing: SessionView['standing']): SessionNews => ({
    kind: 'session',
    session: {
      standing,
      participant: newId<'participant'>(),
      name: 'Nan',
      outboxKey: '',
      meeting: null,
      generation: 'one',
      practice: false,
    },
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('CONN10 a page asks about every two seconds until it is let in, and then no more', async () => {
    vi.useFakeTimers();
    const answers: SessionNews[] = [session('waiting'), { kind: 'noSignal' }, session('admitted')];
    const told: SessionNews[] = [];
    let asked = 0;
    watchSession('id', (news) => told.push(news), {
      ask: () => {
        asked++;
        return Promise.resolve(answers[asked - 1] ?? { kind: 'over' });
      },
      wakeUps: () => () => undefined,
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toBe(1);
    await vi.advanceTimersByTimeAsync(ASK_EVERY_MS - 1);
    expect(asked).toBe(1);
    await vi.advanceTimersByTimeAsync(ASK_EVERY_MS * 3);
    expect(asked).toBe(3);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toBe(3);
    expect(told).toEqual(answers);
  });

  it.each([
    ['over', 404, '{"ok":false,"reason":"notFound"}'],
    ['noSignal', 403, '<html>Sign in to this network'],
    ['noSignal', 404, '<html>'],
    ['noSignal', 200, '<html>Welcome'],
    ['noSignal', 502, ''],
  ])('CONN10 it is told "%s" by %i %s', async (kind, status, body) => {
    vi.stubGlobal('fetch', answering(status, body));
    expect(await askSession('id')).toEqual({ kind });
    vi.unstubAllGlobals();
  });

  it('CONN10 a page asks at once when it is looked at again, and stops when told that it is over', async () => {
    vi.useFakeTimers();
    let wake = (): void => undefined;
    let asked = 0;
    const told: SessionNews[] = [];
    watchSession('id', (news) => told.push(news), {
      ask: () => {
        asked++;
        return Promise.resolve(asked === 1 ? session('waiting') : { kind: 'over' });
      },
      wakeUps: (listener) => {
        wake = listener;
        return () => undefined;
      },
    });
    await vi.advanceTimersByTimeAsync(0);
    wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toBe(2);
    wake();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toBe(2);
    expect(told.at(-1)).toEqual({ kind: 'over' });
  });
});
