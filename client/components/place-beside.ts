const GAP_PX = 4;
const EDGE_PX = 8;

/**
 * Puts a list of the top layer under its opener, or above it where there is more room, always whole
 * on the screen. Style properties are set through the object model, which a strict policy allows.
 */
export function placeBeside(list: HTMLElement, opener: HTMLElement): void {
  const anchor = opener.getBoundingClientRect();
  const { width, height } = list.getBoundingClientRect();
  const below = innerHeight - anchor.bottom - GAP_PX - EDGE_PX;
  const goesBelow = height <= below || below >= anchor.top;
  const top = goesBelow ? anchor.bottom + GAP_PX : anchor.top - GAP_PX - height;
  const rightToLeft = getComputedStyle(opener).direction === 'rtl';
  const left = rightToLeft ? anchor.right - width : anchor.left;
  list.style.top = `${Math.max(EDGE_PX, Math.min(top, innerHeight - height - EDGE_PX))}px`;
  list.style.left = `${Math.max(EDGE_PX, Math.min(left, innerWidth - width - EDGE_PX))}px`;
}
