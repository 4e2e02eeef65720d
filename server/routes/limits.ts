import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE = 60;

/** How often somebody may try. Each answers whether this try is still within it. */
export interface Limits {
  /** Sign-in: 10 a minute from one address, 10 a quarter of an hour for one name there, 200 for a name from anywhere. */
  signIn(address: string, login: string): Promise<boolean>;
  /** Takes back what a right sign-in counted. */
  signedIn(address: string, login: string): Promise<void>;
  /** Set-up and one-time links: 10 a minute from one address. */
  accountLink(address: string): Promise<boolean>;
  /** Personal links: 300 a minute from one address, so that a whole room comes in at once. */
  join(address: string): Promise<boolean>;
  /** Personal links that were wrong: 10 a minute from one address. */
  wrongJoin(address: string): Promise<boolean>;
  /** Spoken codes: 10 a minute from one address. */
  knock(address: string): Promise<boolean>;
  /** Spoken codes that were right: 100 a minute for one meeting. */
  knockAt(meeting: string): Promise<boolean>;
  /** Spoken codes that turn out wrong, from anywhere: 100 a minute, so that no meeting is tried more often than that. */
  guess(): Promise<boolean>;
  /** Takes back what a right code counted. */
  guessedRight(): Promise<void>;
  /** Practice meetings: 10 an hour from one address. */
  practice(address: string): Promise<boolean>;
}

/** Limits that are counted in this process. */
export function createLimits(): Limits {
  const each = (points: number, duration: number): RateLimiterMemory =>
    new RateLimiterMemory({ points, duration });
  const signInAddress = each(10, MINUTE);
  const signInThere = each(10, 15 * MINUTE);
  const signInAnywhere = each(200, 15 * MINUTE);
  const accountLink = each(10, MINUTE);
  const join = each(300, MINUTE);
  const wrongJoin = each(10, MINUTE);
  const knock = each(10, MINUTE);
  const knockAt = each(100, MINUTE);
  const guesses = each(100, MINUTE);
  const practice = each(10, 60 * MINUTE);
  const there = (address: string, login: string): string => JSON.stringify([address, login]);
  return {
    signIn: async (address, login) =>
      (await take(signInAddress, address)) &&
      (await take(signInThere, there(address, login))) &&
      (await take(signInAnywhere, login)),
    async signedIn(address, login) {
      await signInAddress.reward(address);
      await signInThere.delete(there(address, login));
      await signInAnywhere.reward(login);
    },
    accountLink: (address) => take(accountLink, address),
    join: (address) => take(join, address),
    wrongJoin: (address) => take(wrongJoin, address),
    knock: (address) => take(knock, address),
    knockAt: (meeting) => take(knockAt, meeting),
    guess: () => take(guesses, ALL),
    async guessedRight() {
      await guesses.reward(ALL);
    },
    practice: (address) => take(practice, address),
  };
}

/** How many commands one session may send in a while: each of them, a refused one too, is written down for good. */
const COMMANDS = { points: 200, duration: 10 };

/** Counts commands by session; answers whether this one is still within the limit. */
export function createCommandLimit(): (session: string) => Promise<boolean> {
  const commands = new RateLimiterMemory(COMMANDS);
  return (session) => take(commands, session);
}

const ALL = 'all';

async function take(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (error) {
    // The limiter says "too many" by rejecting with its state; anything else is a fault.
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}
