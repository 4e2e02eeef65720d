import * as Y from 'yjs';
import { addStroke, addVoice, type Audience, changeVoice } from '../../shared/documents/voice.ts';
import { newId, type VoiceId } from '../../shared/ids.ts';
import type { ScriptStep } from '../../shared/script/meeting-script.ts';
import { ScriptError } from '../../shared/script/read-script.ts';
import type { LivePerson } from '../support/live-person.ts';
import { updateFrame } from '../support/raw-frames.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { until } from '../support/until.ts';
import type { CastMember } from './cast-member.ts';

type Saying = Extract<ScriptStep, { do: 'childSays' }>;

/** A simple drawing: a roof and two walls. */
const DRAWN = ['0:2:200,400 500,150 800,400', '1:0:260,400 260,700 740,700 740,400'];

/** What children put on their own pages in a played meeting, by its words. */
export class VoiceActs {
  readonly #things = new Map<string, { readonly id: VoiceId; readonly child: CastMember }>();

  /** Puts it on the child's pages, by the child's own device or by the device of whoever holds the pages. */
  async say(
    step: Saying,
    child: CastMember,
    helper: CastMember | undefined,
    lead: LivePerson,
  ): Promise<void> {
    const id = newId<'voice'>();
    this.#things.set(step.words, { id, child });
    const write = (doc: Y.Doc): void => {
      const words = step.drawn ? '' : step.words;
      addVoice(doc, id, {
        form: 'houses',
        part: step.part,
        words,
        exact: step.exact ?? helper === undefined,
      });
      if (!step.drawn) return;
      for (const stroke of DRAWN) addStroke(doc, id, newId(), stroke);
      changeVoice(doc, id, { alternative: step.words });
    };
    if (helper === undefined) return child.inNotebook(write);
    await lend(lead, child, helper);
    await writeHeld(helper.device, child, write);
    await lend(lead, child, null);
  }

  /** The child says who may see it. */
  permit(words: string, to: Audience): Promise<void> {
    const { id, child } = this.#thing(words);
    return child.inNotebook((doc) => changeVoice(doc, id, { shownTo: to }));
  }

  /** The id of what a child said. @throws when nobody has said it. */
  idOf(words: string): VoiceId {
    return this.#thing(words).id;
  }

  #thing(words: string): { readonly id: VoiceId; readonly child: CastMember } {
    const thing = this.#things.get(words);
    if (!thing) throw new ScriptError(`No child has said "${words}".`);
    return thing;
  }
}

async function lend(lead: LivePerson, child: CastMember, to: CastMember | null): Promise<void> {
  const answer = await lead.send({ type: 'lendPages', of: child.id, to: to?.id ?? null });
  if (!answer.ok) throw new Error(`The server refused lendPages: ${answer.reason}`);
}

/** Writes on pages that somebody holds, and waits until it is durable. */
async function writeHeld(device: LivePerson, child: CastMember, write: (doc: Y.Doc) => void): Promise<void> {
  const path = `${device.address}sync/held/${child.id}?v=1&g=`;
  const { origin } = device.http;
  const socket = await RawSocket.synced({ origin, path, cookie: device.http.cookieFor(path) });
  const before = Y.encodeStateVector(socket.doc);
  write(socket.doc);
  socket.send(updateFrame(Y.encodeStateAsUpdate(socket.doc, before)));
  await until(() => socket.saved > 0, 'what was written for a child to be saved');
  socket.drop();
}
