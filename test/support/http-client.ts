/** What the server answered: status, body (parsed where it is JSON) and headers. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** A browser's way with HTTP for one person of a test: cookies by path, and the page's own origin on every write. */
export class HttpClient {
  readonly origin: string;
  /** Path to name and value. */
  readonly cookies: Map<string, string>;
  /** Where this person seems to be, for a server that trusts a proxy: each person comes from a place of their own. */
  readonly #place = Array.from(crypto.getRandomValues(new Uint8Array(3)), String).join('.');
  readonly #received: (from: string, bytes: Uint8Array) => void;

  constructor(
    origin: string,
    cookies: Map<string, string> = new Map(),
    received: (from: string, bytes: Uint8Array) => void = () => undefined,
  ) {
    this.origin = origin;
    this.cookies = cookies;
    this.#received = received;
  }

  /** The Cookie header for a path. */
  cookieFor(path: string): string {
    return [...this.cookies]
      .filter(([scope]) => path.startsWith(scope.slice(0, scope.indexOf(' '))))
      .map(([scope, value]) => `${scope.slice(scope.indexOf(' ') + 1)}=${value}`)
      .join('; ');
  }

  get(path: string): Promise<HttpAnswer> {
    return this.request('GET', path);
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
    return this.request('POST', path, JSON.stringify(body), headers);
  }

  put(path: string, body: unknown): Promise<HttpAnswer> {
    return this.request('PUT', path, JSON.stringify(body));
  }

  /** A file as it comes. */
  async download(path: string): Promise<{ readonly status: number; readonly bytes: Uint8Array }> {
    const response = await fetch(this.origin + path, { headers: { cookie: this.cookieFor(path) } });
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  }

  /** Any request; `headers` go over the usual ones. */
  async request(
    method: string,
    path: string,
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<HttpAnswer> {
    const response = await fetch(this.origin + path, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: {
        cookie: this.cookieFor(path),
        'x-forwarded-for': `10.${this.#place}`,
        ...(method === 'GET' ? {} : { 'content-type': 'application/json', origin: this.origin }),
        ...headers,
      },
    });
    for (const line of response.headers.getSetCookie()) this.#keepCookie(line);
    const bytes = new Uint8Array(await response.arrayBuffer());
    this.#received(`${method} ${path}`, bytes);
    const text = new TextDecoder().decode(bytes);
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  }

  #keepCookie(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const path = attributes.find((a) => /^path=/i.test(a))?.slice(5) ?? '/';
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    if (value === '') this.cookies.delete(`${path} ${name}`);
    else this.cookies.set(`${path} ${name}`, value);
  }
}
