import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Expander } from '../../../components/expander.tsx';
import { Notice } from '../../../components/notice.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { mapWords } from '../../../copy/phone-map.ts';
import { twoLanguagesWords } from '../../../copy/two-languages.ts';
import type { ChildId, ParticipantId } from '../../../../shared/ids.ts';
import type { Section } from '../../../../shared/practice/vocabulary/words.ts';
import { MAX_STRING } from '../../../../shared/documents/shape.ts';
import { PlainHint } from '../../shared/plain-hint.tsx';
import { TwoLanguageFields } from '../../shared/two-languages.tsx';
import { startsWith } from '../child-picker.tsx';
import { ChildChips } from '../child-chips.tsx';
import type { NoteDraft } from '../note-draft.ts';
import { isUnsent } from '../is-unsent.ts';
import { usePhone } from '../phone-context.tsx';

/** What the box takes. */
export type NoteBoxProps = {
  /** Its question, which the page's heading asks already. */
  readonly label: string;
  readonly draft: NoteDraft;
  readonly section: Section;
  /** Words of the other button, always as big as “Send”. */
  readonly otherLabel: string;
  readonly onOther: () => void;
  readonly onGiven?: (() => void) | undefined;
  /** Help that stands below the buttons. */
  readonly help?: JSX.Element;
  /** False where the child is that of what the note stands beside. */
  readonly asksChild: boolean;
  /** True for another view of what it stands beside. */
  readonly differs?: boolean;
};

/** A box to write one note in: who will see it, whose words they are, and two buttons of one size. */
export function NoteBox(props: NoteBoxProps): JSX.Element {
  const phone = usePhone();
  const { model } = phone;
  const [children, setChildren] = createSignal<readonly ChildId[]>(untrack(startsWith));
  const [saidBy, setSaidBy] = createSignal<ParticipantId | null>(null);
  const [isMissing, setMissing] = createSignal(false);
  const [isSent, setSent] = createSignal(false);
  const { text } = untrack(() => props.draft);
  phone.holdWords(() => text().trim() !== '');
  const speaker = (): ParticipantId | null => (phone.whose() === model.me ? saidBy() : phone.whose());
  let sent: HTMLParagraphElement | undefined;
  let box: HTMLTextAreaElement | undefined;

  const send = (): void => {
    const isGiven = props.draft.give({
      ...{ section: props.section, children: children(), wordsOf: speaker() },
      ...(props.differs && { differs: true }),
    });
    setMissing(!isGiven);
    setSent(isGiven);
    if (!isGiven) {
      box?.focus();
      return;
    }
    setSaidBy(null);
    // Out of the box: the keyboard goes down, the note is seen, and the page can follow the others again.
    sent?.focus();
    props.onGiven?.();
  };
  return (
    <>
      <TextArea
        label={props.label}
        hideLabel
        rows={5}
        maxLength={MAX_STRING}
        value={props.draft.text()}
        onInput={(words) => {
          setMissing(false);
          setSent(false);
          props.draft.type(words);
        }}
        onBlur={() => props.draft.flush()}
        error={isMissing() ? mapWords.empty : undefined}
        inputRef={(element) => {
          box = element;
        }}
      />
      <PlainHint words={props.draft.text} onSay={props.draft.type} />
      <Show when={props.asksChild}>
        <ChildChips legend={mapWords.whichChild} chosen={children()} onChange={setChildren} />
      </Show>
      <Show
        when={model.state()?.hidden}
        fallback={
          <Notice kind="shared" lead={mapWords.whoSeesOpen}>
            {mapWords.whoSeesOpenMore}
          </Notice>
        }
      >
        <Notice kind="private" lead={mapWords.whoSeesHidden}>
          {mapWords.whoSeesHiddenMore}
        </Notice>
      </Show>
      <p
        class="phone-sent"
        role="status"
        tabindex={-1}
        ref={(element) => {
          sent = element;
        }}
      >
        {isSent() ? (isUnsent(model) ? mapWords.goesLater : mapWords.sent) : ''}
      </p>
      <Button kind="main" wide onClick={send}>
        {mapWords.send}
      </Button>
      <Button wide onClick={() => props.onOther()}>
        {props.otherLabel}
      </Button>
      <div>
        <Show when={props.draft.id()} keyed>
          {(id) => (
            <Expander summary={twoLanguagesWords.open}>
              <TwoLanguageFields model={model} id={id} />
            </Expander>
          )}
        </Show>
        <Show when={phone.typedFor() === undefined}>
          <Expander summary={mapWords.otherWords} open={saidBy() !== null}>
            <div class="stack stack-close">
              <SelectField
                label={mapWords.whoseWords}
                value={saidBy() ?? model.me}
                options={[
                  { value: model.me, label: mapWords.mine },
                  ...model.proceedings.participants
                    .filter(({ id, withdrawn }) => id !== model.me && !withdrawn)
                    .map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(id) => setSaidBy(id === model.me ? null : id)}
              />
              <p class="quiet-words">{mapWords.typedByYou}</p>
            </div>
          </Expander>
        </Show>
        {props.help}
      </div>
    </>
  );
}
