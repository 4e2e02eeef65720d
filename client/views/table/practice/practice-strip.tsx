import { createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { announce } from '../../../components/live-region.tsx';
import { practiceWords } from '../../../copy/practice.ts';
import type { MeetingModel } from '../../../meeting/meeting-model.ts';
import { MEADOW } from '../../../../shared/practice/meadow-names.ts';
import type { Phase } from '../../../../shared/practice/vocabulary/words.ts';
import { useTable } from '../table-context.tsx';
import { showControl } from './find-control.ts';
import { nextTry, type Tip } from './next-try.ts';
import { PhoneDialog } from './phone-dialog.tsx';
import { areTipsShown, showTips } from './tips-shown.ts';
import './practice.css';

/** Whether this is a practice meeting of the made-up family, seen by whoever leads it. */
function isRehearsal(model: MeetingModel): boolean {
  const isMeadow = model.proceedings.participants.some((person) => person.name === MEADOW.withoutPhone);
  return model.state()?.practice === true && model.isLead() && isMeadow;
}

/** In a practice meeting, for its lead: what to try next. It stands above the page, and can be hidden. */
export function PracticeStrip(props: {
  /** The step whose page stands on this screen. */
  readonly page: Phase;
}): JSX.Element {
  const { model } = useTable();
  return (
    <Show when={isRehearsal(model) && areTipsShown()}>
      <Tips page={props.page} />
    </Show>
  );
}

function Tips(props: { readonly page: Phase }): JSX.Element {
  const { model } = useTable();
  const [isJoining, setJoining] = createSignal(false);
  const hasHidden = createMemo((before: boolean) => before || model.state()?.hidden === true, false);
  const tip = createMemo((): Tip | undefined => {
    const state = model.state();
    if (!state) return undefined;
    const { me, proceedings, desk, draft, vocabulary } = model;
    const { page } = props;
    return nextTry({ me, proceedings, state, page, desk, draft, vocabulary, hasHidden: hasHidden() });
  });
  const words = createMemo((): string => tip()?.words ?? '');
  createEffect(on(words, (now) => announce(now)));
  const showMe = (): void => {
    const now = tip();
    if (now) showControl(now.control);
  };
  const isClosed = (): boolean => model.state()?.closedAt !== null;
  return (
    <section class="practice-strip" aria-label={practiceWords.label}>
      <p class="practice-tip">
        <span class="practice-mark">
          <Icon name="info" />
        </span>
        <span>
          <strong>{practiceWords.lead}</strong> {words()}
        </span>
      </p>
      <div class="practice-buttons">
        <Button onClick={showMe}>{practiceWords.showMe}</Button>
        <Show when={!isClosed()} fallback={<LinkButton href="/">{practiceWords.startPage}</LinkButton>}>
          <Button kind="quiet" icon="phone" onClick={() => setJoining(true)}>
            {practiceWords.phone.open}
          </Button>
        </Show>
        <Button kind="quiet" icon="close" onClick={() => showTips(false)}>
          {practiceWords.hide}
        </Button>
      </div>
      <Show when={isJoining()}>
        <PhoneDialog onClose={() => setJoining(false)} />
      </Show>
    </section>
  );
}

/** Brings hidden tips back. */
export function ShowTips(): JSX.Element {
  const { model } = useTable();
  return (
    <Show when={isRehearsal(model) && !areTipsShown()}>
      <Button wide icon="info" onClick={() => showTips(true)}>
        {practiceWords.show}
      </Button>
    </Show>
  );
}
