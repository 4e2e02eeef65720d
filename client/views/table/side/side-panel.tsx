import { type JSX, Show } from 'solid-js';
import type { Phase } from '../../../../shared/practice/vocabulary/words.ts';
import { ShowTips } from '../practice/practice-strip.tsx';
import { AskSheet } from './ask-sheet.tsx';
import { DeskSheet } from './desk-sheet.tsx';
import { DoorSheet } from './door-sheet.tsx';
import { HereSheet } from './here-sheet.tsx';
import { KeptAside } from './kept-aside.tsx';
import './side.css';

/** Who is at the door, who is here, what only this reader sees, and questions that help. */
export function SidePanel(props: { readonly phase: Phase; readonly withDoor: boolean }): JSX.Element {
  return (
    <div class="side-panel">
      <Show when={props.withDoor}>
        <DoorSheet />
      </Show>
      <KeptAside />
      <HereSheet />
      <DeskSheet />
      <AskSheet phase={props.phase} />
      <ShowTips />
    </div>
  );
}
