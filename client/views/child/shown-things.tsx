import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Expander } from '../../components/expander.tsx';
import { childShownWords } from '../../copy/child-shown.ts';
import { voiceWallWords } from '../../copy/table-voice.ts';
import { listOfNames } from '../../copy/table.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import { openShownVoice } from '../../meeting/voice-book.ts';
import type { ShownVoiceItem } from '../../../shared/documents/shown-voice.ts';
import type { ChildId, ParticipantId } from '../../../shared/ids.ts';
import { isAnswered, mayAnswer, unanswered } from '../../../shared/practice/child-voice.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { Answer } from './answers-page.tsx';
import { Thing } from './thing.tsx';
import './child.css';
import './shown.css';

/**
 * What children show to this person, each child's good things first, with the answers; those who may answer can do it
 * here. Nothing at all where nothing is shown.
 */
export function ShownThings(props: {
  readonly model: MeetingModel;
  /** Only this child's; null or left out: all. */
  readonly child?: ChildId | null;
}): JSX.Element {
  // oxlint-disable-next-line solid/reactivity -- a page has one model for its whole life
  const { model } = props;
  const shown = openShownVoice(model.voice);
  const others = (): readonly ShownVoiceItem[] =>
    shown().filter(({ by, child }) => by !== model.me && (!props.child || child === props.child));
  const children = (): readonly ParticipantId[] => [...new Set(others().map(({ by }) => by))];
  const of = (whose: ParticipantId): readonly ShownVoiceItem[] => others().filter(({ by }) => by === whose);
  return (
    <For each={children()}>
      {(whose) => (
        <Expander summary={childShownWords.heading(nameIn(model, whose), of(whose).length)}>
          <ToTheWall model={model} whose={whose} items={of(whose)} />
          <ul class="shown-things">
            <For each={of(whose)}>{(item) => <ShownThing model={model} item={item} />}</For>
          </ul>
        </Expander>
      )}
    </For>
  );
}

/** For the lead: puts what a child shows to everyone up on the wall. What is for named people never goes there. */
function ToTheWall(props: {
  readonly model: MeetingModel;
  readonly whose: ParticipantId;
  readonly items: readonly ShownVoiceItem[];
}): JSX.Element {
  const isThere = (): boolean => {
    const state = props.model.state();
    const isOpen = props.model.isLead() && state?.closedAt === null && state.voiceOf !== props.whose;
    return isOpen && props.items.some(({ namedFor }) => namedFor === null);
  };
  return (
    <Show when={isThere()}>
      <p class="shown-to-wall">
        <Button icon="wall" onClick={() => void props.model.send({ type: 'showVoice', of: props.whose })}>
          {voiceWallWords.show}
        </Button>
        <span class="quiet-words">{voiceWallWords.ask(nameIn(props.model, props.whose))}</span>
      </p>
    </Show>
  );
}

const nameIn = (model: MeetingModel, id: ParticipantId): string => model.person(id)?.name ?? '';

function ShownThing(props: { readonly model: MeetingModel; readonly item: ShownVoiceItem }): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  const names = (ids: readonly ParticipantId[]): string =>
    listOfNames(ids.map((id) => nameIn(props.model, id)).filter((name) => name !== ''));
  const mayDo = (): boolean => {
    const state = props.model.state();
    return state !== null && state.closedAt === null && mayAnswer(props.model.me, props.item, state);
  };
  const whoseWords = (): string => {
    const helpers = names(props.item.helpers);
    if (helpers === '') return childShownWords.own;
    return props.item.exact ? childShownWords.ownHelped(helpers) : childShownWords.meant(helpers);
  };
  return (
    <li class={`child-card shown-thing child-part-${props.item.part}`}>
      <Thing item={props.item} forOthers />
      <p class="note-by">
        <Chip>{childShownWords.parts[props.item.part]}</Chip> <span>{whoseWords()}</span>{' '}
        <span>
          {props.item.namedFor === null
            ? childShownWords.forAll
            : childShownWords.byName(names(props.item.namedFor))}
        </span>
      </p>
      <Show
        when={isAnswered(props.item) && props.item.answer}
        fallback={<p class="quiet-words">{childShownWords.noAnswer}</p>}
      >
        {(answer) => <Answer answer={answer()} />}
      </Show>
      <Show when={mayDo()}>
        <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
          {isAnswered(props.item) ? childShownWords.change : childShownWords.answer}
        </Button>
        <AnswerDialog
          model={props.model}
          item={props.item}
          name={nameIn(props.model, props.item.by)}
          open={isOpen()}
          onClose={() => setOpen(false)}
        />
      </Show>
    </li>
  );
}

/** What the lead sees of children's things that have no answer yet. */
export function unansweredFor(model: MeetingModel): () => readonly ShownVoiceItem[] {
  const shown = openShownVoice(model.voice);
  return () => unanswered(shown().filter(({ by }) => by !== model.me));
}

/** For the lead before the close: each child's shown things without an answer, to be answered here. It stands in nobody's way. */
export function UnansweredThings(props: {
  readonly model: MeetingModel;
  readonly open: readonly ShownVoiceItem[];
}): JSX.Element {
  const children = (): readonly ParticipantId[] => [...new Set(props.open.map(({ by }) => by))];
  const of = (whose: ParticipantId): readonly ShownVoiceItem[] => props.open.filter(({ by }) => by === whose);
  return (
    <For each={children()}>
      {(whose) => (
        <Expander summary={childShownWords.atClose(of(whose).length, nameIn(props.model, whose))}>
          <ul class="shown-things">
            <For each={of(whose)}>{(item) => <ShownThing model={props.model} item={item} />}</For>
          </ul>
        </Expander>
      )}
    </For>
  );
}
