import { type JSX, Show } from 'solid-js';
import type { Phase } from '../../../../shared/practice/vocabulary/words.ts';
import { ShowTips } from '../practice/practice-strip.tsx';
import { AskSheet } from './ask-sheet.tsx';
import { DeskSheet } from './desk-sheet.tsx';
import { DoorSheet } from './door-sheet.tsx';
import { HandSeen } from '../../shared/hand-seen.tsx';
import { useTable } from '../table-context.tsx';
import { HandsSheet } from './hands-sheet.tsx';
import { HereSheet } from './here-sheet.tsx';
import { KeptAside } from './kept-aside.tsx';
import './side.css';

/** Who is at the door, who is here, what only this reader sees, and questions that help. */
export function SidePanel(props: { readonly phase: Phase; readonly withDoor: boolean }): JSX.Element {
  const { model } = useTable();
  return (
    <div class="side-panel">
      <Show when={props.withDoor}>
        <HandsSheet />
        <DoorSheet />
      </Show>
      <HandSeen model={model} />
      <KeptAside />
      <HereSheet />
      <DeskSheet />
      <AskSheet phase={props.phase} />
      <ShowTips />
    </div>
  );
}
