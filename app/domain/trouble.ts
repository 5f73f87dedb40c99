/**
 * Why nothing can be recorded or signed, for now. Closed: each has its words in the catalogues (`troubles`, and
 * `mending` for who runs the service), and is the `reason` of /healthz.
 */
export const troubles = [
  // The ledger is not the one that was signed.
  'older-database',
  'entries-changed',
  'words-changed',
  // The files are not those that were opened.
  'database-replaced',
  'log-damaged',
  // The key is not at hand, or not the one that signed.
  'key-missing',
  'key-open',
  'key-unreadable',
  'key-foreign',
  'log-renamed',
  // Nobody knows what time it is.
  'clock',
  // Where the database is kept.
  'disk-full',
  'disk-failing',
  'read-only',
  'database-damaged',
  'write-lost',
] as const;
export type Trouble = (typeof troubles)[number];

/** The troubles that a write which succeeds proves to be over. */
export const endedByWriting: readonly Trouble[] = ['disk-full', 'disk-failing', 'read-only'];

/** The troubles that a look at the files, the key and the ledger finds, and finds to be over. */
export const endedByLooking: readonly Trouble[] = [
  'older-database',
  'words-changed',
  'database-replaced',
  'log-damaged',
  'key-missing',
  'key-open',
  'key-unreadable',
  'key-foreign',
  'log-renamed',
];
