/** What stands beside an event: ids, counts and states; never anything a person wrote. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The one way to say something to whoever runs the server. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** Of an error only its name, code and place are written: its message might hold what somebody wrote. */
  error(event: string, error?: unknown, fields?: LogFields): void;
}

/** A log that writes one line of JSON for each event; `now` gives epoch milliseconds. */
export function createLog(write: (line: string) => void, now: () => number): Log {
  const line = (level: string, event: string, fields: LogFields | undefined): void => {
    write(JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...fields }));
  };
  return {
    info: (event, fields) => line('info', event, fields),
    warn: (event, fields) => line('warn', event, fields),
    error: (event, error, fields) => line('error', event, { ...fields, ...describe(error) }),
  };
}

/** A log that keeps nothing: for what is built outside a running server. */
export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

const FRAMES = 6;

function describe(error: unknown): LogFields {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((frame) => /^\s+at /.test(frame));
  return {
    error: error.name,
    code,
    cause: error.cause instanceof Error ? error.cause.name : undefined,
    place: frames
      .slice(0, FRAMES)
      .map((frame) => frame.trim().slice(3))
      .join(' < '),
  };
}
