import { type JSX, onCleanup, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { childWords } from '../../copy/child.ts';

/** Reads the page aloud, where the device can; where it cannot, there is no such button. */
export function Listen(): JSX.Element {
  const canSpeak = 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;
  const speak = (): void => {
    speechSynthesis.cancel();
    const words = document.querySelector<HTMLElement>('main')?.innerText.trim() ?? '';
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = document.documentElement.lang;
    utterance.rate = 0.9;
    speechSynthesis.speak(utterance);
  };
  onCleanup(() => canSpeak && speechSynthesis.cancel());
  return (
    <Show when={canSpeak}>
      <Button kind="quiet" icon="sound" onClick={speak}>
        {childWords.listen}
      </Button>
    </Show>
  );
}
