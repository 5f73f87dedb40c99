import { environment } from '#app/environment.server.ts';
import type { Translator } from '#app/i18n/translator.ts';

/**
 * What is said of an error that nobody expected: which file it is about where the system says so, else that the mistake
 * is ours. `KEPT_TRACE=1` shows where it comes from, for whoever mends it.
 */
export function brokenInWords(error: unknown, { t }: Translator): string {
  const { code, path, message, stack } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  const detail = code ?? firstLine(message ?? String(error));
  const said = code && path ? t('usage.notUsable', { file: path, detail }) : t('usage.broken', { detail });
  return environment.isTraced ? `${said}\n${stack ?? ''}` : said;
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
