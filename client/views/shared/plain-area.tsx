import type { JSX } from 'solid-js';
import { TextArea, type TextAreaProps } from '../../components/text-area.tsx';
import { PlainHint } from './plain-hint.tsx';

/** A text area whose writer is offered plainer words before anybody else reads them (rule PLAIN6). */
export function PlainArea(props: TextAreaProps): JSX.Element {
  return (
    <div>
      <TextArea {...props} />
      <PlainHint words={() => props.value} onSay={(words) => props.onInput(words)} language={props.lang} />
    </div>
  );
}
