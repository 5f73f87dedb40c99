import { cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatFinding } from '#app/i18n/findings.ts';
import { languages } from '#app/languages/language.ts';
import { checkContent, loadContent } from './content.server.ts';

const shipped = fileURLToPath(new URL('../../content', import.meta.url));
/** A day on which the shipped content was looked over; its review dates lie after it. */
const TODAY = '2026-11-22';

describe('the shipped content', () => {
  const content = loadContent(shipped);

  test('has no errors and no warnings', () => {
    expect(checkContent(content, TODAY).map((found) => formatFinding(found, 'en'))).toEqual([]);
  });

  test('has its four charters, every word in both languages', () => {
    expect(content.charters.map(({ slug, terms }) => [slug, terms?.commitments.length])).toEqual([
      ['aurore', 8],
      ['aurore-employees', 4],
      ['boston-311', 3],
      ['cfpb-complaints', 2],
    ]);
    for (const { terms, prose } of content.charters) {
      for (const { id, title, source } of terms?.commitments ?? []) {
        for (const language of languages) {
          expect([title[language], source?.[language], prose.commitments[id]?.[language]]).not.toContain(
            undefined,
          );
        }
      }
    }
  });

  test('keeps machine paths out of what is published', () => {
    for (const { sources } of content.charters) {
      for (const { path } of sources) expect(path).not.toMatch(/[/\\]/);
    }
  });

  test('says who it is', () => {
    expect(content.site).toMatchObject({ home: 'aurore', fictional: true, languages: ['fr', 'en'] });
    expect([...content.calendars.keys()]).toEqual(expect.arrayContaining(['boston', 'france']));
  });
});

describe('mistakes are findings', () => {
  let root = '';
  beforeEach(() => {
    root = join(mkdtempSync(join(tmpdir(), 'kept-content-')), 'content');
    cpSync(shipped, root, { recursive: true });
  });
  afterEach(() => rmSync(join(root, '..'), { recursive: true }));

  function errors(slug?: string): string[] {
    const found = checkContent(loadContent(root), TODAY, slug).filter(({ severity }) => severity === 'error');
    return found.map(({ path, line, code }) => `${path.slice(root.length + 1)}:${line} ${code}`);
  }

  test('values name promises that there are', () => {
    const values = '# ours\nrespect:\n  words: { fr: Le respect, en: Respect }\n  commitments: [call-bac]\n';
    writeFileSync(join(root, 'values.yml'), values);
    expect(errors()).toEqual(['values.yml:4 value-commitment-unknown']);
  });

  test('a pulse is told by units that the charter has', () => {
    const path = join(root, 'surveys/working-here/survey.fr.md');
    const text = readFileSync(path, 'utf8');
    const groups = (unit: string) =>
      text.replace(
        /^items:\n/m,
        `groups:
  office:
    words: { fr: Agence, en: Office }
    units: true
    categories:
      lille: { words: { fr: Lille, en: Lille } }
      south: { words: { fr: Sud, en: South }, unit: ${unit} }
items:
  well-led: { words: { fr: Bien, en: Well }, pulse: leadership }
`,
      );
    writeFileSync(path, groups('Toulouse'));
    expect(errors()).toEqual([]);
    writeFileSync(path, groups('Toulon'));
    const line =
      groups('Toulon')
        .split('\n')
        .findIndex((each) => each.includes('Toulon')) + 1;
    expect(errors()).toEqual([`surveys/working-here/survey.fr.md:${line} survey-unit`]);
  });

  test('nothing at all', () => {
    expect(loadContent(join(root, 'nowhere')).findings.map(({ code }) => code)).toEqual(['site-missing']);
  });

  test('a site that is missing, or whose home is', () => {
    writeFileSync(
      join(root, 'site.yml'),
      'name: A\nlanguages: [fr]\norigin: https://a.example\nhome: b\ncontact: a@b.example\n',
    );
    expect(errors()).toEqual(['site.yml:4 home-unknown']);
    unlinkSync(join(root, 'site.yml'));
    expect(errors()).toEqual(['site.yml:1 site-missing']);
  });

  test('a policy of witnesses that cannot be read; to have none is no mistake', () => {
    writeFileSync(join(root, 'witnesses.policy'), '# None yet.\nquorum none\n');
    expect(errors()).toEqual([]);
    writeFileSync(join(root, 'witnesses.policy'), '# One.\nwitness one\nquorum one\n');
    expect(errors()).toEqual(['witnesses.policy:2 policy-invalid']);
  });

  test('but not a policy of witnesses as Windows writes it, or with a byte order mark', () => {
    const witness = 'witness w1 w.example+e643326b+BDfbcBh3O0GFmJTOxoJ1CWeDvsZaFQkMYsIBC7HEZ2Gb';
    const lines = ['# who watches', witness, 'quorum w1', ''];
    for (const text of [lines.join('\r\n'), `\uFEFF${lines.join('\n')}`]) {
      writeFileSync(join(root, 'witnesses.policy'), text);
      expect(errors()).toEqual([]);
    }
    writeFileSync(join(root, 'witnesses.policy'), `\uFEFF${lines.join('\r\n').replace('w1 w', 'w1 x')}`);
    expect(errors()).toEqual(['witnesses.policy:2 policy-invalid']);
  });

  test('a calendar that cannot be read, and the promises that named it', () => {
    writeFileSync(join(root, 'calendars/boston.yml'), 'zone: America/New_York\nweek:\n  monday: [8:30]\n');
    expect(errors()).toEqual([
      'calendars/boston.yml:3 calendar-invalid',
      'charters/boston-311/01-pick-up-dead-animal.en.md:10 calendar-unknown',
      'charters/boston-311/02-bed-bugs.en.md:10 calendar-unknown',
      'charters/boston-311/03-pest-infestation.en.md:10 calendar-unknown',
    ]);
    expect(errors('aurore')).toEqual(['calendars/boston.yml:3 calendar-invalid']);
  });

  test('a file that is no UTF-8', () => {
    writeFileSync(join(root, 'charters/aurore/charter.en.md'), Buffer.from([0x2d, 0x2d, 0x2d, 0xe9]));
    expect(errors()).toContain('charters/aurore/charter.en.md:1 file-unreadable');
  });

  test('a mirror of a commitment in a charter that is gone', () => {
    rmSync(join(root, 'charters/aurore'), { recursive: true });
    expect(errors()).toContain('charters/aurore-employees/01-manager-answers.fr.md:23 mirrors-unknown');
    expect(errors()).toContain('site.yml:7 home-unknown');
  });

  test('an id that two charters claim', () => {
    cpSync(join(root, 'charters/boston-311'), join(root, 'charters/copy'), { recursive: true });
    expect(errors('copy')).toContain('charters/copy/02-bed-bugs.en.md:1 id-duplicate');
  });

  test('files of an editor are not content', () => {
    writeFileSync(join(root, 'charters/aurore/.01-x.fr.md.swp'), 'x');
    writeFileSync(join(root, 'charters/aurore/charter.fr.md~'), 'x');
    expect(errors()).toEqual([]);
  });
});
