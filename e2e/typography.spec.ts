import { isLanguage } from '#app/domain/language.ts';
import { bothLanguages, expect, test } from './fixtures.ts';
import { pages } from './pages.ts';
import { saidOn } from './said-on-page.ts';
import { typographyFaults } from './typography-faults.ts';

// An import's report is kept in the language of whoever sent the file, which need not be the reader's; what only
// those see who develop is English.
for (const kept of pages.filter(({ name, develops }) => name !== 'import' && !develops)) {
  for (const lang of bothLanguages) {
    test(`${kept.name} in ${lang} is set as the language demands`, async ({
      newContext,
      signedInAs,
      stage,
    }) => {
      const page = kept.as ? await signedInAs(kept.as) : await (await newContext()).newPage();
      await page.goto(kept.path(lang, stage));
      const said = await saidOn(page);
      expect(said.filter(({ language }) => language === lang).length).toBeGreaterThan(3);
      const faults = said.flatMap(({ text, language }) =>
        isLanguage(language) ? typographyFaults(text, language) : [`in no language: ${text}`],
      );
      expect([...new Set(faults)]).toEqual([]);
    });
  }
}
