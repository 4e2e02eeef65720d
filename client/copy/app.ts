/** Words that belong to no one screen. */
export const appWords = {
  opening: 'Opening the page…',
  problem: {
    heading: 'This page stopped working',
    words: 'It is not your fault. What was saved is safe. Please load the page again.',
    again: 'Load again',
  },
  notFound: {
    heading: 'This page is not here',
    words: 'The link may be old, or a part of it may be missing. Ask the person who sent it for a new one.',
    home: 'Go to the first page',
  },
} as const;
