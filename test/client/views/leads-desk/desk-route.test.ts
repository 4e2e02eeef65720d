import { describe, expect, it } from 'vitest';
import { deskPaths, deskRouteOf } from '../../../../client/views/leads-desk/desk-route.ts';
import type { FamilyId, MeetingId } from '../../../../shared/ids.ts';
import { fixedId } from '../../../support/fixtures/fixture-people.ts';

const family: FamilyId = fixedId<'family'>('family');
const meeting: MeetingId = fixedId<'meeting'>('meeting');

describe('addresses of the desk', () => {
  it('LEADS12 each leads to its one page', () => {
    expect(deskRouteOf(deskPaths.home)).toEqual({ page: 'home' });
    expect(deskRouteOf(`${deskPaths.home}/`)).toEqual({ page: 'home' });
    expect(deskRouteOf(deskPaths.colleagues)).toEqual({ page: 'colleagues' });
    expect(deskRouteOf(deskPaths.newFamily)).toEqual({ page: 'newFamily' });
    expect(deskRouteOf(deskPaths.family(family))).toEqual({ page: 'family', family });
    expect(deskRouteOf(deskPaths.changeFamily(family))).toEqual({ page: 'changeFamily', family });
    expect(deskRouteOf(deskPaths.newMeeting(family))).toEqual({ page: 'newMeeting', family });
    expect(deskRouteOf(deskPaths.meeting(meeting))).toEqual({ page: 'meeting', meeting });
    expect(deskRouteOf(deskPaths.changeMeeting(meeting))).toEqual({ page: 'changeMeeting', meeting });
  });

  it.each([
    '/desk/families',
    '/desk/families/short',
    `/desk/families/${family}/else`,
    `/desk/families/${family}/change/more`,
    '/desk/families/new/change',
    `/desk/meetings/${meeting}/new-meeting`,
    '/desk/meetings/new',
    '/desk/other',
    `/desk/other/${family}`,
    '/desk/colleagues/more/still',
  ])('LEADS12 %j is no page', (path) => {
    expect(deskRouteOf(path)).toEqual({ page: 'notHere' });
  });
});
