import { expect, it } from 'vitest';
import { silentLog } from '../../../server/log.ts';
import { createMemoryStorage } from '../../../server/storage/memory.ts';
import { createScrubber } from '../../../server/storage/scrubber.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { createManualClock } from '../../support/manual-clock.ts';

function scrubberAt() {
  const clock = createManualClock();
  let scrubs = 0;
  let fails = 0;
  const storage: Storage = {
    ...createMemoryStorage(),
    scrub: () => {
      scrubs += 1;
      if (fails === 0) return Promise.resolve();
      fails -= 1;
      return Promise.reject(new Error('no space'));
    },
  };
  const scrubber = createScrubber(storage, clock, silentLog);
  return { clock, scrubber, scrubs: () => scrubs, failOnce: () => (fails = 1) };
}

it('BACK2 removals are gathered for half a minute, and a scrub that fails comes again within the next', async () => {
  const { clock, scrubber, scrubs, failOnce } = scrubberAt();
  scrubber.soon();
  scrubber.soon();
  clock.advance(29_000);
  expect(scrubs()).toBe(0);
  failOnce();
  clock.advance(1_000);
  expect(scrubs()).toBe(1);
  await Promise.resolve();
  await Promise.resolve();
  clock.advance(30_000);
  expect(scrubs()).toBe(2);
});

it('BACK2 a server that ends overwrites what was to be overwritten, once, and what was not it leaves', async () => {
  const { clock, scrubber, scrubs } = scrubberAt();
  await scrubber.finish();
  expect(scrubs()).toBe(0);
  scrubber.soon();
  await scrubber.finish();
  expect(scrubs()).toBe(1);
  clock.advance(60_000);
  expect(scrubs()).toBe(1);
});
