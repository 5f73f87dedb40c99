import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** What a process is given to read, and what becomes of it; `input`: `null` leaves its input open until it is ended. */
export type Fate = {
  input: string | null;
  /** It is killed so many milliseconds at most after so many lines that it printed. */
  killAfter: number;
  killWithin?: number;
  heard?: (line: string) => void;
};

/** Starts processes that print lines, and kills them where they stand. */
export class Killable {
  readonly #running = new Set<ChildProcessWithoutNullStreams>();
  readonly #root: string;

  /** @param root the folder that they are started in */
  constructor(root: string) {
    this.#root = root;
  }

  /** @returns whether it came to its end by itself */
  async run(args: readonly string[], { input, killAfter, killWithin = 40, heard }: Fate): Promise<boolean> {
    const child = spawn(process.execPath, args, { cwd: this.#root });
    this.#running.add(child);
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    if (input !== null) child.stdin.end(input);
    let lines = 0;
    let rest = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const whole = (rest + chunk).split('\n');
      // What a killed process began to say, it has not said.
      rest = whole.pop() ?? '';
      for (const line of whole) heard?.(line);
      lines += whole.length;
      if (lines >= killAfter) setTimeout(() => child.kill('SIGKILL'), Math.random() * killWithin);
    });
    const [code, signal] = await new Promise<[number | null, string | null]>((closed) =>
      child.once('close', (...ended) => closed(ended)),
    );
    this.#running.delete(child);
    if (code !== 0 && signal !== 'SIGKILL') throw new Error(`${args.join(' ')} ended with ${code}: ${said}`);
    return code === 0;
  }

  /** Ends the input of those whose input is still open. */
  endInput(): void {
    for (const { stdin } of this.#running) if (!stdin.writableEnded) stdin.end();
  }

  killAll(): void {
    for (const child of this.#running) child.kill('SIGKILL');
  }
}
