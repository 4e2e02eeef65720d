/**
 * The typesetting process: takes a document, answers a PDF. A process and not a thread, because the typesetter is native
 * code: only a process can be stopped in the middle of it, have its memory taken back, and crash alone.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TypesetAnswer, TypesetRequest } from './pdf-messages.ts';

/** The part of the typesetter's interface that is used. */
interface Compiler {
  pdf(
    source: { readonly mainFilePath: string; readonly inputs: Readonly<Record<string, string>> },
    options: { readonly pdfStandard?: string },
  ): Uint8Array;
  /** Forgets what was made longer than `age` documents ago. */
  evictCache(age: number): void;
}

interface Typesetter {
  readonly NodeCompiler: {
    create(options: {
      readonly workspace: string;
      readonly fontArgs: readonly { readonly fontPaths: readonly string[] }[];
    }): Compiler;
  };
}

/** The faces, by package and the folders of the weights that the template asks for. */
const FACES: readonly (readonly [string, ...string[]])[] = [
  ['@expo-google-fonts/noto-sans', '400Regular', '600SemiBold'],
  ['@expo-google-fonts/amiri', '400Regular', '700Bold'],
  ['@expo-google-fonts/hind-siliguri', '400Regular', '600SemiBold'],
];

const TEMPLATE = join(import.meta.dirname, 'template');
const require = createRequire(import.meta.url);
let compiler: Compiler | undefined;

function load(): Compiler | undefined {
  const [, , name = ''] = process.argv;
  try {
    const { NodeCompiler }: Typesetter = require(name);
    const folders = FACES.flatMap(([face, ...weights]) => {
      const folder = dirname(require.resolve(`${face}/package.json`));
      return weights.map((weight) => join(folder, weight));
    });
    return NodeCompiler.create({ workspace: TEMPLATE, fontArgs: [{ fontPaths: folders }] });
  } catch {
    // Not installed, or not made for this machine: the server says so to whoever asked.
    return undefined;
  }
}

/** Tries for the standard first; what keeps a document from it must not keep it from people. */
function typeset(made: Compiler, { id, document }: TypesetRequest): TypesetAnswer {
  const make = (missing: number, pdfStandard?: string): Uint8Array =>
    made.pdf(
      {
        mainFilePath: join(TEMPLATE, 'record.typ'),
        inputs: { document, shortfall: missing > 0 ? 'yes' : 'no' },
      },
      pdfStandard === undefined ? {} : { pdfStandard },
    );
  try {
    return { say: 'pdf', id, bytes: make(0, 'ua-1'), conforms: true, missing: 0 };
  } catch (error) {
    const missing = countMissing(error);
    return { say: 'pdf', id, bytes: make(missing), conforms: false, missing };
  }
}

/** How many different characters the typesetter's complaint names. */
function countMissing(error: unknown): number {
  const complaint = error instanceof Error ? error.message : '';
  const found = complaint.matchAll(/the text `(.*?)` could not be displayed/g);
  return new Set([...found].map(([, text]) => text)).size;
}

function answer(request: TypesetRequest): TypesetAnswer {
  compiler ??= load();
  if (compiler === undefined) return { say: 'noCompiler', id: request.id };
  try {
    return typeset(compiler, request);
  } catch {
    // The complaint quotes what people wrote, so it ends here.
    return { say: 'failed', id: request.id };
  } finally {
    // Nothing of one family's document stays while the next one's is made.
    compiler.evictCache(0);
  }
}

process.on('message', (request: TypesetRequest) => process.send?.(answer(request)));
process.on('disconnect', () => process.exit());
