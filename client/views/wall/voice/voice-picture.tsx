import { type JSX, onCleanup, onMount, Show } from 'solid-js';
import { wallWords } from '../../../copy/wall.ts';
import { useWall } from '../../../meeting/use-wall.tsx';
import type { ShownVoiceItem } from '../../../../shared/documents/shown-voice.ts';
import type { ParticipantId } from '../../../../shared/ids.ts';
import { Drawing } from '../../shared/drawing.tsx';
import { Face } from '../../shared/face.tsx';
import { Paged } from '../paging/paged.tsx';
import { useTurning } from '../paging/turning.tsx';
import { nameOnWall } from '../people.ts';
import './voice.css';

const words = wallWords.voice;

/**
 * What one child shows to everyone, large: one thing at a time, good things first, and turned by people alone
 * (rule VOICE11).
 */
export function VoicePicture(): JSX.Element {
  const model = useWall();
  const turning = useTurning();
  onMount(() => {
    const before = turning.byItself();
    turning.setByItself(false);
    onCleanup(() => turning.setByItself(before));
  });
  const of = (): ParticipantId | null => model.state()?.voiceOf ?? null;
  const name = (): string => nameOnWall(model, model.person(of() ?? ('' as ParticipantId)));
  const items = (): readonly ShownVoiceItem[] => model.shownVoice().filter(({ by }) => by === of());
  const item = (id: string): ShownVoiceItem | undefined => items().find((one) => one.id === id);
  return (
    <div class="wall-picture wall-voice">
      <h1>{words.heading(name())}</h1>
      <Paged
        label={words.list(name())}
        class="wall-voice-page"
        most={1}
        ids={() => items().map(({ id }) => id)}
        render={(id) => <Show when={item(id)}>{(thing) => <VoiceThing item={thing()} />}</Show>}
      />
    </div>
  );
}

function VoiceThing(props: { readonly item: ShownVoiceItem }): JSX.Element {
  const model = useWall();
  const label = (): string => {
    const said = props.item.alternative.trim();
    return said === '' ? words.drawingOnly : words.drawing(said);
  };
  const helpers = (): string =>
    wallWords.names(
      model.proceedings.participants
        .filter(({ id }) => props.item.helpers.includes(id))
        .map((person) => nameOnWall(model, person)),
    );
  return (
    <div class="wall-voice-thing" classList={{ 'wall-voice-drawn': props.item.strokes.length > 0 }}>
      <Show when={props.item.strokes.length > 0}>
        <Drawing strokes={props.item.strokes} label={label()} />
      </Show>
      <div class="wall-voice-said">
        <p class={`wall-voice-part wall-voice-${props.item.part}`}>{words.parts[props.item.part]}</p>
        <Show when={props.item.face}>
          {(face) => (
            <p class="wall-voice-face">
              <Face face={face()} />
              <span>{words.faces[face()]}</span>
            </p>
          )}
        </Show>
        <Show when={props.item.words.trim() || props.item.alternative.trim()}>
          {(said) => (
            <p class="wall-words wall-voice-words" dir="auto">
              {said()}
            </p>
          )}
        </Show>
        <Show when={helpers()}>
          {(names) => (
            <p class="wall-voice-by">{props.item.exact ? words.helped(names()) : words.meant(names())}</p>
          )}
        </Show>
      </div>
    </div>
  );
}
