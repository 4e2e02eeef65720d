/** Where this page's sockets go: the page's own host, encrypted when the page is. */
export function socketOrigin(): string {
  return `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}`;
}
