import { type Context, Hono } from 'hono';
import type { FamilyId } from '../../shared/ids.ts';
import type { FamilyView } from '../../shared/protocol/set-up.ts';
import type { Account } from '../access/accounts.ts';
import type { Family, FamilyChanged } from '../access/families.ts';
import { notFound, refuse } from './answers.ts';
import { idIn } from './cookies.ts';
import { input } from './input.ts';
import { meetingView, refuseSetUp } from './meeting-view.ts';
import type { RouteDeps } from './route-deps.ts';
import { signedIn } from './signed-in.ts';

/** Families and the meetings of each, for their lead and cover. */
export function familyRoutes(deps: RouteDeps) {
  const { accounts, families, setUps } = deps.access;
  const me = signedIn(deps);

  const viewOf = async (family: Family, to: Account): Promise<FamilyView> => {
    const meetings = await setUps.ofFamily(family.id);
    return {
      id: family.id,
      name: family.name,
      children: family.children,
      cover: family.cover,
      lead: {
        id: family.lead,
        name: await accounts.nameOf(family.lead),
        mine: family.lead === to.id,
      },
      meetings: meetings.map(({ id, day, stage }) => ({ id, day, stage })),
    };
  };
  const visible = async (c: Context, to: Account): Promise<Family | undefined> => {
    const id = idIn(c, 'id');
    return id === undefined ? undefined : families.visible(id as FamilyId, to);
  };
  const answer = async (c: Context, result: FamilyChanged, to: Account) =>
    result.ok
      ? c.json({ ok: true, family: await viewOf(result.family, to) } as const)
      : refuseFamily(c, result.reason);

  return new Hono()
    .get('/api/families', me, async (c) => {
      const { account } = c.var.me;
      const all = await families.visibleTo(account);
      return c.json({ ok: true, families: await Promise.all(all.map((f) => viewOf(f, account))) } as const);
    })
    .post('/api/families', me, input('POST /api/families'), async (c) => {
      const { account } = c.var.me;
      return answer(c, await families.create(c.req.valid('json'), account), account);
    })
    .get('/api/families/:id', me, async (c) => {
      const { account } = c.var.me;
      const family = await visible(c, account);
      return family ? c.json({ ok: true, family: await viewOf(family, account) } as const) : notFound(c);
    })
    .put('/api/families/:id', me, input('PUT /api/families/:id'), async (c) => {
      const { account } = c.var.me;
      const family = await visible(c, account);
      if (!family) return notFound(c);
      const inUse = () => setUps.childrenInUse(family.id);
      return answer(c, await families.change(family.id, c.req.valid('json'), account, inUse), account);
    })
    .post('/api/families/:id/meetings', me, input('POST /api/families/:id/meetings'), async (c) => {
      const { account } = c.var.me;
      const family = await visible(c, account);
      if (!family) return notFound(c);
      const result = await setUps.create(family, c.req.valid('json'), account);
      if (!result.ok) return refuseSetUp(c, result);
      return c.json({ ok: true, meeting: await meetingView(deps, result.meeting) } as const);
    });
}

function refuseFamily(c: Context, reason: Extract<FamilyChanged, { ok: false }>['reason']) {
  switch (reason) {
    case 'notFound':
      return notFound(c);
    case 'notAllowed':
      return refuse(c, 'notAllowed', { field: 'cover', sentence: 'coverByLead' });
    case 'unknownCover':
      return refuse(c, 'wrongInput', { field: 'cover', sentence: 'unknownCover' });
    case 'childInMeeting':
      return refuse(c, 'wrongInput', { field: 'children', sentence: 'childInMeeting' });
  }
}
