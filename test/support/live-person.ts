import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { DocumentKind } from '../../shared/documents/access.ts';
import { type DeskSnapshot, DESK_VERSION, snapshotDesk } from '../../shared/documents/desk.ts';
import { DRAFT_VERSION, type DraftSnapshot } from '../../shared/documents/draft.ts';
import { snapshotDraft } from '../../shared/documents/draft-snapshot.ts';
import { NOTEBOOK_VERSION } from '../../shared/documents/notebook.ts';
import {
  PROCEEDINGS_VERSION,
  type ProceedingsSnapshot,
  snapshotProceedings,
} from '../../shared/documents/proceedings.ts';
import { newId } from '../../shared/ids.ts';
import type { CommandAnswer, CommandRequest, SessionView } from '../../shared/protocol/commands.ts';
import { MESSAGE } from '../../shared/protocol/messages.ts';
import { HttpClient, type HttpAnswer } from './http-client.ts';
import { until } from './until.ts';

// The y-websocket client adds a listener for the end of the process for each document it opens.
process.setMaxListeners(0);

const VERSIONS: Readonly<Record<DocumentKind, number>> = {
  notebook: NOTEBOOK_VERSION,
  desk: DESK_VERSION,
  draft: DRAFT_VERSION,
  proceedings: PROCEEDINGS_VERSION,
};

/** Reads a document anew only when it has changed: whoever waits for something looks often. */
class Reading<T> {
  readonly #read: (doc: Y.Doc) => T;
  #doc: Y.Doc | undefined;
  #last: T | undefined;

  constructor(read: (doc: Y.Doc) => T) {
    this.#read = read;
  }

  of(doc: Y.Doc): T {
    if (doc !== this.#doc) {
      this.#doc = doc;
      this.#last = undefined;
      doc.on('update', () => {
        this.#last = undefined;
      });
    }
    this.#last ??= this.#read(doc);
    return this.#last;
  }
}

/** One frame or reply as it came, for tests that read every byte. */
export interface Received {
  readonly from: string;
  readonly bytes: Uint8Array;
}

/**
 * One person of a test, on the real wire: HTTP with cookies of their own and the real y-websocket client for each
 * document. What the server sends is kept where a test asks for it.
 */
export class LivePerson {
  readonly http: HttpClient;
  readonly received: Received[] = [];
  readonly #documents = new Map<
    DocumentKind,
    { readonly doc: Y.Doc; readonly provider: WebsocketProvider }
  >();
  readonly #sent = new Map<DocumentKind, number>();
  readonly #acknowledged = new Map<DocumentKind, number>();
  readonly #proceedings = new Reading(snapshotProceedings);
  readonly #desk = new Reading(snapshotDesk);
  readonly #draft = new Reading(snapshotDraft);
  readonly #savedListeners = new Set<(kind: DocumentKind) => void>();
  #keep = false;
  /** `/in/<session>/`, once joined. */
  address = '';

