import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent, loadContent } from '../../content/content.server.ts';
import { draftCharter } from '../../domain/charter/draft.ts';
import { hasErrors } from '../../domain/charter/findings.ts';
import { gapWords } from './charter-draft.server.ts';

const shipped = loadContent('content').charters.find(({ slug }) => slug === 'aurore');

test('the shipped charter drawn again in another order passes as it stands, and a promise more only by its gaps', () => {
  if (!shipped?.terms) throw new Error('no charter');
  const { audience, fictional, zone, languages, commitments } = shipped.terms;
  const seats = commitments.map(({ id, title }) => ({
    id,
    words: title,
    nature: 'normative' as const,
    source: title,
  }));
  const given = {
    charter: { audience, fictional, zone },
    languages,
    inForce: shipped.sources,
    gaps: gapWords,
  };
  const findingsOf = (drawn: typeof seats) => {
    const content = mkdtempSync(join(tmpdir(), 'kept-drawn-'));
    try {
      cpSync('content', content, { recursive: true });
      const folder = join(content, 'charters/aurore');
      for (const name of readdirSync(folder)) if (name.endsWith('.md')) rmSync(join(folder, name));
      const { files } = draftCharter({ ...given, seats: drawn });
      for (const { path, text } of files) writeFileSync(join(folder, path), text);
      return checkContent(loadContent(content), '2026-03-18', 'aurore');
    } finally {
      rmSync(content, { recursive: true });
    }
  };
  expect(findingsOf(seats.toReversed()).map(({ code }) => code)).toEqual(
    checkContent(loadContent('content'), '2026-03-18', 'aurore').map(({ code }) => code),
  );
  const words = { fr: 'Expliquer la facture', en: 'Explain the bill' };
  const more = findingsOf([...seats, { id: 'plain-bill', words, nature: 'normative', source: words }]);
  expect(hasErrors(more)).toBe(true);
  expect(new Set(more.filter(({ severity }) => severity === 'error').map(({ code }) => code))).toEqual(
    new Set(['gap-left']),
  );
});
