import type { ApiAnswer, ApiInput, ApiKey, ApiParams } from '../../shared/protocol/api.ts';

/** What came of asking the server for something. Nothing here is ever thrown. */
export type HttpAnswer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** The server heard and said no, in the form of all our refusals or by a 4xx. */
  | { readonly kind: 'refused'; readonly status: number; readonly refusal: HttpRefusal }
  /** Something was reached that could not answer (a proxy's 5xx, or an answer that is not what we know). */
  | { readonly kind: 'trouble'; readonly status: number }
  /** Nothing came back at all, or not in time. */
  | { readonly kind: 'noNetwork' };

/** The body of every refusal. `reason` keys a sentence; `field` names the input at fault. */
export interface HttpRefusal {
  readonly reason: string;
  readonly field?: string;
  readonly sentence?: string;
  /** Everything that was wrong with a form, the first included; left out where there is only one. */
  readonly issues?: readonly { readonly field: string; readonly sentence: string }[];
}

/** An input as it stands on a page: what has not been chosen yet is null, and the server says so. */
type AsTyped<T> = T extends string | number | boolean | null | undefined
  ? T | (T extends undefined ? never : null)
  : { readonly [P in keyof T]: AsTyped<T[P]> };

/** How to ask. */
export interface HttpOptions<T> {
  readonly method?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Turns the answer's JSON into what is wanted; undefined means that it is not what we know. */
  readonly read: (json: unknown) => T | undefined;
  /** In milliseconds; 15 seconds unless given. */
  readonly within?: number;
  /** The browser's own unless given. */
  readonly fetch?: typeof fetch;
}

const USUAL_WAIT_MS = 15_000;

/** Asks the server for JSON and answers in one of four typed ways; cookies of the same origin go along. */
export async function requestJson<T>(path: string, options: HttpOptions<T>): Promise<HttpAnswer<T>> {
  const ask = options.fetch ?? fetch;
  // `AbortSignal.timeout` is missing in phones' browsers that are a few years old.
  const outOfTime = new AbortController();
  const timer = setTimeout(() => outOfTime.abort(), options.within ?? USUAL_WAIT_MS);
  let response: Response;
  let json: unknown;
  try {
    response = await ask(path, {
      method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
      credentials: 'same-origin',
      cache: 'no-store',
      headers: {
        accept: 'application/json',
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      signal: outOfTime.signal,
    });
    const text = await response.text();
    json = readText(text);
  } catch {
    // Every way in which fetch throws (no route, cut off, out of time) means one thing to people: no signal.
    return { kind: 'noNetwork' };
  } finally {
    clearTimeout(timer);
  }
  if (response.ok) {
    const value = options.read(json);
    return value === undefined ? { kind: 'trouble', status: response.status } : { kind: 'ok', value };
  }
  const refusal = readRefusal(json);
  if (refusal) return { kind: 'refused', status: response.status, refusal };
  if (response.status >= 400 && response.status < 500) {
    return { kind: 'refused', status: response.status, refusal: { reason: 'unknown' } };
  }
  return { kind: 'trouble', status: response.status };
}

/** How to ask by the contract. */
export interface AskOptions<K extends ApiKey, T> {
  /** Takes what is wanted out of the answer, whose parts may be missing; undefined means that it is not what we know. */
  readonly read: (answer: Partial<ApiAnswer<K>>) => T | undefined;
  /** In milliseconds. */
  readonly within?: number;
}

/**
 * Asks by one route of the contract: its path's names, its body and what is read of its answer are held against
 * `shared/protocol/api.ts` by their types, of which nothing is left in the page.
 */
export function ask<K extends ApiKey, T>(
  route: K,
  params: ApiParams<K>,
  body: AsTyped<ApiInput<K>>,
  { read, ...options }: AskOptions<K, T>,
): Promise<HttpAnswer<T>> {
  const [method = 'GET', path = ''] = route.split(' ');
  const names: Readonly<Record<string, string>> = params;
  return requestJson(
    path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(names[name] ?? '')),
    {
      ...options,
      method,
      ...(body !== undefined && { body }),
      read: (json) => (isRecord(json) ? read(json as Partial<ApiAnswer<K>>) : undefined),
    },
  );
}

function readText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether a value from outside is an object with string keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readRefusal(json: unknown): HttpRefusal | undefined {
  if (!isRecord(json) || json['ok'] !== false || typeof json['reason'] !== 'string') return undefined;
  return {
    reason: json['reason'],
    ...(typeof json['field'] === 'string' ? { field: json['field'] } : {}),
    ...(typeof json['sentence'] === 'string' ? { sentence: json['sentence'] } : {}),
    ...(Array.isArray(json['issues']) ? { issues: json['issues'].flatMap(readIssue) } : {}),
  };
}

function readIssue(json: unknown): { readonly field: string; readonly sentence: string }[] {
  if (!isRecord(json) || typeof json['field'] !== 'string' || typeof json['sentence'] !== 'string') return [];
  return [{ field: json['field'], sentence: json['sentence'] }];
}
