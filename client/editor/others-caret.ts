/** What is known of somebody whose caret is shown: the name that the server wrote, and nothing the person chose. */
type Named = Readonly<Record<string, unknown>>;

/**
 * Somebody else's caret with their name. Everybody's looks the same: colours would be a ranking, and are no help to those
 * who do not see them. Built of elements, so that a name is never markup.
 */
export function renderOthersCaret(user: Named): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'others-caret';
  const name = document.createElement('span');
  name.className = 'others-caret-name';
  name.textContent = typeof user['name'] === 'string' ? user['name'] : '';
  caret.append(name);
  // Presence is said in words beside the field; letter by letter it would only interrupt.
  caret.setAttribute('aria-hidden', 'true');
  caret.contentEditable = 'false';
  return caret;
}

/** How somebody else's selection is marked. */
export function renderOthersSelection(_user: Named): { readonly nodeName: string; readonly class: string } {
  return { nodeName: 'span', class: 'others-selection' };
}
