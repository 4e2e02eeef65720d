import { For, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/button.tsx';
import { RadioCards } from '../../../components/radio-cards.tsx';
import { Sheet } from '../../../components/sheet.tsx';
import { dayInWords } from '../../../copy/days.ts';
import { differenceWords } from '../../../copy/table-close.ts';
import { tableWords } from '../../../copy/table.ts';
import { welcomeWords } from '../../../copy/table-welcome.ts';
import { CarriedDifference } from '../../shared/carried-difference.tsx';
import { useTable } from '../table-context.tsx';
import { useOpenWall } from '../use-open-wall.ts';
import { WhoSaidOk } from './who-said-ok.tsx';

/** The first step: why we meet, what is written, who sees it, and each person's own OK. */
export function WelcomePage(): JSX.Element {
  const { model } = useTable();
  const { openWall, isOpening } = useOpenWall();
  const answer = (): 'ok' | 'notToday' | null => model.notebook.oks[model.me]?.answer ?? null;
  const mayAnswer = (): boolean => model.state()?.closedAt === null;
  return (
    <div class="welcome">
      <div class="stack">
        <Sheet title={welcomeWords.why}>
          <p class="lead-words" dir="auto">
            {model.state()?.why || welcomeWords.whyMissing}
          </p>
          <Show when={model.state()}>
            {(state) => (
              <p class="quiet-words" dir="auto">
                {welcomeWords.when(dayInWords(state().day), state().place)}
              </p>
            )}
          </Show>
        </Sheet>
        <Show when={model.isLead() && model.state()?.difference}>
          {(difference) => (
            <Sheet level={3} title={differenceWords.carried}>
              <CarriedDifference
                difference={difference()}
                day={model.state()?.day ?? difference().from}
                vocabulary={model.state()?.vocabulary ?? ''}
              />
            </Sheet>
          )}
        </Show>
        <div class="welcome-pair">
          <Sheet level={3} title={welcomeWords.written}>
            <ul class="plain-list">
              <For each={welcomeWords.writtenWords}>{(words) => <li>{words}</li>}</For>
            </ul>
          </Sheet>
          <Sheet level={3} title={welcomeWords.seen}>
            <ul class="plain-list">
              <For each={welcomeWords.seenWords}>{(words) => <li>{words}</li>}</For>
            </ul>
          </Sheet>
        </div>
        <Show when={mayAnswer()}>
          <Sheet title={welcomeWords.ok}>
            <RadioCards
              legend={welcomeWords.ok}
              hideLegend
              hint={welcomeWords.okHint}
              layout="row"
              options={[
                { value: 'ok', label: welcomeWords.okYes },
                { value: 'notToday', label: welcomeWords.okNo, description: welcomeWords.okNoHint },
              ]}
              value={answer()}
              onChange={(chosen) => model.mine.setOk(chosen)}
            />
          </Sheet>
        </Show>
        <Show when={model.isLead() && mayAnswer()}>
          <div>
            <Button icon="wall" busy={isOpening()} onClick={() => void openWall()}>
              {tableWords.openWall}
            </Button>
          </div>
        </Show>
        <p class="quiet-words">{model.vocabulary.safeguarding.words}</p>
      </div>
      <WhoSaidOk />
    </div>
  );
}
