import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishEdited } from '#app/commands/test-edition.ts';
import { type Context, createContext } from '#app/context.server.ts';
import { instantOf } from '#app/domain/instant.ts';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { readCharterPage } from '#app/queries/public/charter.server.ts';
import { readCommitmentPage } from '#app/queries/public/commitment.server.ts';
import { readPublications } from '#db/stores/publications.server.ts';
import { CharterPage } from './charter-page.tsx';
import { CommitmentPage } from './commitment-page.tsx';

const now = instantOf('2026-03-18T09:00:00Z');
const hostile = [
  '<script>alert(1)</script>',
  '<img src="/x.png" onerror="alert(2)">',
  '[ici](javascript:alert(3))',
  '<iframe src="https://elsewhere.example"></iframe>',
  '<p style="position:fixed" onclick="alert(4)">texte</p>',
].join('\n\n');
let context: Context;
beforeAll(async () => {
  context = { ...(await createContext(':memory:')), now: () => now };
  await publishEdited(context, 'aurore', (path, text) => {
    if (path === '02-call-back.en.md') return null;
    return text
      .replace(/^title: .*$/m, "title: 'Titre <script>alert(5)</script>'")
      .replace(/\n---\n/, `\n---\n${hostile}\n\n`);
  });
});
afterAll(() => context.db.destroy());

const made = { size: 0, at: '2026-04-01T00:00:00Z' };

async function commitmentPage(commitment: string, language: Language): Promise<string> {
  const which = { charter: 'aurore', commitment };
  const asked = { now, language, period: null };
  const page = await readCommitmentPage(context.db, await readPublications(context.db), which, asked);
  if (!page) throw new Error('not published');
  return renderToStaticMarkup(<CommitmentPage words={translator(language)} commitment={{ ...page, made }} />);
}

test('nothing that could run in Markdown or a title reaches a page', async () => {
  const asked = { now, language: 'fr', period: null } as const;
  const charter = await readCharterPage(context.db, await readPublications(context.db), 'aurore', asked);
  if (!charter) throw new Error('not published');
  const pages = [
    await commitmentPage('complaint-answer', 'fr'),
    renderToStaticMarkup(<CharterPage words={translator('fr')} charter={{ ...charter, made }} now={now} />),
  ];
  for (const page of pages) {
    expect(page).not.toMatch(/<script|<iframe|onerror=|onclick=|javascript:|<style| style=/i);
    expect(page).toContain('Titre &lt;script&gt;');
  }
});

test('words that exist in one language only are said to, and marked', async () => {
  const page = await commitmentPage('call-back', 'en');
  expect(page).toContain('Available in French only.');
  expect(page).toMatch(/<div class="prose" lang="fr"[ >]/);
  expect(await commitmentPage('call-back', 'fr')).not.toContain('lang=');
});

test('the terms are told in words, in both languages', async () => {
  const [french, english] = [
    await commitmentPage('complaint-answer', 'fr'),
    await commitmentPage('complaint-answer', 'en'),
  ];
  expect(french).toContain('10\u00a0jours ouvrés');
  expect(french).toContain('sans que vous ayez à le demander');
  expect(french).toContain('date-holidays (CC BY 3.0)');
  expect(english).toContain('10 working days');
  expect(english).toContain('without your having to ask');
});
