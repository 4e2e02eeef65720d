import { createMemo, type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { handWords } from '../../copy/hand.ts';
import type { MeetingModel } from '../../meeting/meeting-model.ts';
import { HAND_WORDS, type HandWords } from '../../../shared/practice/vocabulary/words.ts';

/** Says that the lead has seen a silent hand, without saying what it was, until its owner has read that. */
export function HandSeen(props: { readonly model: MeetingModel }): JSX.Element {
  const seen = (): readonly HandWords[] =>
    HAND_WORDS.filter((what) => typeof props.model.desk.raised[what]?.seenAt === 'number');
  /** Whoever saw the newest. */
  const name = createMemo((): string | undefined => {
    const [newest] = seen()
      .map((what) => props.model.desk.raised[what])
      .toSorted((a, b) => (b?.seenAt ?? 0) - (a?.seenAt ?? 0));
    return newest && props.model.person(newest.to)?.name;
  });
  const putAway = (): void => {
    for (const what of seen()) void props.model.send({ type: 'lowerHand', what });
  };
  return (
    <Show when={name()}>
      {(whose) => (
        <Notice
          kind="info"
          lead={handWords.seenNotice(whose())}
          action={
            <Button kind="quiet" onClick={putAway}>
              {handWords.ok}
            </Button>
          }
        />
      )}
    </Show>
  );
}
