import { afterAll, beforeAll, expect, it } from 'vitest';
import { HAND_WORDS } from '../../shared/practice/vocabulary/words.ts';
import { playSecretStory, type Secret, type Seen } from '../support/secret-story.ts';
import { Service } from '../support/service.ts';
import type { ServiceLead } from '../support/service-lead.ts';
import { startLeakingService } from '../support/leaking-service.ts';

const PAIRS = Number(process.env['SECRECY_PAIRS'] ?? 50);

/** Pairs of meetings that are held at the same time. */
const AT_ONCE = 5;

const usual: Secret = {
  number: 4,
  reason: 'Mondays beat me.',
  oneUp: 'In on time for three days.',
  hidden: 'His tummy hurts on Mondays.',
  kept: 'I am afraid of what they will say.',
};

/** What the second meeting of a pair has otherwise, in turn. */
const otherwise: readonly Partial<Secret>[] = [
  { number: 0 },
  { number: 10 },
  { number: 'none' },
  { reason: '' },
  { reason: 'A much longer reason, '.repeat(20) },
  { oneUp: '' },
  { hidden: 'I never sleep.' },
  { hidden: 'A much longer note about the nights. '.repeat(20) },
  { kept: '' },
  { each: true, number: 0 },
  { each: true, number: 'none', reason: 'Of Layla alone, '.repeat(20) },
  { number: 9, reason: 'All is well.', oneUp: 'Nothing.', hidden: 'He laughs again.', kept: 'x'.repeat(500) },
];

/** Where two runs differ, as the first differing frame of each document; empty when everything is equal. */
function differences(a: Seen, b: Seen): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) => {
    const [one = [], two = []] = [a.get(key), b.get(key)];
    const at = one.findIndex((frame, i) => frame !== two[i]);
    if (at === -1 && one.length === two.length) return [];
    return [`${key}: ${one.length} and ${two.length} frames, first at ${at}:\n${one[at]}\n${two[at]}`];
  });
}

let service: Service;
let lead: ServiceLead;

beforeAll(async () => {
  // A hundred meetings of people at one address are more than the door takes in a minute.
  service = await Service.start({ settings: { TRUST_PROXY: '1' } });
  lead = await service.createAccount();
});
afterAll(() => service.close());

it(`SCALE1 what is sealed or hidden changes not one byte for anybody else, over ${PAIRS} pairs of meetings`, async () => {
  let frames = 0;
  const found: string[] = [];
  for (let first = 0; first < PAIRS; first += AT_ONCE) {
    const pairs = Array.from({ length: Math.min(AT_ONCE, PAIRS - first) }, (_, i) => first + i);
    await Promise.all(
      pairs.map(async (pair) => {
        const change = otherwise[pair % otherwise.length];
        const [a, b] = await Promise.all([
          playSecretStory(lead, { ...usual, each: change?.each === true }),
          playSecretStory(lead, { ...usual, ...change }),
        ]);
        found.push(...differences(a, b));
        for (const seen of a.values()) frames += seen.length;
      }),
    );
  }
  console.info(`${PAIRS} pairs, ${frames} frames and replies of each side compared`);
  expect(found).toEqual([]);
  expect(frames).toBeGreaterThan(PAIRS * 50);
}, 600_000);

it('HAND2 a silent hand changes not one byte for anybody but the lead, whatever it says and whether it is raised', async () => {
  const told = HAND_WORDS.map((hand) => ({ ...usual, hand }));
  const [without, ...withHand] = await Promise.all([usual, ...told].map((s) => playSecretStory(lead, s)));
  if (!without) throw new Error('No story was told.');
  for (const seen of withHand) {
    const found = differences(without, seen);
    // The comparison sees a hand where there is one: with the lead, and nowhere else.
    expect(found.map((each) => each.slice(0, each.indexOf(':')))).toEqual(['lead desk', 'lead http']);
    expect(seen.size).toBeGreaterThan(20);
  }
}, 120_000);

it('SCALE1 a server that leaks on purpose is found out', async () => {
  const leaking = await startLeakingService();
  try {
    const account = await leaking.createAccount();
    await Promise.all(
      [usual, { ...usual, each: true }].map(async (secret) => {
        const stories = [secret, { ...secret, number: 7 }];
        const [a, b] = await Promise.all(stories.map((story) => playSecretStory(account, story)));
        if (!a || !b) throw new Error('No story was told.');
        expect(differences(a, b).join('\n')).toContain('lead desk');
      }),
    );
  } finally {
    await leaking.close();
  }
});
