import type { RecordFile } from '../../shared/record/record-file.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { recordDocument } from './record-document.ts';
import { createTypesetter, type NoPdf, type Typeset, type TypesetLimits } from './typesetter.ts';

/** A record as a PDF, or why there is none. */
export type PdfResult =
  | {
      readonly kind: 'pdf';
      readonly bytes: Uint8Array;
      /** PDF/UA-1, as far as the typesetter can tell; else it is tagged all the same, and says what is wrong with it. */
      readonly conforms: boolean;
      /** How many different characters could not be drawn. */
      readonly missing: number;
    }
  | { readonly kind: 'unavailable'; readonly reason: NoPdf };

/** Makes PDFs of records. */
export interface PdfExport {
  /** The same file gives the same bytes (rule PDF6). Never rejects. */
  pdf(file: RecordFile): Promise<PdfResult>;
  close(): Promise<void>;
}

/** What an export is made with; all but the first two are there for tests and other machines. */
export interface PdfExportOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Package of the typesetter; the one for this machine unless said otherwise. */
  readonly compiler?: string;
  readonly limits?: Partial<TypesetLimits>;
}

/**
 * Measured: 0.2 s and 150 MB for a meeting of fourteen; a record of a hundred times its words takes 5 s. So the last of
 * those who may wait has usually waited for half a minute: longer than that nobody holds a tap for done.
 */
const LIMITS: TypesetLimits = { time: 20_000, memory: 768 * 1024 * 1024, waiting: 128 };

/** PDF/UA-1 of records by Typst, in a process of its own with a limit on time and memory. */
export function createPdfExport({ clock, log, compiler, limits }: PdfExportOptions): PdfExport {
  const name = compiler ?? compilerFor(process.platform, process.arch);
  const typesetter = createTypesetter(name, clock, { ...LIMITS, ...limits });
  /** What is being made: everybody of a meeting asks for the same file when it ends, and gets it from one making. */
  const underWay = new Map<string, Promise<Typeset>>();

  function typeset(document: string): Promise<Typeset> {
    const known = underWay.get(document);
    if (known !== undefined) return known;
    const making = typesetter.typeset(document).finally(() => underWay.delete(document));
    underWay.set(document, making);
    return making;
  }

  return {
    async pdf(file) {
      const result = await typeset(JSON.stringify(recordDocument(file)));
      if ('reason' in result) {
        log.warn('no PDF was made', { reason: result.reason });
        return { kind: 'unavailable', reason: result.reason };
      }
      if (!result.conforms) log.warn('a PDF is not PDF/UA-1', { missing: result.missing });
      return { kind: 'pdf', ...result };
    },
    close: () => typesetter.close(),
  };
}

/** The typesetter's packages are named after the machine; not every machine has one. */
const compilerFor = (platform: NodeJS.Platform, arch: string): string =>
  `@myriaddreamin/typst-ts-node-compiler-${platform}-${arch}${platform === 'linux' ? '-gnu' : ''}`;
