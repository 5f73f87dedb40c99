/** Signed-in browsers. `id` is the SHA-256 of the token in the cookie: the table alone opens nothing. */
export type SessionsTable = { id: string; person: string; created: string; expires: string; csrf: string };
