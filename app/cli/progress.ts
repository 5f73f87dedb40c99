import { Presets, SingleBar } from 'cli-progress';

/** Work shorter than this shows nothing. */
const quiet = 1_000;
/** Where there is no terminal, a line this often. */
const everyLine = 5_000;

/** Says how far long work has come: a bar on a terminal, lines elsewhere; on standard error. */
export function startProgress(what: string): {
  report: (done: number, of: number) => void;
  stop: () => void;
} {
  const started = Date.now();
  let lastLine = started;
  let bar: SingleBar | null = null;
  const report = (done: number, of: number) => {
    const elapsed = Date.now() - started;
    if (elapsed < quiet) return;
    if (process.stderr.isTTY) {
      bar ??= startBar(what, of);
      bar.setTotal(of);
      bar.update(done);
    } else if (Date.now() - lastLine >= everyLine) {
      lastLine = Date.now();
      const percent = of > 0 ? Math.floor((100 * done) / of) : 0;
      process.stderr.write(`${what}: ${done} of ${of} (${percent} %), ${Math.round(elapsed / 1_000)} s\n`);
    }
  };
  return { report, stop: () => bar?.stop() };
}

function startBar(what: string, of: number): SingleBar {
  const format = `${what} [{bar}] {percentage} % | {value}/{total} | {eta_formatted}`;
  const bar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(of, 0);
  return bar;
}
