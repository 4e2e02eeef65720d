import { setInterval } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { update } from './store-samples.ts';
import { storePlaces } from './store-places.ts';

const places = storePlaces();

/** The least time between two groups, and how long one goes on typing here, in milliseconds. */
const APART_MS = 100;
const TYPING_MS = 900;

it('STORE26 what many type goes to the disk in groups that keep their distance, whatever is asked between', async () => {
  const store = await places.open({ directory: await places.directory() });
  const under: Promise<unknown>[] = [];
  let groups = 0;
  let isNew = true;
  const durable = (): void => {
    if (!isNew) return;
    isNew = false;
    groups += 1;
    setImmediate(() => {
      isNew = true;
    });
  };
  const began = performance.now();
  for await (const _beat of setInterval(4)) {
    const typed = under.length + 1;
    under.push(store.commit({ updates: [update('a', typed)] }).then(durable));
    // What waits for nothing goes at once, and takes along what was waiting for the next group.
    if (typed % 40 === 20) await store.find('family', 'lead');
    if (performance.now() - began > TYPING_MS) break;
  }
  await Promise.all(under);
  const asked = Math.floor((under.length + 20) / 40);
  expect(under.length).toBeGreaterThan(40);
  expect(groups).toBeLessThanOrEqual((performance.now() - began) / APART_MS + asked + 2);
});
