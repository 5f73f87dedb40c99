import { Presets, SingleBar } from 'cli-progress';
import type { Translator } from '#app/i18n/translator.ts';

/** Work shorter than this shows nothing. */
const quiet = 1_000;
/** Where there is no terminal, a line this often. */
const everyLine = 5_000;

/** Says how far long work has come: a bar on a terminal, lines elsewhere; on standard error. */
export function startProgress(
  words: Translator,
  what: string,
): {
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
      bar ??= startBar(words, what, of);
      bar.setTotal(of);
      bar.update(done);
    } else if (Date.now() - lastLine >= everyLine) {
      lastLine = Date.now();
      const percent = words.percent(of > 0 ? Math.floor((100 * done) / of) / 100 : 0, 0);
      const facts = { what, done, of, percent, seconds: Math.round(elapsed / 1_000) };
      process.stderr.write(`${words.t('progress.line', facts)}\n`);
    }
  };
  return { report, stop: () => bar?.stop() };
}

function startBar({ t, n }: Translator, what: string, of: number): SingleBar {
  const places = {
    bar: '{bar}',
    percentage: '{percentage}',
    value: '{value}',
    total: '{total}',
    left: '{eta_formatted}',
  };
  const format = t('progress.bar', { what, ...places });
  const formatValue = (value: number, _: unknown, kind: string) =>
    kind === 'value' || kind === 'total' ? n(value) : String(value);
  const bar = new SingleBar(
    { format, formatValue, stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(of, 0);
  return bar;
}
