import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { createEffect, createSignal, type JSX, on, onCleanup } from 'solid-js';
import { XmlFragment } from 'yjs';
import type { EditorBinding } from '../meeting/meeting-model.ts';
import { renderOthersCaret, renderOthersSelection } from './others-caret.ts';
import './editor.css';

/** What the editor of a statement takes. Load it with `lazy`: it brings a large chunk. */
export type StatementEditorProps = {
  /** From `useMeeting().editorBinding(id)`; a new one after the draft was read anew mounts the editor anew. */
  readonly binding: EditorBinding;
  /** What the field is called for screen readers. */
  readonly label: string;
  readonly placeholder?: string | undefined;
  /** False while the draft is closed for writing. */
  readonly editable?: boolean | undefined;
  /** Id of the words that help, if any. */
  readonly describedBy?: string | undefined;
  /** Takes focus when it opens, the caret behind the words: for an editor that somebody has just asked for. */
  readonly autofocus?: boolean | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
};

/** A text that several people write at once, with the others' carets. Paragraphs of plain words and nothing else. */
export function StatementEditor(props: StatementEditorProps): JSX.Element {
  const [place, setPlace] = createSignal<HTMLDivElement>();
  const [empty, setEmpty] = createSignal(true);

  const attributes = (): Record<string, string> => ({
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': props.label,
    dir: 'auto',
    ...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy }),
    ...(props.placeholder === undefined ? {} : { 'aria-placeholder': props.placeholder }),
  });

  createEffect(
    on([place, () => props.binding.fragment], ([element, fragment]) => {
      if (!element || !(fragment instanceof XmlFragment)) return;
      const editor = new Editor({
        element,
        // The content security policy allows no styles made by scripts; ours stand in editor.css.
        injectCSS: false,
        autofocus: props.autofocus === true ? 'end' : false,
        editable: props.editable ?? true,
        extensions: [
          Document,
          Paragraph,
          Text,
          Collaboration.configure({ fragment }),
          CollaborationCaret.configure({
            provider: props.binding.provider,
            // The server writes the names; what a page says of itself is thrown away.
            user: {},
            render: renderOthersCaret,
            selectionRender: renderOthersSelection,
          }),
        ],
        // Tab is bound to nothing: it belongs to the page, and nobody who uses a keyboard gets stuck in here.
        editorProps: { attributes },
        onCreate: (event) => setEmpty(event.editor.isEmpty),
        onUpdate: (event) => setEmpty(event.editor.isEmpty),
        onFocus: () => props.onFocus?.(),
        onBlur: () => props.onBlur?.(),
      });
      createEffect(() => editor.setEditable(props.editable ?? true, false));
      onCleanup(() => editor.destroy());
    }),
  );
  return <div class="statement-editor" ref={setPlace} data-empty={empty() ? 'true' : 'false'} />;
}
