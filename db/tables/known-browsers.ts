/**
 * Browsers in which somebody signed in. `id` is the SHA-256 of the token in a cookie: the table alone makes no browser
 * known. One browser may be several people's.
 */
export type KnownBrowsersTable = { id: string; person: string; ends: string };
