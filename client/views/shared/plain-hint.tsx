import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import { plainHintWords } from '../../copy/plain-words.ts';
import { plainWords } from '../../meeting/plain-words.ts';
import type { FoundTerm } from '../../../shared/practice/plain-words.ts';
import { createSettled } from './settled.ts';

/**
 * Offers whoever writes a plainer way for one word, under the field and in a low voice: one press takes it, another
 * leaves the word alone. Nobody else sees this, and nothing waits for it.
 */
export function PlainHint(props: {
  readonly words: () => string;
  /** The words with the plain way in them. */
  readonly onSay: (words: string) => void;
  /** Language of the words, when it is known; only English has terms. */
  readonly language?: string | null | undefined;
}): JSX.Element {
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const isEnglish = (): boolean => (props.language ?? 'en').startsWith('en');
  const found = createMemo((): FoundTerm | undefined => {
    if (!isEnglish() || props.words().trim() === '') return undefined;
    return plainWords()
      ?.find(props.words())
      .find(({ term }) => term.plain !== null && !left().has(term.term));
  });
  const rested = createSettled(found);
  /** Only what still stands there; it may have been changed while it was offered. */
  const offered = (): FoundTerm | undefined => {
    const one = rested();
    const stands = one && props.words().slice(one.start, one.end) === one.written;
    return stands && !left().has(one.term.term) ? one : undefined;
  };
  let hint: HTMLDivElement | undefined;
  /** The pressed button goes away: the writing goes on in the field that stands with it. */
  const goOn = (): void => {
    const field = hint?.parentElement?.querySelector<HTMLElement>('textarea, input, [contenteditable]');
    queueMicrotask(() => document.activeElement === document.body && field?.focus());
  };
  const say = (one: FoundTerm): void => {
    const list = plainWords();
    if (!list) return;
    const next = list.sayPlainly(props.words(), one);
    goOn();
    props.onSay(next);
    announce(plainHintWords.done(one.term.plain ?? ''), 'reply');
  };
  return (
    <Show when={offered()}>
      {(one) => (
        <div
          class="plain-hint"
          ref={(element) => {
            hint = element;
          }}
        >
          <p>
            {plainHintWords.say} <q>{one().written}</q> <span aria-hidden="true">→</span>
            <span class="visually-hidden">{plainHintWords.to}</span> <q>{one().term.plain}</q>
          </p>
          <div class="plain-hint-buttons">
            <Button
              kind="quiet"
              aria-label={plainHintWords.useFor(one().written, one().term.plain ?? '')}
              onClick={() => say(one())}
            >
              {plainHintWords.use}
            </Button>
            <Button
              kind="quiet"
              aria-label={plainHintWords.leaveFor(one().written)}
              onClick={() => {
                goOn();
                setLeft((all) => new Set(all).add(one().term.term));
              }}
            >
              {plainHintWords.leave}
            </Button>
          </div>
        </div>
      )}
    </Show>
  );
}
