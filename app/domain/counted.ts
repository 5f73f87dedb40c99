/** How many there are, or that there are more than were counted. */
export type Counted = { exactly: number } | { over: number };

/** What is known of a count that stopped one above the most. */
export function counted(count: number, most: number): Counted {
  return count > most ? { over: most } : { exactly: count };
}
