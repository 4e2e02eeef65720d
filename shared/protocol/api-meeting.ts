import { knockSchema, secretSchema, ticketSchema } from './access.ts';
import type { ApiRoute } from './api.ts';
import {
  addressAnswer,
  commandAnswer,
  doneAnswer,
  linkInsideAnswer,
  sessionAnswer,
  ticketAnswer,
  walkInAnswer,
  wallAnswer,
  wallSessionAnswer,
} from './api-answers.ts';
import { commandSchema } from './commands.ts';
import { REFUSAL_REASONS } from './refusal-reasons.ts';

const record = { media: 'text/html' } as const;

/** The ways in, and everything under `/in/<session>` and `/wall/<wall>`. */
export const meetingApi = {
  'POST /api/join': {
    does: 'Knocks with the secret of a personal link; `session` of the answer is the id of the knock.',
    cookie: null,
    gives: 'participant',
    input: secretSchema,
    answer: addressAnswer,
    refuses: ['notFound', 'tooMany'],
  },
  'POST /api/knock': {
    does: 'Knocks with the spoken code and a name.',
    cookie: null,
    gives: 'participant',
    input: knockSchema,
    answer: addressAnswer,
    refuses: ['notFound', 'tooMany'],
  },
  'POST /api/wall': {
    does: 'Makes this screen a wall, by a ticket.',
    cookie: null,
    gives: 'wall',
    input: ticketSchema,
    answer: wallAnswer,
    refuses: ['notFound', 'tooMany'],
  },
  'GET /in/:session/api/session': {
    does: 'How this session stands: waiting at the door, or let in. Ask again until it has been let in.',
    cookie: 'participant',
    input: null,
    answer: sessionAnswer,
    refuses: ['notFound'],
  },
  'POST /in/:session/api/commands': {
    does: 'An act for the meeting. The same id again gives the first answer and does nothing.',
    cookie: 'participant',
    input: commandSchema,
    answer: commandAnswer,
    refuses: REFUSAL_REASONS,
  },
  'POST /in/:session/api/leave': {
    does: 'Ends this session, from the door or after it.',
    cookie: 'participant',
    input: null,
    answer: doneAnswer,
    refuses: ['notFound'],
  },
  'POST /in/:session/api/wall': {
    does: 'Makes a ticket for a wall. Lead.',
    cookie: 'participant',
    input: null,
    answer: ticketAnswer,
    refuses: ['notFound', 'notAllowed'],
  },
  'POST /in/:session/api/invitations/:participant': {
    does: "Mints a person's link in place of the one before. Lead.",
    cookie: 'participant',
    input: null,
    answer: linkInsideAnswer,
    refuses: ['notFound', 'notAllowed'],
  },
  'GET /in/:session/api/record.html': {
    does: 'The record as one page; with `?keep` as a file, with `?child=<id>` as one child’s own. The lead always, the others while the lead allows it.',
    cookie: 'participant',
    input: null,
    answer: record,
    refuses: ['notFound'],
  },
  'GET /in/:session/api/record.json': {
    does: 'The record as data; with `?child=<id>` as one child’s own.',
    cookie: 'participant',
    input: null,
    answer: { media: 'application/json', schema: '/api/record.schema.json' },
    refuses: ['notFound'],
  },
  'GET /in/:session/api/record.pdf': {
    does: 'The record as PDF/UA-1, as a file; with `?look` to be looked at, with `?child=<id>` as one child’s own. `Pdf-Missing-Letters` counts what it could not draw.',
    cookie: 'participant',
    input: null,
    answer: { media: 'application/pdf' },
    refuses: ['notFound', 'noPdf', 'tooMany'],
  },
  'GET /in/:session/api/record-preview.html': {
    does: 'What the record would be now, before the close. Lead.',
    cookie: 'participant',
    input: null,
    answer: record,
    refuses: ['notFound'],
  },
  'GET /in/:session/sync/:room': {
    does: 'The socket of a document: `draft`, `proceedings`, `notebook` or `desk`.',
    cookie: 'participant',
    input: null,
    answer: 'socket',
    refuses: [],
  },
  'GET /in/:session/sync/held/:child': {
    does: 'The socket of a child’s notebook for whoever holds the child’s pages (see `lendPages`); only the pages can be written. `child` is a participant.',
    cookie: 'participant',
    input: null,
    answer: 'socket',
    refuses: [],
  },
  'GET /wall/:wall/api/session': {
    does: 'Whether this wall is paired, and the store generation for its sockets.',
    cookie: 'wall',
    input: null,
    answer: wallSessionAnswer,
    refuses: ['notFound'],
  },
  'GET /wall/:wall/api/walk-in': {
    does: 'The spoken code and where it is typed, while the meeting is open.',
    cookie: 'wall',
    input: null,
    answer: walkInAnswer,
    refuses: ['notFound'],
  },
  'GET /wall/:wall/sync/:room': {
    does: 'The socket of a document for reading: `draft` or `proceedings`.',
    cookie: 'wall',
    input: null,
    answer: 'socket',
    refuses: [],
  },
  'GET /api/record.schema.json': {
    does: 'The JSON Schema of record files.',
    cookie: null,
    input: null,
    answer: { media: 'application/json' },
    refuses: [],
  },
  'GET /api/openapi.json': {
    does: 'This description.',
    cookie: null,
    input: null,
    answer: { media: 'application/json' },
    refuses: [],
  },
} as const satisfies Readonly<Record<string, ApiRoute>>;
