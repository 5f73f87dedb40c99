import { lexer, type Tokens } from 'marked';
import { factsOf, type Language } from '../../languages/language.ts';
import type { CommitmentProse } from './terms.ts';

export const sectionNames = ['howWeMeasure', 'notCovered'] as const;
type SectionName = (typeof sectionNames)[number];

/** A heading that a firm promise must have, as its page says it and its author writes it. */
export function sectionHeading(name: SectionName, language: Language): string {
  return factsOf(language).sections[name];
}

export type Sections = CommitmentProse & {
  /** Line within the body, from 0, of each section found; a section written twice has two. */
  lines: Record<SectionName, number[]>;
};

/** Splits the body of a commitment at its two known headings; other headings stay in the text they stand in. */
export function splitSections(body: string, language: Language): Sections {
  const texts: Record<'promise' | SectionName, string> = { promise: '', howWeMeasure: '', notCovered: '' };
  const lines: Sections['lines'] = { howWeMeasure: [], notCovered: [] };
  let current: 'promise' | SectionName = 'promise';
  let line = 0;
  const tokens = lexer(body);
  for (const token of tokens) {
    const section = token.type === 'heading' && token.depth === 2 ? sectionNamed(token.text, language) : null;
    if (section) {
      current = section;
      lines[section].push(line);
    } else texts[current] += token.raw;
    line += token.raw.split('\n').length - 1;
  }
  const definitions = tokens.filter((token): token is Tokens.Def => token.type === 'def');
  const whole = (text: string) => withDefinitions(text.trim(), definitions);
  return {
    promise: whole(texts.promise),
    howWeMeasure: lines.howWeMeasure.length > 0 ? whole(texts.howWeMeasure) : null,
    notCovered: lines.notCovered.length > 0 ? whole(texts.notCovered) : null,
    lines,
  };
}

/** A section with the targets of its links that are written in another: each is shown on its own. */
function withDefinitions(text: string, definitions: readonly Tokens.Def[]): string {
  const plain = text.replace(/\s+/g, ' ').toLowerCase();
  // A footnote looks like a link to a target, and is none.
  const missing = definitions.filter(
    ({ raw, tag }) => !tag.startsWith('^') && plain.includes(`[${tag}]`) && !text.includes(raw.trim()),
  );
  return missing.length === 0 ? text : `${text}\n\n${missing.map(({ raw }) => raw.trim()).join('\n')}`;
}

function sectionNamed(heading: string, language: Language): SectionName | null {
  const plain = plainHeading(heading);
  return sectionNames.find((name) => plainHeading(sectionHeading(name, language)) === plain) ?? null;
}

/** Straight or curly apostrophes, any spaces and capitals are the same heading. */
function plainHeading(heading: string): string {
  return heading.normalize('NFC').replace(/['ʼ]/g, '’').replace(/\s+/g, ' ').trim().toLowerCase();
}
