/**
 * Keeps the page itself on the device (its one HTML file, scripts and styles), so that a reload without signal shows our
 * own words and not the browser's. It never touches what is behind `/api`, sockets or records: nothing of a family's is
 * ever in here (rules SHELL1, SHELL2). A file of its own because browsers start it outside the page.
 */

/** What the browser gives a worker beyond what it gives a page; TypeScript knows only the page's side. */
interface WorkerScope extends EventTarget {
  readonly skipWaiting?: () => Promise<void>;
  readonly clients?: { readonly claim: () => Promise<void> };
}
interface WorkerEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface FetchingEvent extends WorkerEvent {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}

const SHELL = 'shell';
/** Every screen starts from the same page, so one copy under one name stands for all. */
const PAGE = '/';
const NETWORK_MS = 6_000;
const worker: WorkerScope = self;

worker.addEventListener('install', (event) => {
  if (isWorkerEvent(event)) event.waitUntil(keepPage().then(() => worker.skipWaiting?.()));
});

worker.addEventListener('activate', (event) => {
  if (isWorkerEvent(event)) event.waitUntil(worker.clients?.claim() ?? Promise.resolve());
});

/** The page says which scripts and styles it has loaded before this worker was there. */
worker.addEventListener('message', (event) => {
  if (!('data' in event) || !Array.isArray(event.data)) return;
  const urls = event.data.filter((url): url is string => typeof url === 'string' && isAsset(new URL(url)));
  const keep = caches.open(SHELL).then((shell) => Promise.all(urls.map((url) => keepAsset(shell, url))));
  if (isWorkerEvent(event)) event.waitUntil(keep);
});

worker.addEventListener('fetch', (event) => {
  if (!isFetching(event) || event.request.method !== 'GET') return;
  const url = new URL(event.request.url);
  if (url.origin !== location.origin || url.pathname.includes('/api/')) return;
  if (event.request.mode === 'navigate') event.respondWith(pageFromNetworkFirst(event.request));
  else if (isAsset(url)) event.respondWith(assetFromShellFirst(event.request));
});

/** Their names hold a hash of their content, so a copy is never stale. */
const isAsset = (url: URL): boolean => url.origin === location.origin && url.pathname.startsWith('/assets/');
const isWorkerEvent = (event: Event): event is WorkerEvent => 'waitUntil' in event;
const isFetching = (event: Event): event is FetchingEvent => 'respondWith' in event && 'request' in event;

async function keepPage(): Promise<void> {
  const page = await fetch(PAGE, { cache: 'no-store' });
  if (page.ok) await store(page);
}

/** A new build has other files: the old ones go, and the page names those that it uses. */
async function store(page: Response): Promise<void> {
  const shell = await caches.open(SHELL);
  const before = await shell.match(PAGE);
  if ((await before?.text()) === (await page.clone().text())) return;
  for (const request of await shell.keys()) await shell.delete(request);
  await shell.put(PAGE, page);
}

async function keepAsset(shell: Cache, url: string): Promise<void> {
  if (!(await shell.match(url))) await shell.add(url).catch(() => undefined);
}

async function pageFromNetworkFirst(request: Request): Promise<Response> {
  try {
    const page = await inTime(fetch(request));
    const isPage = page.ok && (page.headers.get('content-type') ?? '').startsWith('text/html');
    if (isPage) await store(page.clone());
    return page;
  } catch (error) {
    const kept = await (await caches.open(SHELL)).match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

async function assetFromShellFirst(request: Request): Promise<Response> {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(request);
  if (kept) return kept;
  const asset = await fetch(request);
  if (asset.ok) await shell.put(request, asset.clone());
  return asset;
}

function inTime(answer: Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), NETWORK_MS);
    answer.then(resolve, reject);
  });
}
