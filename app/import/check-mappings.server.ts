import type { Content } from '../content/content.server.ts';
import { readContentFile, whyUnreadable } from '../content/content-file.server.ts';
import { told } from '../content/told.server.ts';
import { type Finding, finding } from '../domain/charter/findings.ts';
import { lintKeys } from '../domain/charter/lint-keys.ts';
import { nearest } from '../domain/charter/nearest.ts';
import { normaliseSource } from '../domain/normal-source.ts';
import { attributesOf } from '../domain/remedy/attributes.ts';
import { attributesIn, commitmentsOf, intakesOf, type Mapping, readMapping } from './mapping.ts';

/**
 * What is wrong with the mappings of the content folder, of all or of those for one charter: one that cannot be read is an
 * error; one for a charter, or a promise, that is not there is a warning, since it does no harm until a file is imported.
 */
export function checkMappings(content: Content, slug?: string): Finding[] {
  return told([...content.imports.values()].flatMap((path) => checkMapping(path, content, slug)));
}

function checkMapping(path: string, { charters }: Content, slug: string | undefined): Finding[] {
  const text = readText(path);
  if (typeof text !== 'string') return [finding(path, 1, 'file-unreadable', text)];
  const misread = lintKeys(path, normaliseSource(text), 1);
  const read = readMapping(path, text);
  if ('findings' in read) return [...misread, ...read.findings];
  const { mapping, lineOf } = read;
  if (slug !== undefined && mapping.charter !== slug) return [];
  const slugs = charters.map((charter) => charter.slug);
  const charter = charters.find((each) => each.slug === mapping.charter);
  if (!charter) {
    const expected = nearest(mapping.charter, slugs) ?? slugs.join(', ');
    const place = lineOf('charter');
    return [
      ...misread,
      finding(path, place, 'mapping-charter-unknown', { found: mapping.charter, expected }),
    ];
  }
  const ids = charter.ids.map(({ id }) => id);
  const unknown = commitmentsOf(mapping).filter((id) => !ids.includes(id));
  const promised = unknown.map((id) => {
    const expected = nearest(id, ids) ?? ids.join(', ');
    return finding(path, lineNaming(text, id), 'mapping-promise-unknown', { found: id, expected });
  });
  const opened = commitmentsOf(mapping)
    .filter((id) => charter.commitments.some(({ terms }) => terms.id === id && terms.openedBy))
    .map((id) => finding(path, lineNaming(text, id), 'mapping-opened-by', { found: id }));
  const keys = charter.intakes.map(({ key }) => key);
  const received = intakesOf(mapping)
    .filter((key) => !keys.includes(key))
    .map((key) => {
      const expected = nearest(key, keys) ?? (keys.join(', ') || '—');
      return finding(path, lineNaming(text, key), 'mapping-intake-unknown', { found: key, expected });
    });
  return [...misread, ...promised, ...opened, ...received, ...unasked(path, text, mapping, charter)];
}

/** What the mapping says cases have, and no promise that its rows can be of asks for. */
function unasked(
  path: string,
  text: string,
  mapping: Mapping,
  { commitments, intakes }: Content['charters'][number],
): Finding[] {
  const received = intakesOf(mapping).flatMap(
    (named) => intakes.find(({ key }) => key === named)?.opens ?? [],
  );
  const ids = [...commitmentsOf(mapping), ...received];
  const promises = commitments.filter(({ terms }) => ids.includes(terms.id));
  const asked = promises.flatMap(({ terms }) => attributesOf(terms.remedy).map(({ name }) => name));
  return attributesIn(mapping)
    .filter((name) => !asked.includes(name))
    .map((found) => {
      const expected = nearest(found, asked) ?? (asked.join(', ') || '—');
      return finding(path, lineNaming(text, found), 'mapping-attribute-unknown', { found, expected });
    });
}

/** The first line on which a promise is named. */
function lineNaming(text: string, id: string): number {
  const lines = normaliseSource(text).split('\n');
  return lines.findIndex((line) => !line.trimStart().startsWith('#') && line.includes(id)) + 1;
}

function readText(path: string): string | { detail: string } {
  try {
    return readContentFile(path);
  } catch (error) {
    return { detail: whyUnreadable(error) };
  }
}
