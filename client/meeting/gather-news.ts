import type { Column } from '../../shared/practice/vocabulary/words.ts';

/** Notes that others have added to one column. */
export interface News {
  readonly column: Column;
  readonly count: number;
}

/** How long news is gathered before one sentence is said, in milliseconds. */
export const GATHER_MS = 10_000;

/**
 * Gathers news so that a busy meeting is one sentence in ten seconds: the first is said at once, what comes after waits
 * and is added up. When several columns have news, the one with most is said, and the others the next time.
 */
export function gatherNews(say: (news: News) => void): {
  readonly add: (news: News) => void;
  readonly stop: () => void;
} {
  const waiting = new Map<Column, News>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sayOne = (): void => {
    timer = undefined;
    const [most] = [...waiting].sort(([, a], [, b]) => b.count - a.count);
    if (!most) return;
    waiting.delete(most[0]);
    timer = setTimeout(sayOne, GATHER_MS);
    say(most[1]);
  };
  return {
    add: (news) => {
      if (news.count === 0) return;
      const before = waiting.get(news.column)?.count ?? 0;
      waiting.set(news.column, { ...news, count: before + news.count });
      if (timer === undefined) sayOne();
    },
    stop: () => clearTimeout(timer),
  };
}
