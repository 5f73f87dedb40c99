/**
 * How many attempts to sign in were counted lately, as the moment when they no longer count. `name` is a keyed hash of
 * a network, an account, or both: the table says neither who was tried nor from where.
 */
export type SignInLimitsTable = { name: string; clear: string };
