import { createEffect, createSignal, type JSX, onCleanup, Show, untrack } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import { Page } from '../../components/page.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { heldWords } from '../../copy/held.ts';
import { openHeldPages } from '../../meeting/held-pages.ts';
import type { ChildModel, MeetingModel } from '../../meeting/meeting-model.ts';
import type { ParticipantId } from '../../../shared/ids.ts';
import { ChildPages } from '../child/child-pages.tsx';
import { BehindCurtain } from '../shared/behind-curtain.tsx';
import { holdNow } from './held-now.ts';
import './held.css';

/** What the screen of somebody who holds a child's pages takes. */
export interface HeldScreenProps {
  /** The holder's own. */
  readonly model: MeetingModel;
  readonly sessionId: string;
  readonly of: ParticipantId;
}

/** A child's pages in place of the holder's own (rule LEND5). */
export function HeldScreen(props: HeldScreenProps): JSX.Element {
  const { model, sessionId, of } = untrack(() => ({ ...props }));
  const held = openHeldPages({ model, sessionId, of });
  const name = untrack(() => model.person(of)?.name ?? '');
  let isHandedBack = false;
  onCleanup(() => {
    void held.close();
    if (!isHandedBack) announce(heldWords.ended(name));
  });
  // The lead or the child may take the pages back at any time: then it is oneself again.
  createEffect(() => {
    if (held.isOver() || model.person(of)?.pagesWith !== model.me) holdNow(null);
  });
  return (
    <BehindCurtain drawn={model.state()?.curtain ?? null}>
      <HeldFrame
        pages={held.model}
        isReady={held.ready() && !held.isOver()}
        name={name}
        onBack={() => {
          isHandedBack = true;
          void model.send({ type: 'lendPages', of, to: null });
          holdNow(null);
        }}
      />
    </BehindCurtain>
  );
}

/** The pages with whose they are above them, and the way to hand them back. */
export function HeldFrame(props: {
  readonly pages: ChildModel;
  readonly isReady: boolean;
  readonly name: string;
  readonly onBack: () => void;
}): JSX.Element {
  const [isAsking, setAsking] = createSignal(false);
  /** What is not sent goes with the pages: then the first tap only says so. */
  const back = (): void => {
    if (props.pages.status() === 'saved' || isAsking()) props.onBack();
    else setAsking(true);
  };
  return (
    <div class="held">
      <Show
        when={props.isReady}
        fallback={
          <Page>
            <Waiting>{heldWords.opening}</Waiting>
          </Page>
        }
      >
        <ChildPages
          model={props.pages}
          heldFor={props.name}
          top={
            <span class="held-top">
              <strong dir="auto">{heldWords.holding(props.name)}</strong>
              <Button onClick={back}>{heldWords.back}</Button>
              <Show when={isAsking() && props.pages.status() !== 'saved'}>
                <span role="alert">{heldWords.unsaved}</span>
              </Show>
            </span>
          }
        />
      </Show>
    </div>
  );
}
