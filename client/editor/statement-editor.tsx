import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { createEffect, createSignal, type JSX, on, onCleanup } from 'solid-js';
import { XmlFragment } from 'yjs';
import { smallestEdit } from '../../shared/documents/smallest-edit.ts';
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
  /** What stands under the words, and may say them in another way without touching what others write beside. */
  readonly below?: ((text: StatementText) => JSX.Element) | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
};

/** The words in an editor as they stand, paragraphs on lines of their own. */
export type StatementText = {
  readonly words: () => string;
  readonly say: (words: string) => void;
};

/** A place in an editor's document for a place in its words. */
function placeIn(editor: Editor, at: number): number {
  let place = 1;
  let before = 0;
  editor.state.doc.forEach((paragraph, start) => {
    if (before <= at) place = start + 1 + Math.min(at - before, paragraph.textContent.length);
    before += paragraph.textContent.length + 1;
  });
  return place;
}

/** A text that several people write at once, with the others' carets. Paragraphs of plain words and nothing else. */
export function StatementEditor(props: StatementEditorProps): JSX.Element {
  const [place, setPlace] = createSignal<HTMLDivElement>();
  const [words, setWords] = createSignal('');
  let open: Editor | undefined;
  const read = (editor: Editor): void => {
    setWords(editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n'));
  };
  const say = (next: string): void => {
    if (!open) return;
    const { at, remove, insert } = smallestEdit(words(), next);
    const [from, to] = [placeIn(open, at), placeIn(open, at + remove)];
    if (insert === '') open.commands.deleteRange({ from, to });
    else open.commands.insertContentAt({ from, to }, { type: 'text', text: insert });
  };

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
        onCreate: (event) => read(event.editor),
        onUpdate: (event) => read(event.editor),
        onFocus: () => props.onFocus?.(),
        onBlur: () => props.onBlur?.(),
      });
      open = editor;
      createEffect(() => editor.setEditable(props.editable ?? true, false));
      onCleanup(() => {
        open = undefined;
        editor.destroy();
      });
    }),
  );
  return (
    <div>
      <div class="statement-editor" ref={setPlace} data-empty={words() === '' ? 'true' : 'false'} />
      {props.below?.({ words, say })}
    </div>
  );
}
