import { expect, it } from 'vitest';
import { newId } from '../../../shared/ids.ts';
import { accessAt, present } from './access-at.ts';

const MINUTE_MS = 60 * 1000;

it('DOOR14 a ticket pairs one screen, once', async () => {
  const { access, storage } = accessAt();
  const meeting = newId<'meeting'>();
  const ticket = await access.walls.makeTicket(meeting);
  const results = await Promise.all([access.walls.redeem(ticket), access.walls.redeem(ticket)]);
  const { wall, token } = present(results[0]);
  expect(results[1]).toBeUndefined();
  expect(await access.walls.byToken(wall.id, token)).toMatchObject({ id: wall.id, meeting });
  expect(await access.walls.byToken(wall.id, 'other')).toBeUndefined();
  expect(await access.walls.byToken(newId(), token)).toBeUndefined();
  const kept = JSON.stringify(await storage.list('wall'));
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(ticket.split('.')[1]);
});

it('DOOR14 a ticket is dead after ten minutes, a wall after twelve hours', async () => {
  const { access, clock } = accessAt();
  const [late, early] = [await access.walls.makeTicket(newId()), await access.walls.makeTicket(newId())];
  clock.advance(10 * MINUTE_MS - 1);
  const { wall, token } = present(await access.walls.redeem(early));
  clock.advance(1);
  expect(await access.walls.redeem(late)).toBeUndefined();
  clock.advance(12 * 60 * MINUTE_MS - 2);
  expect(await access.walls.byToken(wall.id, token)).toBeDefined();
  clock.advance(1);
  expect(await access.walls.byToken(wall.id, token)).toBeUndefined();
});

it.each(['', '.', 'x', `${'x'.repeat(22)}.${'y'.repeat(43)}`])('DOOR14 %j is no ticket', async (ticket) => {
  const { access } = accessAt();
  await access.walls.makeTicket(newId());
  expect(await access.walls.redeem(ticket)).toBeUndefined();
});

it('DOOR14 walls of a meeting can be ended', async () => {
  const { access, storage } = accessAt();
  const meeting = newId<'meeting'>();
  const { wall, token } = present(await access.walls.redeem(await access.walls.makeTicket(meeting)));
  expect((await access.walls.of(meeting)).map((w) => w.id)).toEqual([wall.id]);
  await storage.commit({ put: [access.walls.ended(wall)] });
  expect(await access.walls.byToken(wall.id, token)).toBeUndefined();
});
