/** vite's build manifest, as far as it is read here: chunks by key, imports as keys of other chunks. */
export type Manifest = Readonly<Record<string, Chunk>>;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/** What a page loads before it can be used. */
export interface FirstLoad {
  /** Keys of the chunks in the manifest. */
  readonly keys: readonly string[];
  /** Scripts, styles and fonts, each once, as paths in the build's folder. */
  readonly files: readonly string[];
}

/**
 * The page's entry and the lazy chunks whose source begins with one of `views`, with all that these import at once.
 * Extended alphabets' fonts are left out: a browser fetches them only for a letter that needs them.
 */
export function firstLoad(manifest: Manifest, views: readonly string[]): FirstLoad {
  const keys = new Set<string>();
  const visit = (key: string) => {
    if (keys.has(key)) return;
    keys.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  for (const [key, chunk] of Object.entries(manifest)) {
    const named = chunk.isDynamicEntry === true && views.some((view) => key.startsWith(view));
    if (chunk.isEntry === true || named) visit(key);
  }
  const files = [...keys].flatMap((key) => {
    const chunk = manifest[key];
    return chunk === undefined ? [] : [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])];
  });
  return { keys: [...keys], files: [...new Set(files)].filter((file) => !/-ext[-.].*woff2?$/.test(file)) };
}
