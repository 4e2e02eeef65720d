import type { JSX } from 'solid-js';
import { Page } from '../../components/page.tsx';
import { StatusWord } from '../../components/status-word.tsx';
import { TextSizeButtons } from '../../components/text-size-buttons.tsx';
import { BoardSample } from './board-sample.tsx';
import { ButtonSamples } from './button-samples.tsx';
import { ChoiceSamples } from './choice-samples.tsx';
import { FieldSamples } from './field-samples.tsx';
import { MessageSamples } from './message-samples.tsx';
import { PartSamples } from './part-samples.tsx';
import { statusWords } from './sample-words.ts';
import './dev-components.css';

/** Every control in its states, for looking at and for testing. Nothing here is anybody's. */
export function DevComponents(): JSX.Element {
  return (
    <Page
      width="wide"
      top={
        <>
          <span>Components</span>
          <TextSizeButtons />
          <StatusWord state="saved" words={statusWords} />
        </>
      }
    >
      <div class="stack stack-wide">
        <h1>Components</h1>
        <BoardSample />
        <ButtonSamples />
        <FieldSamples />
        <ChoiceSamples />
        <MessageSamples />
        <PartSamples />
      </div>
    </Page>
  );
}
