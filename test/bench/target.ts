/** How a server under test is spoken to. */
export type WireProtocol = 'ours' | 'yWebsocket' | 'hocuspocus' | 'relay';

/** Where one person connects to one document. */
export interface Seat {
  readonly protocol: WireProtocol;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The document's name, for those who say it in every message. */
  readonly room: string;
}

/** A server that runs, on data of its own. */
export interface RunningTarget {
  readonly pid: number;
  /** A new meeting's document, a seat for each of so many people. */
  meeting(people: number): Promise<readonly Seat[]>;
  /** Makes it collect its garbage. */
  collect(): Promise<void>;
  /** Kills it with -9 and starts it again on the same data and port; resolves when it listens. */
  killAndRestart(): Promise<void>;
  /** Ends it and removes its data. */
  close(): Promise<void>;
}

/** A server that can be measured. */
export interface Target {
  readonly name: string;
  readonly protocol: WireProtocol;
  /** Whether it keeps documents over a restart. */
  readonly isDurable: boolean;
  start(): Promise<RunningTarget>;
}
