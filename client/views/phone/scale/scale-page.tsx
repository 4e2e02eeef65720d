import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { phoneWords } from '../../../copy/phone.ts';
import { scaleWords } from '../../../copy/phone-scale.ts';
import type { NotebookScore } from '../../../../shared/documents/notebook.ts';
import type { Scale } from '../../../../shared/documents/draft.ts';
import { ReadSheet } from '../map/sheet-page.tsx';
import { PageHeading } from '../page-heading.tsx';
import { usePhone } from '../phone-context.tsx';
import { NumberStep } from './number-step.tsx';
import { ReasonStep } from './reason-step.tsx';
import { ScoreCheck, SealedPage } from './score-check.tsx';
import { ShownScores } from './shown-scores.tsx';

/** Where somebody is on their way to a number that counts. */
type ScaleStep = 'number' | 'why' | 'oneUp' | 'check';

const untouched: NotebookScore = { number: null, reason: '', oneUp: '', sealed: null };

/** The scale: a number, why, one up, sealed; then everybody's side by side. */
export function ScalePage(): JSX.Element {
  const phone = usePhone();
  const { model, whose, leadName } = phone;
  const score = (): NotebookScore => model.notebook.scores[whose()] ?? untouched;
  const isSealed = (): boolean =>
    score().number !== null && score().sealed !== null && score().sealed === model.state()?.scale;
  const isRevealed = (): boolean => model.state()?.revealedAt !== null;
  /** After the reveal the numbers answer the words as they stood then. */
  const scale = (): Scale => model.state()?.revealedScale ?? model.draft.scale;
  const watches = (): boolean => model.myself()?.role === 'observer';
  const [chosen, setStep] = createSignal<ScaleStep | null>(null);
  /** Null where there is nothing to fill in now: sealed (perhaps on another device), shown, or only watching. */
  const step = (): ScaleStep | null => {
    if (watches() || (isSealed() && !isRevealed())) return null;
    return chosen() ?? (isRevealed() ? null : 'number');
  };
  const next = (): void => {
    const at = step();
    if (at === 'number') setStep(score().number === 'none' ? 'check' : 'why');
    else if (at === 'why') setStep('oneUp');
    else setStep('check');
  };
  const back = (): void => {
    const at = step();
    if (at === 'check') setStep(score().number === 'none' ? 'number' : 'oneUp');
    else setStep(at === 'oneUp' ? 'why' : at === 'why' ? 'number' : null);
  };
  const seal = (): void => {
    setStep(null);
    model.mine.sealScore(true, whose());
  };
  /** Unsealed first, so that a number that is being changed is nobody's to see. */
  const change = (): void => {
    if (isSealed()) model.mine.sealScore(false, whose());
    setStep('number');
  };
  return (
    <Switch>
      <Match when={step() === 'number'}>
        <NumberStep scale={scale()} score={score()} isRevealed={isRevealed()} onNext={next} />
        <Show when={isRevealed()}>
          <Button wide onClick={back}>
            {phoneWords.back}
          </Button>
        </Show>
      </Match>
      <Match when={step() === 'why'}>
        <ReasonStep part="reason" score={score()} onNext={next} onBack={back} />
      </Match>
      <Match when={step() === 'oneUp'}>
        <ReasonStep part="oneUp" score={score()} onNext={next} onBack={back} />
      </Match>
      <Match when={step() === 'check'}>
        <ScoreCheck score={score()} isRevealed={isRevealed()} onSeal={seal} onBack={back} />
      </Match>
      <Match when={isRevealed()}>
        <ShownScores scale={scale()} onAdd={change} />
        <ReadSheet />
      </Match>
      <Match when={isSealed()}>
        <SealedPage score={score()} onChange={change} />
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
