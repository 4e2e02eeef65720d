import { createMemo, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { insert } from 'solid-js/web';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import { plainHintWords } from '../../copy/plain-words.ts';
import { plainWords } from '../../meeting/plain-words.ts';
import type { FoundTerm } from '../../../shared/practice/plain-words.ts';
import { createSettled } from './settled.ts';

/**
 * Offers whoever writes a plainer way for one word, in a low voice: one press takes it, another leaves the word alone.
 * Nobody else sees this, and nothing waits for it. It stands under the field; on a phone in the bar below, because under
 * the field it would move the button that a finger is on its way to (rule PHONE21).
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
  let anchor: HTMLSpanElement | undefined;
  /** The pressed button goes away: the writing goes on in the field that stands with it. */
  const goOn = (): void => {
    const field = anchor?.parentElement?.querySelector<HTMLElement>('textarea, input, [contenteditable]');
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
  const leave = (one: FoundTerm): void => {
    goOn();
    setLeft((all) => new Set(all).add(one.term.term));
  };
  /** On a phone the lines of the bar below; behind an open dialog they could not be reached. */
  const bar = (): HTMLElement | null =>
    anchor?.closest('dialog') ? null : document.querySelector<HTMLElement>('.phone-lines');
  return (
    <>
      <span
        hidden
        ref={(element) => {
          anchor = element;
        }}
      />
      <Show when={offered()}>
        {(one) => {
          const hint = (): JSX.Element => (
            <Hint of={one()} isShort={bar() !== null} onSay={() => say(one())} onLeave={() => leave(one())} />
          );
          return (
            <Show when={bar()} fallback={hint()} keyed>
              {(line) => inBar(line, hint())}
            </Show>
          );
        }}
      </Show>
    </>
  );
}

/** Puts it there as a line for as long as it is offered. Solid's own portal would be a part of every phone's first load. */
function inBar(bar: HTMLElement, hint: JSX.Element): JSX.Element {
  const line = document.createElement('div');
  line.className = 'phone-hint';
  insert(line, hint);
  bar.append(line);
  onCleanup(() => line.remove());
  return null;
}

function Hint(props: {
  readonly of: FoundTerm;
  /** Whether there is room for the two words alone. */
  readonly isShort: boolean;
  readonly onSay: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const plain = (): string => props.of.term.plain ?? '';
  return (
    <div class="plain-hint">
      <p>
        <span class={props.isShort ? 'visually-hidden' : undefined}>{plainHintWords.say}</span>{' '}
        <q>{props.of.written}</q> <span aria-hidden="true">→</span>
        <span class="visually-hidden">{plainHintWords.to}</span> <q>{plain()}</q>
      </p>
      <div class="plain-hint-buttons">
        <Button
          kind="quiet"
          aria-label={plainHintWords.useFor(props.of.written, plain())}
          onClick={() => props.onSay()}
        >
          {plainHintWords.use}
        </Button>
        <Button
          kind="quiet"
          aria-label={plainHintWords.leaveFor(props.of.written)}
          onClick={() => props.onLeave()}
        >
          {plainHintWords.leave}
        </Button>
      </div>
    </div>
  );
}
