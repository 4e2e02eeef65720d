import type * as v from 'valibot';
import type { AccessReason } from './access.ts';
import type { Frozen } from './api-answers.ts';
import { deskApi } from './api-desk.ts';
import { meetingApi } from './api-meeting.ts';
import type { RefusalReason } from './refusal-reasons.ts';

/** Why any request may be refused. */
export type ApiReason = AccessReason | RefusalReason;

/** An answer that is a file and not one of our JSON values. */
export interface FileAnswer {
  readonly media: string;
  /** Address of the JSON Schema that the file keeps to. */
  readonly schema?: string;
}

/** One route of the HTTP interface: the only place where its input and its answer are said. */
export interface ApiRoute {
  /** A sentence for whoever reads the description. */
  readonly does: string;
  /** The cookie that says who asks; null where nobody need say. */
  readonly cookie: 'account' | 'participant' | 'wall' | null;
  /** The cookie that a success sets. */
  readonly gives?: 'account' | 'participant' | 'wall';
  /** What the JSON body must be; null where there is none. */
  readonly input: v.GenericSchema | null;
  /** `socket`: a WebSocket, whose messages are in `messages.ts`. */
  readonly answer: v.GenericSchema | FileAnswer | 'socket';
  /** What it may refuse besides what every request may meet. */
  readonly refuses: readonly ApiReason[];
}

/**
 * The HTTP interface: one table for both sides. The server takes its input schemas from here and is held against the
 * answers by its types; the client asks by it and imports its types alone; the published description is made from it.
 */
export const api = { ...deskApi, ...meetingApi } as const;

type Api = typeof api;
/** Method and path, such as `GET /api/meetings/:id`. */
export type ApiKey = keyof Api;

type ParamNames<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | ParamNames<More>
    : Rest
  : never;
/** What stands for the names in a route's path. */
export type ApiParams<K extends ApiKey> = Readonly<Record<ParamNames<K>, string>>;

/** The body that a route takes, as it is sent; undefined where it takes none. */
export type ApiInput<K extends ApiKey> = Api[K]['input'] extends v.GenericSchema
  ? Frozen<v.InferInput<Api[K]['input']>>
  : undefined;

/** What a route answers when it says yes; never for files and sockets. */
export type ApiAnswer<K extends ApiKey> = Api[K]['answer'] extends v.GenericSchema
  ? v.InferOutput<Api[K]['answer']>
  : never;
