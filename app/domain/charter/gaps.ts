import { normaliseSource } from '../normal-source.ts';
import { type Finding, finding } from './findings.ts';

/** `[[what is expected here]]`, unless it is the text of a link. */
const GAP = /\[\[(.*?)\]\](?!\()/;

/** What a draft leaves to be written, in its place: words that say what is expected. */
export function gapOf(expected: string): string {
  return `[[${expected}]]`;
}

/** The gaps that are left in a file, one for each line: a draft cannot be published by mistake. */
export function gapsIn(path: string, text: string): Finding[] {
  return normaliseSource(text)
    .split('\n')
    .flatMap((line, at) => {
      const expected = GAP.exec(line)?.[1]?.trim();
      return expected === undefined ? [] : [finding(path, at + 1, 'gap-left', { expected }, line)];
    });
}
