import { type JSX, Show } from 'solid-js';
import { Button } from '../../components/button.tsx';
import { voiceWallWords } from '../../copy/table-voice.ts';
import type { Person } from '../../meeting/meeting-model.ts';
import { useTable } from './table-context.tsx';

/** For the lead, on every page: whose things the wall has up, turning them, and taking them down. */
export function VoiceOnWall(): JSX.Element {
  const { model, act, isActing } = useTable();
  const shown = (): Person | undefined => {
    const state = model.state();
    if (!state?.voiceOf || state.closedAt !== null || !model.isLead()) return undefined;
    return model.person(state.voiceOf);
  };
  return (
    <Show when={shown()}>
      {(child) => (
        <div class="table-bar table-bar-where">
          <strong dir="auto">{voiceWallWords.isUp(child().name)}</strong>
          <span class="table-bar-buttons">
            <Button icon="back" onClick={() => void act({ type: 'turnWall', by: -1 })}>
              {voiceWallWords.before}
            </Button>
            <Button icon="arrow" onClick={() => void act({ type: 'turnWall', by: 1 })}>
              {voiceWallWords.next}
            </Button>
            <Button busy={isActing('showVoice')} onClick={() => void act({ type: 'showVoice', of: null })}>
              {voiceWallWords.takeDown}
            </Button>
          </span>
        </div>
      )}
    </Show>
  );
}
