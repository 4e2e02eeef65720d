import { type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { RadioCards } from '../../components/radio-cards.tsx';
import { childWords } from '../../copy/child.ts';
import type { VoiceItem } from '../../../shared/documents/voice.ts';
import type { VoiceId } from '../../../shared/ids.ts';
import { useChild } from './child-context.tsx';
import { ChildHeading } from './child-heading.tsx';
import { Thing } from './thing.tsx';

/** Whether what a helper wrote down are the child's own words, or what the child meant. */
export function WhosePage(props: { readonly id: VoiceId }): JSX.Element {
  const { book, go, heldFor } = useChild();
  const item = (): VoiceItem | undefined => book.items().find(({ id }) => id === props.id);
  const name = (): string => heldFor() ?? '';
  return (
    <Show when={item()}>
      {(thing) => (
        <>
          <ChildHeading>{childWords.whoseWords}</ChildHeading>
          <div class="child-card" data-own="">
            <Thing item={thing()} />
          </div>
          <RadioCards<'exact' | 'meant'>
            legend={childWords.whoseWords}
            hideLegend
            options={[
              { value: 'exact', label: childWords.exact(name()) },
              { value: 'meant', label: childWords.meant(name()) },
            ]}
            value={thing().exact ? 'exact' : 'meant'}
            onChange={(whose) => book.change(props.id, { exact: whose === 'exact' })}
          />
          <Button kind="main" wide onClick={() => go({ at: 'thing', id: props.id })}>
            {childWords.next}
          </Button>
        </>
      )}
    </Show>
  );
}
