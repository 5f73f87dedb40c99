import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { normaliseSource } from '#app/domain/normal-source.ts';
import { faultOf } from '#app/domain/schema-fault.ts';
import { faultInWords } from '#app/i18n/findings.ts';
import { type Translator, translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';

/** Where a command prints: answers go to standard output, faults and progress to standard error. */
export type Output = { answer: (line: string) => void; fault: (line: string) => void };

/** What a command says of one worked case; `agrees` is null where the case carries no expected answer. */
export type Answer = { line: Record<string, unknown>; agrees: boolean | null };

/** Exit status of a command: done, the answer is no, bad input. */
export type ExitStatus = 0 | 1 | 2;

/**
 * Answers a file of worked cases, one JSON line each (`id`, the answer, `agrees`), then `N of M agree` in the operator's language, where M
 * counts the cases that carry an expected answer. A malformed file is refused as a whole, with every fault found:
 * file and line, the case, the key and what was expected. 0: all agree, 1: some do not, 2: refused.
 */
export async function answerCases<File extends { cases: { id: string }[] }>(
  file: string,
  schema: z.ZodType<File>,
  answer: (one: File['cases'][number], whole: File) => Answer,
  output: Output,
  language: Language,
): Promise<ExitStatus> {
  const { t } = translator(language);
  const source = await readCaseFile(file, output, t);
  if (source === null) return 2;
  const parsed = await schema.safeParseAsync(source.value);
  if (!parsed.success) {
    for (const line of describeFaults(file, source.text, source.value, parsed.error.issues, language))
      output.fault(line);
    return 2;
  }
  let compared = 0;
  let agreeing = 0;
  for (const one of parsed.data.cases) {
    const { line, agrees } = answer(one, parsed.data);
    if (agrees !== null) compared += 1;
    if (agrees) agreeing += 1;
    output.answer(JSON.stringify({ id: one.id, ...line, ...(agrees === null ? {} : { agrees }) }));
  }
  output.answer(t('answering.agree', { agreeing, compared }));
  return agreeing === compared ? 0 : 1;
}

async function readCaseFile(
  file: string,
  output: Output,
  t: Translator['t'],
): Promise<{ text: string; value: unknown } | null> {
  let text: string;
  try {
    text = normaliseSource(await readFile(file, 'utf8'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    output.fault(t(missing ? 'answering.missing' : 'answering.unreadable', { file }));
    return null;
  }
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    const fault = parseDocument(text, { prettyErrors: false }).errors[0];
    const line = fault ? text.slice(0, fault.pos[0]).split('\n').length : 1;
    output.fault(t('answering.notJson', { place: `${file}:${line}`, cases: '"cases"' }));
    return null;
  }
}

function describeFaults(
  file: string,
  text: string,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  language: Language,
): string[] {
  // JSON is YAML, and the YAML parser remembers where each value stood.
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const words = translator(language);
  return issues.map((issue) => {
    const at = describePath(issue.path, value, words);
    const said = faultInWords(faultOf(issue), language);
    const place = `${file}:${lineOf(issue.path)}`;
    return at === '' ? `${place}: ${said}` : words.t('answering.fault', { place, at, said });
  });
}

/** `case “water-reply”, clock.within` or `calendars.france.week.monday[0]`. */
function describePath(path: readonly PropertyKey[], value: unknown, { t }: Translator): string {
  const dotted = (keys: readonly PropertyKey[]) =>
    keys
      .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
      .join('');
  const [top, index, ...rest] = path;
  if (top !== 'cases' || typeof index !== 'number') return dotted(path);
  const id = (value as { cases?: { id?: unknown }[] }).cases?.[index]?.id;
  const which = typeof id === 'string' ? t('answering.named', { id }) : t('answering.nth', { n: index + 1 });
  return rest.length === 0 ? which : `${which}, ${dotted(rest)}`;
}
