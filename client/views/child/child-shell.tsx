import { createSignal, type JSX, lazy, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { childWords } from '../../copy/child.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import { BehindCurtain } from '../shared/behind-curtain.tsx';

// A chunk of its own: what every phone loads first names this file alone, and none of what the pages need.
const ChildPages = lazy(async () => ({ default: (await import('./child-pages.tsx')).ChildPages }));

/** A child's screen: the meeting, and a door to their own pages that is always there. */
export function ChildShell(props: {
  readonly model: MeetingModel;
  readonly children: JSX.Element;
}): JSX.Element {
  const [isOwn, setOwn] = createSignal(false);
  return (
    <Show
      when={isOwn()}
      fallback={
        <>
          <div class="cluster">
            <Button icon="note" onClick={() => setOwn(true)}>
              {childWords.title}
            </Button>
          </div>
          {props.children}
        </>
      }
    >
      <BehindCurtain drawn={props.model.state()?.curtain ?? null}>
        <ChildPages
          model={props.model}
          meeting={props.model}
          top={
            <Button kind="quiet" icon="people" onClick={() => setOwn(false)}>
              {childWords.meeting}
            </Button>
          }
        />
      </BehindCurtain>
    </Show>
  );
}
