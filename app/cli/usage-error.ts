/** Wrong usage or bad input: said in one line, without a stack, and the command ends with status 2. */
export class UsageError extends Error {}
