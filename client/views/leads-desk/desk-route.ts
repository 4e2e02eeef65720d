import { type FamilyId, isId, type MeetingId } from '../../../shared/ids.ts';

/** A page of the desk. */
export type DeskRoute =
  | { readonly page: 'home' | 'newFamily' | 'colleagues' | 'notHere' }
  | { readonly page: 'family' | 'changeFamily' | 'newMeeting'; readonly family: FamilyId }
  | { readonly page: 'meeting' | 'changeMeeting'; readonly meeting: MeetingId };

/** Which page of the desk a path leads to. Pure. */
export function deskRouteOf(path: string): DeskRoute {
  const [place, id, act, ...rest] = path
    .replace(/^\/desk\/?/, '')
    .replace(/\/$/, '')
    .split('/');
  if (rest.length > 0) return { page: 'notHere' };
  if (id === undefined) {
    if (place === '') return { page: 'home' };
    return place === 'colleagues' ? { page: 'colleagues' } : { page: 'notHere' };
  }
  if (place === 'families' && id === 'new' && act === undefined) return { page: 'newFamily' };
  if (!isId(id)) return { page: 'notHere' };
  if (place === 'families') {
    // Its place in the path says which kind of id it is; whether there is such a thing the server knows.
    const family = id as string as FamilyId;
    if (act === undefined) return { page: 'family', family };
    if (act === 'change') return { page: 'changeFamily', family };
    return act === 'new-meeting' ? { page: 'newMeeting', family } : { page: 'notHere' };
  }
  if (place === 'meetings') {
    const meeting = id as string as MeetingId;
    if (act === undefined) return { page: 'meeting', meeting };
    return act === 'change' ? { page: 'changeMeeting', meeting } : { page: 'notHere' };
  }
  return { page: 'notHere' };
}

/** The addresses of the desk's pages. */
export const deskPaths = {
  home: '/desk',
  newFamily: '/desk/families/new',
  colleagues: '/desk/colleagues',
  family: (id: FamilyId): string => `/desk/families/${id}`,
  changeFamily: (id: FamilyId): string => `/desk/families/${id}/change`,
  newMeeting: (id: FamilyId): string => `/desk/families/${id}/new-meeting`,
  meeting: (id: MeetingId): string => `/desk/meetings/${id}`,
  changeMeeting: (id: MeetingId): string => `/desk/meetings/${id}/change`,
} as const;
