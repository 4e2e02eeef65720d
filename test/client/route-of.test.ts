import { describe, expect, it } from 'vitest';
import { routeOf } from '../../client/route-of.ts';

describe('addresses', () => {
  it.each([
    ['/', 'start'],
    ['/set-up', 'setUpAccount'],
    ['/account', 'accountLink'],
    ['/desk', 'leadsDesk'],
    ['/desk/', 'leadsDesk'],
    ['/desk/families/f1', 'leadsDesk'],
    ['/join', 'join'],
    ['/knock', 'knock'],
    ['/in/p1/', 'meeting'],
    ['/in/p1', 'meeting'],
    ['/wall', 'wall'],
    ['/wall/w1/', 'wall'],
    ['/in/', 'notFound'],
    ['/in/p1/api/record', 'notFound'],
    ['/in/p1//', 'notFound'],
    ['/wall/w1/sync', 'notFound'],
    ['/desks', 'notFound'],
    ['/dev/phone', 'notFound'],
    ['/constructor', 'notFound'],
    ['', 'notFound'],
  ])('UI11 %j leads to %s', (path, screen) => {
    expect(routeOf(path).screen).toBe(screen);
  });

  it('UI11 a meeting and a wall are told who they are for', () => {
    expect(routeOf('/in/p1/')).toEqual({ screen: 'meeting', participantId: 'p1' });
    expect(routeOf('/wall/w1/')).toEqual({ screen: 'wall', wallId: 'w1' });
    expect(routeOf('/wall')).toEqual({ screen: 'wall', wallId: undefined });
  });
});
