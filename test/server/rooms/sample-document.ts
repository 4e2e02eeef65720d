import * as Y from 'yjs';
import {
  aBoolean,
  aNumber,
  aString,
  aStringList,
  collection,
  type DocumentShape,
  fields,
  map,
  oneOf,
  orNull,
  richText,
  text,
  value,
} from '../../../shared/documents/shape.ts';
import { type Id, newId } from '../../../shared/ids.ts';

const tick = value((v) => v === true);

/** A document with every kind of shape in it. */
export const sampleShape: DocumentShape = {
  version: 1,
  roots: {
    notes: {
      writer: 'client',
      shape: collection(
        map({
          title: aString,
          kind: oneOf('worry', 'goal'),
          words: richText,
          what: text,
          tags: aStringList,
          position: aNumber,
          removed: aBoolean,
          when: orNull(aString),
          who: collection(tick),
        }),
      ),
    },
    ticks: { writer: 'client', shape: collection(tick) },
    settings: {
      writer: 'client',
      shape: map({ title: aString, size: aNumber, nested: map({ name: aString }) }),
    },
    places: { writer: 'client', shape: fields({ position: aNumber, group: orNull(aString) }) },
    minutes: { writer: 'server', shape: map({ phase: aString, log: text }) },
  },
};

type Item = Y.Map<unknown>;

export const notes = (doc: Y.Doc): Y.Map<Item> => doc.getMap('notes');
export const settings = (doc: Y.Doc): Item => doc.getMap('settings');
export const places = (doc: Y.Doc): Item => doc.getMap('places');
export const ticks = (doc: Y.Doc): Item => doc.getMap('ticks');
export const minutes = (doc: Y.Doc): Item => doc.getMap('minutes');

/** Puts a whole note with all its parts. */
export function addNote(doc: Y.Doc, id: Id<string> = newId(), title = 'A note'): Id<string> {
  doc.transact(() => {
    const item: Item = new Y.Map();
    item.set('title', title);
    item.set('kind', 'worry');
    item.set('words', new Y.XmlFragment());
    item.set('what', new Y.Text(''));
    item.set('tags', ['a', 'b']);
    item.set('position', 1.5);
    item.set('removed', false);
    item.set('when', null);
    item.set('who', new Y.Map());
    notes(doc).set(id, item);
  });
  return id;
}

/** The plain text of a note. Throws when there is no such note. */
export function whatOf(doc: Y.Doc, id: string): Y.Text {
  const what = notes(doc).get(id)?.get('what');
  if (!(what instanceof Y.Text)) throw new Error('no such note');
  return what;
}

/** The paragraphs of a note. Throws when there is no such note. */
export function wordsOf(doc: Y.Doc, id: string): Y.XmlFragment {
  const words = notes(doc).get(id)?.get('words');
  if (!(words instanceof Y.XmlFragment)) throw new Error('no such note');
  return words;
}

/** The children of a note by key. Throws when there is no such note. */
export function whoOf(doc: Y.Doc, id: string): Item {
  const who = notes(doc).get(id)?.get('who');
  if (!(who instanceof Y.Map)) throw new Error('no such note');
  return who;
}

/** A paragraph as the editor makes it. */
export function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

/** The text of one paragraph. Throws when it is not there. */
export function paragraphText(fragment: Y.XmlFragment, index: number): Y.XmlText {
  const element = fragment.get(index);
  const words = element instanceof Y.XmlElement ? element.get(0) : undefined;
  if (!(words instanceof Y.XmlText)) throw new Error('no such paragraph');
  return words;
}

/** Runs `change` on a document and gives the update it made; throws when it made none. */
export function updateOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const listen = (update: Uint8Array): void => void updates.push(update);
  doc.on('update', listen);
  doc.transact(() => change(doc));
  doc.off('update', listen);
  const [update] = updates;
  if (update === undefined || updates.length > 1) throw new Error('one update was expected');
  return update;
}

/** A document of its own, with a client id that tests can rely on. */
export function docOf(clientID?: number): Y.Doc {
  const doc = new Y.Doc();
  if (clientID !== undefined) doc.clientID = clientID;
  return doc;
}
