import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { phoneWords } from '../../../copy/phone.ts';
import { scaleWords } from '../../../copy/phone-scale.ts';
import { isScaleShown, isSealedFor, scalesIn } from '../../../meeting/scales.ts';
import type { NotebookScore } from '../../../../shared/documents/notebook.ts';
import type { Scale } from '../../../../shared/documents/scale.ts';
import { scoreOfChild } from '../../../../shared/documents/score-of.ts';
import type { ScaleOf } from '../../../../shared/practice/each-child.ts';
import { ReadSheet } from '../map/sheet-page.tsx';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';
import { ReadyButton } from '../ready-button.tsx';
import { NumberStep } from './number-step.tsx';
import { OthersStep } from './others-step.tsx';
import { ReasonStep } from './reason-step.tsx';
import { type ChosenScore, ScoreCheck, SealedPage } from './score-check.tsx';
import { afterWords, beforeIt, type PlaceOnWay, type Way } from './scale-way.ts';
import { ShownScores } from './shown-scores.tsx';
import { isChild, WhoStep } from './who-step.tsx';

const untouched: NotebookScore = { number: null, reason: '', oneUp: '', sealed: null };

/** The scale: a number, why, one up, child after child where each has one; sealed; then everybody's side by side. */
export function ScalePage(): JSX.Element {
  const phone = usePhone();
  const { model, whose, leadName } = phone;
  const scoreOf = (of: ScaleOf): NotebookScore => scoreOfChild(model.notebook, whose(), of) ?? untouched;
  const asked = (): readonly ScaleOf[] => scalesIn(model, whose());
  const shown = (): readonly ScaleOf[] => scalesIn(model).filter((of) => isScaleShown(model, of));
  const waiting = (): readonly ScaleOf[] => asked().filter((of) => !isScaleShown(model, of));
  const isSealed = (): boolean => waiting().every((of) => isSealedFor(model, whose(), of));
  /** What is gone through together with this one: all that wait, or one alone that is shown already. */
  const round = (of: ScaleOf): readonly ScaleOf[] => (isScaleShown(model, of) ? [of] : waiting());
  const chosenOf = (list: readonly ScaleOf[]): readonly ChosenScore[] =>
    list.map((of) => ({ of, score: scoreOf(of) }));
  /** After the reveal the numbers answer the words as they stood then. */
  const scale = (): Scale => model.state()?.revealedScale ?? model.draft.scale;
  const watches = (): boolean => model.myself()?.role === 'observer';
  const [chosen, setAt] = createSignal<PlaceOnWay | null>(null);
  /** Null where there is nothing to fill in now: sealed (perhaps on another device), shown, or only watching. */
  const at = createMemo<PlaceOnWay | null>(
    () => {
      const now = chosen();
      if (watches()) return null;
      if (now && asked().includes(now.of) && (isScaleShown(model, now.of) || !isSealed())) return now;
      const first = waiting().find((of) => !isSealedFor(model, whose(), of));
      return first === undefined ? null : { step: 'number', of: first };
    },
    null,
    { equals: (a, b) => a?.step === b?.step && a?.of === b?.of },
  );
  const numberOf = (of: ScaleOf): NotebookScore['number'] => scoreOf(of).number;
  const ahead = (of: ScaleOf): Way => ({
    round: round(of),
    numberOf,
    choosesWho: isChild(model.person(whose())),
  });
  const next = ({ step, of }: PlaceOnWay): void => {
    if (step === 'number' && numberOf(of) !== 'none') setAt({ step: 'why', of });
    else if (step === 'why') setAt({ step: 'oneUp', of });
    else if (step === 'who') setAt({ step: 'check', of });
    else setAt(afterWords(of, ahead(of)));
  };
  const back = (from: PlaceOnWay): void => {
    setAt(beforeIt(from, ahead(from.of)));
  };
  const sameForAll = (of: ScaleOf): void => {
    const { number, reason, oneUp } = scoreOf(of);
    const others = round(of).filter((other) => other !== of);
    for (const other of others) model.mine.setScore({ number, reason, oneUp }, whose(), other);
    setAt({ step: 'check', of });
  };
  const seal = (list: readonly ScaleOf[]): void => {
    setAt(null);
    for (const of of list) model.mine.sealScore(true, whose(), of);
  };
  /** Unsealed first, so that a number that is being changed is nobody's to see. */
  const change = (list: readonly ScaleOf[]): void => {
    for (const of of list) if (isSealedFor(model, whose(), of)) model.mine.sealScore(false, whose(), of);
    const [of] = list;
    if (of !== undefined) setAt({ step: 'number', of });
  };
  const way = (now: PlaceOnWay): JSX.Element => {
    const { of } = now;
    const isShown = (): boolean => isScaleShown(model, of);
    const hasBack = (): boolean => isShown() || round(of)[0] !== of;
    return (
      <Switch>
        <Match when={now.step === 'number'}>
          <NumberStep
            scale={scale()}
            of={of}
            score={scoreOf(of)}
            isRevealed={isShown()}
            onNext={() => next(now)}
          />
          <Show when={hasBack()}>
            <Button wide onClick={() => back(now)}>
              {phoneWords.back}
            </Button>
          </Show>
        </Match>
        <Match when={now.step === 'others'}>
          <OthersStep
            of={of}
            score={scoreOf(of)}
            others={round(of).filter((other) => other !== of)}
            onSame={() => sameForAll(of)}
            onAnother={() => setAt({ step: 'number', of: round(of)[1] ?? of })}
            onBack={() => back(now)}
          />
        </Match>
        <Match when={now.step === 'who'}>
          <WhoStep of={of} score={scoreOf(of)} onNext={() => next(now)} onBack={() => back(now)} />
        </Match>
        <Match when={now.step === 'check'}>
          <ScoreCheck
            scores={chosenOf(round(of))}
            isRevealed={isShown()}
            onSeal={() => seal(round(of))}
            onBack={() => back(now)}
          />
        </Match>
        <Match when={now.step === 'why' || now.step === 'oneUp'}>
          <ReasonStep
            part={now.step === 'why' ? 'reason' : 'oneUp'}
            of={of}
            score={scoreOf(of)}
            onNext={() => next(now)}
            onBack={() => back(now)}
          />
        </Match>
      </Switch>
    );
  };
  return (
    <Switch>
      <Match when={at()} keyed>
        {(now) => way(now)}
      </Match>
      <Match when={shown().length > 0 || (!watches() && isSealed())}>
        <Show when={shown().length > 0}>
          <ShownScores scale={scale()} shown={shown()} onAdd={(of) => change([of])} />
        </Show>
        <Show when={!watches() && waiting().length > 0}>
          <SealedPage
            scores={chosenOf(waiting())}
            isRest={shown().length > 0}
            onChange={() => change(waiting())}
          />
        </Show>
        <Show when={shown().length > 0}>
          <ReadyButton phase="scale" />
        </Show>
        <ReadSheet />
      </Match>
      <Match when={watches()}>
        <PageHeading>{scale().question}</PageHeading>
        <p>{scaleWords.sealedMore(leadName())}</p>
        <ReadSheet />
      </Match>
    </Switch>
  );
}
