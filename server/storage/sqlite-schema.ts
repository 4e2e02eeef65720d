/**
 * The schema of the data, as steps that lead from each version to the next; a step that has been released never
 * changes. In the clear stand ids, positions and `found_by` (a record's index); everything people wrote is sealed.
 */
export const DATA_MIGRATIONS: readonly string[] = [
  `CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

   CREATE TABLE rooms (
     id INTEGER PRIMARY KEY,
     name TEXT NOT NULL UNIQUE,
     scope TEXT NOT NULL,
     last INTEGER NOT NULL
   ) STRICT;

   CREATE TABLE updates (
     room INTEGER NOT NULL REFERENCES rooms ON DELETE CASCADE,
     seq INTEGER NOT NULL,
     author TEXT NOT NULL,
     sealed BLOB NOT NULL,
     PRIMARY KEY (room, seq)
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE snapshots (
     room INTEGER PRIMARY KEY REFERENCES rooms ON DELETE CASCADE,
     through INTEGER NOT NULL,
     sealed BLOB NOT NULL
   ) STRICT;

   CREATE TABLE records (
     place INTEGER PRIMARY KEY,
     kind TEXT NOT NULL,
     id TEXT NOT NULL,
     scope TEXT NOT NULL,
     found_by TEXT,
     sealed BLOB NOT NULL,
     UNIQUE (kind, id)
   ) STRICT;
   CREATE INDEX records_found_by ON records (kind, found_by);

   CREATE TABLE audit (
     place INTEGER PRIMARY KEY,
     at INTEGER NOT NULL,
     scope TEXT NOT NULL,
     actor TEXT NOT NULL,
     act TEXT NOT NULL,
     subject TEXT,
     outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused'))
   ) STRICT;
   CREATE INDEX audit_of_scope ON audit (scope);`,
  // Updates in the order they came, so that what is committed together lies together.
  `CREATE TABLE updates_in_order (
     place INTEGER PRIMARY KEY,
     room INTEGER NOT NULL,
     seq INTEGER NOT NULL,
     author TEXT NOT NULL,
     sealed BLOB NOT NULL
   ) STRICT;
   INSERT INTO updates_in_order (room, seq, author, sealed)
     SELECT room, seq, author, sealed FROM updates ORDER BY room, seq;
   DROP TABLE updates;
   ALTER TABLE updates_in_order RENAME TO updates;`,
];
