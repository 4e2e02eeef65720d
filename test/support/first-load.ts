/** vite's build manifest, as far as it is read here: chunks by key, imports as keys of other chunks. */
export type Manifest = Readonly<Record<string, Chunk>>;

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/** What a page loads before it can be used. */
export interface FirstLoad {
  /** Keys of the chunks in the manifest. */
  readonly keys: readonly string[];
  /** Scripts, styles and fonts, each once, as paths in the build's folder. */
  readonly files: readonly string[];
  /** Names that no chunk has. */
  readonly missing: readonly string[];
}

/**
 * The entries (the service worker's among them) and the chunks of these names, with all that they import at once.
 * Extended alphabets' fonts are left out: a browser fetches them only for a letter that needs them.
 */
export function firstLoad(manifest: Manifest, names: readonly string[]): FirstLoad {
  const keys = new Set<string>();
  const visit = (key: string) => {
    if (keys.has(key)) return;
    keys.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  const chunks = Object.entries(manifest).filter(([, { file }]) => file.endsWith('.js'));
  for (const [key, { isEntry, name }] of chunks) {
    if (isEntry === true || (name !== undefined && names.includes(name))) visit(key);
  }
  const files = [...keys].flatMap((key) => {
    const chunk = manifest[key];
    return chunk === undefined ? [] : [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])];
  });
  return {
    keys: [...keys],
    files: [...new Set(files)].filter((file) => !/-ext[-.].*woff2?$/.test(file)),
    missing: names.filter((name) => !chunks.some(([, chunk]) => chunk.name === name)),
  };
}
