/**
 * Leaving in a hurry (rules HIDE1 to HIDE3): by the button that stands in every page, or Shift three times. A file of its
 * own that runs before everything else, so that it works while the rest is on its way.
 */

/** The screens that families have: the others hide the button. */
const FAMILY = new Set(['join', 'knock', 'meeting']);
const WITHIN_MS = 3_000;
/** Names where this tab was sent, so that nothing behind the Back button shows a meeting again. */
const AWAY = 'away';

const { dataset } = document.documentElement;
const place = location.pathname.split('/')[1];
// The app says it again whenever it shows another screen.
dataset['screen'] = place === 'in' ? 'meeting' : place;

function hide(link: HTMLAnchorElement): void {
  document.title = '';
  document.documentElement.hidden = true;
  try {
    sessionStorage.setItem(AWAY, link.href);
  } catch {
    // No storage for this page in this browser: this page at least is replaced.
  }
  location.replace(link.href);
}

function stayAway(isBack: boolean): void {
  const away = sessionStorage.getItem(AWAY);
  if (away === null) return;
  // Whoever opens their link again comes in; whoever presses Back does not.
  if (!isBack) sessionStorage.removeItem(AWAY);
  else {
    document.documentElement.hidden = true;
    location.replace(away);
  }
}

const linkNow = (): HTMLAnchorElement | null =>
  FAMILY.has(dataset['screen'] ?? '') && !document.querySelector('[data-leads]')
    ? document.querySelector<HTMLAnchorElement>('#hide-page')
    : null;

document.addEventListener(
  'click',
  (event) => {
    const link = linkNow();
    if (!link || !(event.target instanceof Node)) return;
    const { left, right, top, bottom } = link.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    // An open dialog lies over the button and takes its presses: they count all the same.
    const isOver =
      event.target instanceof HTMLDialogElement && x > left && x < right && y > top && y < bottom;
    if (!isOver && !link.contains(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    hide(link);
  },
  { capture: true },
);

let presses: readonly number[] = [];
addEventListener(
  'keydown',
  (event) => {
    if (event.repeat) return;
    presses =
      event.key === 'Shift'
        ? [...presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN_MS)
        : [];
    const link = presses.length >= 3 && linkNow();
    if (link) hide(link);
  },
  { capture: true },
);

/** Never throws: without storage nothing was noted either. */
function lookBehind(isBack: boolean): void {
  try {
    stayAway(isBack);
  } catch {
    // This browser gives this page no storage.
  }
}

const [visit] = performance.getEntriesByType('navigation');
lookBehind(visit instanceof PerformanceNavigationTiming && visit.type === 'back_forward');
addEventListener('pageshow', ({ persisted }) => persisted && lookBehind(true));
