import type { Role } from '../practice/vocabulary/words.ts';

/** The four kinds of document. */
export type DocumentKind = 'notebook' | 'desk' | 'draft' | 'proceedings';

/** Who asks, as far as access to documents depends on it. */
export type Asker =
  | {
      readonly kind: 'participant';
      readonly admitted: boolean;
      readonly own: boolean;
      readonly role: Role;
      /** Holds the pages of the child whose notebook is asked for; left out: no. */
      readonly holds?: boolean;
    }
  | { readonly kind: 'wall' };

export type Access = 'none' | 'read' | 'write';

/**
 * The one table of who reads and writes what (rule ACCESS1). `own` says whether a notebook or desk is the asker's own.
 * Permission is decided per document, never per field: whoever writes a Yjs document can write all of it, and whoever
 * reads it has every byte. `holds` opens a child's notebook to whoever holds the child's pages (rule LEND1), to write the
 * pages in it and nothing else. Desk and proceedings have no row with 'write': only the server writes them.
 */
export function accessTo(document: DocumentKind, asker: Asker): Access {
  if (asker.kind === 'wall') return document === 'draft' || document === 'proceedings' ? 'read' : 'none';
  if (!asker.admitted) return 'none';
  switch (document) {
    case 'notebook':
      return asker.own || asker.holds ? 'write' : 'none';
    case 'desk':
      return asker.own ? 'read' : 'none';
    case 'draft':
      return asker.role === 'observer' ? 'read' : 'write';
    case 'proceedings':
      return 'read';
  }
}
