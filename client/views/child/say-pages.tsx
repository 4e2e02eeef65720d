import { For, type JSX } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { childWords } from '../../copy/child.ts';
import { MAX_STRING } from '../../../shared/documents/shape.ts';
import { isEmptyVoice, type VoiceItem } from '../../../shared/documents/voice.ts';
import type { VoiceId } from '../../../shared/ids.ts';
import { VOICE_FACES, type VoiceFace } from '../../../shared/practice/vocabulary/voice-words.ts';
import { useChild } from './child-context.tsx';
import { ChildHeading } from './child-heading.tsx';
import { Face } from '../shared/face.tsx';

/** Puts something down in words; what is typed is kept at once. */
export function WritePage(props: { readonly id: VoiceId }): JSX.Element {
  const { book, go, heldFor } = useChild();
  const item = (): VoiceItem | undefined => book.items().find(({ id }) => id === props.id);
  return (
    <>
      <ChildHeading>{childWords.writeHeading}</ChildHeading>
      <TextArea
        label={childWords.writeHeading}
        hideLabel
        rows={5}
        maxLength={MAX_STRING}
        value={item()?.words ?? ''}
        onInput={(words) => book.change(props.id, { words })}
      />
      <KeepButton
        id={props.id}
        onKept={() => go({ at: heldFor() === undefined ? 'thing' : 'whose', id: props.id })}
      />
    </>
  );
}

/** Says it by a face: five, all drawn alike. */
export function FacePage(props: { readonly id: VoiceId }): JSX.Element {
  const { book, go } = useChild();
  const choose = (face: VoiceFace): void => {
    book.change(props.id, { face });
    go({ at: 'thing', id: props.id });
  };
  return (
    <>
      <ChildHeading>{childWords.faceHeading}</ChildHeading>
      <div class="child-faces">
        <For each={VOICE_FACES}>
          {(face) => (
            <button
              type="button"
              class="child-face-choice"
              aria-label={childWords.faces[face]}
              onClick={() => choose(face)}
            >
              <Face face={face} />
            </button>
          )}
        </For>
      </div>
    </>
  );
}

/** Goes on to who may see it; with nothing there yet it does nothing but say so by standing still. */
export function KeepButton(props: { readonly id: VoiceId; readonly onKept: () => void }): JSX.Element {
  const { book } = useChild();
  const isEmpty = (): boolean => {
    const item = book.items().find(({ id }) => id === props.id);
    return !item || isEmptyVoice(item);
  };
  return (
    <Button kind="main" wide aria-disabled={isEmpty()} onClick={() => !isEmpty() && props.onKept()}>
      {childWords.keep}
    </Button>
  );
}
