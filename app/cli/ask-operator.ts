import { createInterface } from 'node:readline/promises';

/** Asks at the terminal and answers with what was typed; `undefined` where a script has none. */
export function askOperator(): ((question: string) => Promise<string>) | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  return async (question) => {
    const asking = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return await asking.question(question);
    } finally {
      asking.close();
    }
  };
}
