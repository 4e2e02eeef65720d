import { createEffect, For, type JSX, on, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { announce } from '../../../components/live-region.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { handsForLead, handWords } from '../../../copy/hand.ts';
import type { MeetingModel } from '../../../meeting/meeting-model.ts';
import { useTable } from '../table-context.tsx';

/** Tells a lead who listens to the page that something came, and neither who nor what: the room may hear it too. */
export function announceHands(model: MeetingModel): void {
  createEffect(
    on(
      () => model.desk.hands.map(({ id, at }) => `${id} ${at}`),
      (now, before = []) => {
        if (now.some((hand) => !before.includes(hand))) announce(handsForLead.came);
      },
    ),
  );
}

/** What people told the lead alone (rule HAND1): who, what and when, each put away with one press. */
export function HandsSheet(): JSX.Element {
  const { model, act, isActing } = useTable();
  return (
    <Show when={model.desk.hands.length > 0}>
      <Sheet level={3} tone="private" icon="hand" title={handsForLead.forYou}>
        <p class="quiet-words">{handsForLead.forYouHint}</p>
        <ul class="hands-list">
          <For each={model.desk.hands}>
            {(hand) => {
              const name = (): string => model.person(hand.from)?.name ?? '';
              return (
                <li>
                  <span class="hands-who">
                    <strong dir="auto">{name()}</strong>{' '}
                    <span class="quiet-words">{handsForLead.time(hand.at)}</span>
                    <br />
                    {handWords.words[hand.what]}
                  </span>
                  <Button
                    busy={isActing('seeHand')}
                    aria-label={handsForLead.seenItWhat(name(), handWords.words[hand.what])}
                    onClick={() => void act({ type: 'seeHand', from: hand.from, what: hand.what })}
                  >
                    {handsForLead.seenIt}
                  </Button>
                </li>
              );
            }}
          </For>
        </ul>
      </Sheet>
    </Show>
  );
}
