import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { childWords } from '../../copy/child.ts';
import {
  VOICE_FORMS,
  VOICE_PARTS,
  type VoiceForm,
  type VoicePart,
} from '../../../shared/practice/vocabulary/voice-words.ts';
import type { VoiceItem } from '../../../shared/documents/voice.ts';
import { Art, FormArt } from './art.tsx';
import { useChild } from './child-context.tsx';
import { ChildHeading } from './child-heading.tsx';
import { asksForNumber } from './number-pages.tsx';
import { Thing } from './thing.tsx';

/** Which picture the pages wear. */
export function FormsPage(): JSX.Element {
  const scope = useChild();
  const { go, shown } = scope;
  return (
    <>
      <ChildHeading>{childWords.title}</ChildHeading>
      <Show when={scope.meeting && asksForNumber(scope.meeting)}>
        <Button kind="main" wide onClick={() => go({ at: 'number' })}>
          {childWords.number}
        </Button>
      </Show>
      <div class="child-forms">
        <For each={VOICE_FORMS}>
          {(form) => (
            <button type="button" class="child-picture" onClick={() => go({ at: 'picture', form })}>
              <FormArt form={form} />
              <span>{childWords.forms[form]}</span>
            </button>
          )}
        </For>
      </div>
      <Show when={shown().length > 0}>
        <Button wide icon="note" onClick={() => go({ at: 'answers', place: 0 })}>
          {childWords.answers}
        </Button>
      </Show>
      <Button kind="quiet" wide icon="people" onClick={() => go({ at: 'helper' })}>
        {childWords.helper}
      </Button>
    </>
  );
}

/** One picture with its three parts, good things first. */
export function PicturePage(props: { readonly form: VoiceForm }): JSX.Element {
  const { go, book } = useChild();
  const count = (part: VoicePart): number =>
    book.items().filter((item) => item.form === props.form && item.part === part).length;
  return (
    <>
      <ChildHeading>{childWords.headings[props.form]}</ChildHeading>
      <div class="child-parts">
        <For each={VOICE_PARTS}>
          {(part) => (
            <button
              type="button"
              class={`child-picture child-part-${part}`}
              onClick={() => go({ at: 'part', form: props.form, part })}
            >
              <Art form={props.form} part={part} />
              <span>
                {childWords.parts[part]}
                <Show when={count(part) > 0}> · {count(part)}</Show>
              </span>
            </button>
          )}
        </For>
      </div>
    </>
  );
}

/** What stands in one part, and the three ways to put something in. */
export function PartPage(props: { readonly form: VoiceForm; readonly part: VoicePart }): JSX.Element {
  const { go, book } = useChild();
  const here = (): readonly VoiceItem[] =>
    book.items().filter((item) => item.form === props.form && item.part === props.part);
  const begin = (at: 'write' | 'draw' | 'face'): void =>
    go({ at, id: book.add({ form: props.form, part: props.part }) });
  return (
    <>
      <div class="child-part-head">
        <Art form={props.form} part={props.part} />
        <ChildHeading>{childWords.parts[props.part]}</ChildHeading>
      </div>
      <ul class="child-things">
        <For each={here()}>
          {(item) => (
            <li>
              <button
                type="button"
                class="child-thing"
                data-own=""
                onClick={() => go({ at: 'thing', id: item.id })}
              >
                <Thing item={item} />
                <Icon name={item.shownTo === 'nobody' ? 'lock' : 'people'} />
                <span class="visually-hidden">{seenBy(item)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <div class="child-ways">
        <Button icon="note" onClick={() => begin('write')}>
          {childWords.write}
        </Button>
        <Button icon="pen" onClick={() => begin('draw')}>
          {childWords.draw}
        </Button>
        <Button icon="person" onClick={() => begin('face')}>
          {childWords.face}
        </Button>
      </div>
    </>
  );
}

function seenBy({ shownTo }: VoiceItem): string {
  const { nobody, everyone, some } = childWords.seenBy;
  return shownTo === 'nobody' ? nobody : shownTo === 'everyone' ? everyone : some;
}