  constructor(origin: string, cookies: HttpClient['cookies'] = new Map()) {
    this.http = new HttpClient(origin, cookies, (from, bytes) => this.#keepBytes(from, bytes));
  }

  /** From now on keeps every frame and reply. */
  keepEverything(): void {
    this.#keep = true;
  }

  #keepBytes(from: string, bytes: Uint8Array): void {
    if (this.#keep) this.received.push({ from, bytes });
  }

  /** Opens a personal link as the page does. */
  async join(link: string): Promise<HttpAnswer> {
    const secret = new URL(link).hash.slice(1);
    const answer = await this.http.post('/api/join', { secret });
    if (answer.status === 200) this.address = (answer.body as { address: string }).address;
    return answer;
  }

  /** Knocks with the spoken code. */
  async knock(code: string, name: string): Promise<HttpAnswer> {
    const answer = await this.http.post('/api/knock', { code, name });
    if (answer.status === 200) this.address = (answer.body as { address: string }).address;
    return answer;
  }

  /** The session as the page asks for it. */
  async session(): Promise<SessionView> {
    return (await this.http.get(`${this.address}api/session`)).body as SessionView;
  }

  /** Waits until the lead has let this person in, then opens all four documents. */
  async comeIn(): Promise<void> {
    await until(async () => (await this.session()).standing === 'admitted', 'to be let in');
    await this.open('proceedings', 'desk', 'notebook', 'draft');
  }

  /** Opens documents and waits until they have come whole. */
  async open(...kinds: readonly DocumentKind[]): Promise<void> {
    const { generation } = await this.session();
    await Promise.all(
      kinds.map(async (kind) => {
        const doc = new Y.Doc();
        const provider = new WebsocketProvider(
          `${this.http.origin.replace(/^http/, 'ws')}${this.address}sync`,
          kind,
          doc,
          {
            params: { v: String(VERSIONS[kind]), g: generation },
            disableBc: true,
            WebSocketPolyfill: this.#socketClass(kind),
          },
        );
        provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
          this.#acknowledged.set(kind, decoding.readVarUint(decoder));
          for (const listener of this.#savedListeners) listener(kind);
        };
        provider.messageHandlers[MESSAGE.beat] = () => undefined;
        provider.messageHandlers[MESSAGE.storeTrouble] = () => undefined;
        this.#documents.set(kind, { doc, provider });
        await until(() => provider.synced, `${kind} to come`);
      }),
    );
  }

  #socketClass(kind: DocumentKind): typeof globalThis.WebSocket {
    const { http } = this;
    const sent = this.#sent;
    const keep = (bytes: Uint8Array): void => this.#keepBytes(kind, bytes);
    class CookieSocket extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, {
          headers: { cookie: http.cookieFor(new URL(url).pathname), origin: http.origin },
        });
        sent.set(kind, 0);
        this.on('message', (data: Buffer) => keep(new Uint8Array(data)));
      }

      /** Counts what the server's saved messages count: sync messages that carry an update. */
      override send(data: Uint8Array): void {
        if (data[0] === MESSAGE.sync && data[1] !== 0) sent.set(kind, (sent.get(kind) ?? 0) + 1);
        super.send(data);
      }
    }
    // The two classes differ only in what a browser cannot do.
    return CookieSocket as typeof WebSocket & typeof globalThis.WebSocket;
  }

  /** The Yjs document of a kind. @throws when it was not opened. */
  doc(kind: DocumentKind): Y.Doc {
    return this.#opened(kind).doc;
  }

  /** The y-websocket provider of a kind. @throws when it was not opened. */
  provider(kind: DocumentKind): WebsocketProvider {
    return this.#opened(kind).provider;
  }

  #opened(kind: DocumentKind): { readonly doc: Y.Doc; readonly provider: WebsocketProvider } {
    const opened = this.#documents.get(kind);
    if (!opened) throw new Error(`${kind} is not open`);
    return opened;
  }

  get proceedings(): ProceedingsSnapshot {
    return this.#proceedings.of(this.doc('proceedings'));
  }

  get desk(): DeskSnapshot {
    return this.#desk.of(this.doc('desk'));
  }

  get draft(): DraftSnapshot {
    return this.#draft.of(this.doc('draft'));
  }

  /** Whether the server has said that everything this person wrote in a document is durable. */
  isSaved(kind: DocumentKind): boolean {
    return this.provider(kind).synced && this.#sent.get(kind) === this.#acknowledged.get(kind);
  }

  /** Calls `listener` whenever the server says how much is durable. */
  onSaved(listener: (kind: DocumentKind) => void): void {
    this.#savedListeners.add(listener);
  }

  /** Sends a command and answers what the server said. */
  async send(
    command: CommandRequest,
    id: string = newId(),
  ): Promise<CommandAnswer & { readonly status: number }> {
    const answer = await this.http.post(`${this.address}api/commands`, { ...command, id });
    return { ...(answer.body as CommandAnswer), status: answer.status };
  }

  /** Loses the network: what is written meanwhile waits on this device. */
  loseSignal(): void {
    for (const { provider } of this.#documents.values()) provider.disconnect();
  }

  /** Has the network again; resolves when everything is in step. */
  async findSignal(): Promise<void> {
    for (const { provider } of this.#documents.values()) provider.connect();
    await until(() => [...this.#documents.values()].every(({ provider }) => provider.synced), 'the signal');
  }

  /** Closes everything this person has open. */
  leave(): void {
    for (const { doc, provider } of this.#documents.values()) {
      provider.destroy();
      doc.destroy();
    }
    this.#documents.clear();
  }
}
