import { createInterface } from 'node:readline/promises';

/** What the program is typed into and prints to. */
export type Terminal = {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
};

/** Asks at the terminal and answers with what was typed; `undefined` where a script has none. */
export function askOperator({
  stdin,
  stdout,
}: Terminal = process): ((question: string) => Promise<string>) | undefined {
  if (!stdin.isTTY || !stdout.isTTY) return undefined;
  return async (question) => {
    const asking = createInterface({ input: stdin, output: stdout });
    try {
      return await asking.question(question);
    } finally {
      asking.close();
    }
  };
}
