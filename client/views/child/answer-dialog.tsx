import { createSignal, type JSX, untrack } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { childShownWords } from '../../copy/child-shown.ts';
import { controlWords } from '../../copy/controls.ts';
import { refusalSentence } from '../../copy/refusals.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import type { ShownVoiceItem } from '../../../shared/documents/shown-voice.ts';
import { PlainArea } from '../shared/plain-area.tsx';

/** Longest part of an answer, as the server takes it. */
const MOST_LETTERS = 600;

/** "We will … We cannot … because …": what the team says to one thing a child showed. */
export function AnswerDialog(props: {
  readonly model: MeetingModel;
  readonly item: ShownVoiceItem;
  readonly name: string;
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const before = untrack(() => props.item.answer);
  const [weWill, setWeWill] = createSignal(before?.weWill ?? '');
  const [weCannot, setWeCannot] = createSignal(before?.weCannot ?? '');
  const [because, setBecause] = createSignal(before?.because ?? '');
  const [error, setError] = createSignal<string>();
  const [isSending, setSending] = createSignal(false);
  const save = async (): Promise<void> => {
    if (`${weWill()}${weCannot()}`.trim() === '') {
      setError(childShownWords.missing);
      return;
    }
    setSending(true);
    const answer = await props.model.send({
      ...{ type: 'answerVoice', voice: props.item.id },
      ...{ weWill: weWill().trim(), weCannot: weCannot().trim(), because: because().trim() },
    });
    setSending(false);
    setError(answer.ok ? undefined : refusalSentence(answer));
    if (answer.ok) props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      title={childShownWords.answerTitle}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="main" busy={isSending()} onClick={() => void save()}>
            {childShownWords.save}
          </Button>
          <Button onClick={() => props.onClose()}>{controlWords.cancel}</Button>
        </>
      }
    >
      <div class="stack">
        <p class="quiet-words">{childShownWords.answerHint(props.name)}</p>
        <PlainArea
          label={childShownWords.weWill}
          rows={2}
          maxLength={MOST_LETTERS}
          value={weWill()}
          onInput={setWeWill}
          error={error()}
        />
        <PlainArea
          label={childShownWords.weCannot}
          rows={2}
          maxLength={MOST_LETTERS}
          value={weCannot()}
          onInput={setWeCannot}
        />
        <PlainArea
          label={childShownWords.because}
          rows={2}
          maxLength={MOST_LETTERS}
          value={because()}
          onInput={setBecause}
        />
      </div>
    </Dialog>
  );
}
