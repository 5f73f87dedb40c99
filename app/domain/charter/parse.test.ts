import { describe, expect, test } from 'vitest';
import { formatFinding } from '#app/i18n/findings.ts';
import { checkReferences } from './parse.ts';
import { charterOf, commitment, places, preamble } from './test-charter.ts';

/** The commitment with some text of it replaced. */
function withChange(from: string | RegExp, to: string): Record<string, string> {
  const text = commitment.replace(from, to);
  if (text === commitment) throw new Error(`nothing to replace: ${from}`);
  return { '01-answer.fr.md': text };
}

describe('a charter that is right', () => {
  test('gives its terms and its words', () => {
    const { terms, prose, findings } = charterOf();
    expect(findings).toEqual([]);
    expect(terms).toMatchObject({
      slug: 'test',
      name: { fr: 'Nos engagements' },
      public: true,
      fictional: false,
      ended: null,
      languages: ['fr'],
    });
    expect(terms?.commitments).toEqual([
      {
        id: 'answer',
        number: 1,
        title: { fr: 'Nous répondons' },
        nature: [{ from: null, is: 'normative', because: null }],
        firmness: 'firm',
        measure: 'deadline',
        clock: {
          starts: { fr: 'la réception' },
          within: { count: 10, unit: 'working days' },
          calendar: 'france',
          receivedOutsideHours: 'as-is',
          firstDay: 'next',
          ends: 'end-of-day',
          roll: 'none',
          boundary: 'inclusive',
          pauses: [],
          reopen: 'continue',
        },
        target: 0.95,
        direction: 'higher is better',
        every: null,
        weight: 1,
        remedy: {
          pays: { kind: 'fixed', pays: { amount: '30', unit: 'EUR' } },
          // biome-ignore lint/suspicious/noThenProperty: the charter's own word.
          then: null,
          cap: null,
          bands: [],
          of: null,
          claim: 'automatic',
          within: null,
          late: null,
        },
        exempt: ['strike'],
        legalBasis: null,
        goesBeyond: null,
        source: null,
        owner: null,
        mirrors: null,
        reviewBy: null,
      },
    ]);
    expect(prose).toEqual({
      preamble: { fr: 'Préambule.' },
      commitments: {
        answer: { fr: { promise: 'Le texte.', howWeMeasure: 'Ainsi.', notCovered: 'Ceci.' } },
      },
    });
  });

  test('may come from an editor that writes a byte order mark and CRLF', () => {
    const dressed = (text: string) => `\uFEFF${text.replace(/\n/g, '\r\n')}`;
    const { terms, prose, findings } = charterOf({
      'charter.fr.md': dressed(preamble),
      '01-answer.fr.md': dressed(commitment),
    });
    expect(findings).toEqual([]);
    expect({ terms, prose }).toEqual({ terms: charterOf().terms, prose: charterOf().prose });
  });

  test('takes title and prose from other languages, and texts per language', () => {
    const { terms, prose, findings } = charterOf({
      'charter.fr.md': preamble.replace('[fr]', '[fr, en]'),
      'charter.en.md': '---\nname: What we promise\n---\nPreamble.\n',
      '01-answer.fr.md': commitment.replace(
        'exempt:',
        'source: {fr: Loi, en: Law}\ngoes-beyond: Plus\nperceived-otherwise: {fr: Une différence, en: A difference}\nexempt:',
      ),
      '01-answer.en.md':
        '---\ntitle: We answer\n---\nText.\n\n## How we measure\nSo.\n\n## What is not covered\nThis.\n',
    });
    expect(findings).toEqual([]);
    expect(terms?.name).toEqual({ fr: 'Nos engagements', en: 'What we promise' });
    expect(terms?.commitments[0]).toMatchObject({
      title: { fr: 'Nous répondons', en: 'We answer' },
      source: { fr: 'Loi', en: 'Law' },
      goesBeyond: { fr: 'Plus' },
      perceivedOtherwise: { fr: 'Une différence', en: 'A difference' },
    });
    expect(prose.commitments.answer?.en).toEqual({
      promise: 'Text.',
      howWeMeasure: 'So.',
      notCovered: 'This.',
    });
  });

  test('says that a translation is missing, and goes on', () => {
    const charter = charterOf({ 'charter.fr.md': preamble.replace('[fr]', '[fr, en]') });
    expect(places(charter)).toEqual([
      '01-answer.fr.md:1 translation-missing',
      'charter.fr.md:1 translation-missing',
    ]);
    expect(charter.terms?.commitments).toHaveLength(1);
  });

  test('may have natures that change on dates', () => {
    const dated =
      'nature: [{from: 2022-04-01, is: differentiating}, {from: 2023-04-01, is: normative, because: décret}]';
    expect(charterOf(withChange('nature: normative', dated)).terms?.commitments[0]?.nature).toEqual([
      { from: '2022-04-01', is: 'differentiating', because: null },
      { from: '2023-04-01', is: 'normative', because: { fr: 'décret' } },
    ]);
  });

  test('writes the same section with either apostrophe', () => {
    expect(charterOf(withChange('n’est pas couvert', "n'est pas couvert")).findings).toEqual([]);
  });

  test('needs neither sections nor a clock for an aspiration measured each time', () => {
    const text =
      '---\nid: answer\ntitle: T\nnature: normative\nfirmness: aspirational\nmeasure: each-time\n---\nTexte.\n';
    const charter = charterOf({ '01-answer.fr.md': text });
    expect(charter.findings).toEqual([]);
    expect(charter.prose.commitments.answer?.fr).toEqual({
      promise: 'Texte.',
      howWeMeasure: null,
      notCovered: null,
    });
  });

  test.each([
    ['95%', 0.95],
    ['99,5 %', 0.995],
    ['58.3 %', 0.583],
    ['100 %', 1],
    ['0 %', 0],
  ])('reads a target of %s', (written, target) => {
    expect(charterOf(withChange('95 %', written)).terms?.commitments[0]?.target).toBe(target);
  });
});

describe('mistakes in a commitment name the line', () => {
  test.each<[string, string | RegExp, string, string]>([
    ['no front matter', /^---\n/, '', ':1 front-matter-missing'],
    ['front matter without an end', /\n---\n/, '\n', ':1 front-matter-unclosed'],
    ['a key twice', 'target: 95 %', 'target: 95 %\ntarget: 96 %', ':9 front-matter-duplicate-key'],
    ['a tab', 'target: 95 %', 'pauses:\n\tone: 1\ntarget: 95 %', ':9 front-matter-tab'],
    ['broken YAML', 'exempt: [strike]', 'exempt: [strike', ':10 yaml-bracket-open'],
    ['a list instead of keys', /id:[\s\S]*strike\]/, '- one', ':2 front-matter-not-mapping'],
    ['an anchor', 'exempt: [strike]', 'exempt: &all [strike]', ':10 front-matter-alias'],
    ['a tag', 'exempt: [strike]', 'exempt: !!set {strike}', ':10 front-matter-alias'],
    ['an unknown key', 'target: 95 %', 'taget: 95 %', ':8 key-unknown'],
    ['no id', 'id: answer\n', '', ':2 key-missing'],
    ['no title', 'title: Nous répondons\n', '', ':2 key-missing'],
    ['an empty title', 'Nous répondons', '" "', ':3 text-expected'],
    ['a number as title', 'Nous répondons', '24', ':3 text-expected'],
    ['an id unlike the file name', 'id: answer', 'id: reply', ':2 id-differs'],
    ['an id with capitals', 'id: answer', 'id: Answer', ':2 name-expected'],
    ['an unknown nature', 'nature: normative', 'nature: normal', ':4 choice-expected'],
    ['no nature at all', 'nature: normative', 'nature: []', ':4 choice-expected'],
    ['a nature that is no span', 'nature: normative', 'nature: [normative]', ':4 mapping-expected'],
    [
      'a nature without its date',
      'nature: normative',
      'nature: [{is: normative}, {is: differentiating}]',
      ':4 key-missing',
    ],
    [
      'natures out of order',
      'nature: normative',
      'nature:\n  - {from: 2023-01-01, is: normative}\n  - {from: 2022-01-01, is: differentiating}',
      ':6 nature-order',
    ],
    [
      'a nature from no date',
      'nature: normative',
      'nature: [{from: 2023-02-30, is: normative}]',
      ':4 date-expected',
    ],
    ['an unknown firmness', 'firm\n', 'solid\n', ':5 choice-expected'],
    ['an unknown measure', 'measure: deadline', 'measure: often', ':6 choice-expected'],
    ['a deadline without a clock', /clock: .*\n/, '', ':6 measure-needs-key'],
    ['a clock without a deadline', 'measure: deadline', 'measure: each-time', ':7 key-needs-measure'],
    ['a duty without a period', /measure: deadline\nclock: .*\n/, 'measure: duty\n', ':6 measure-needs-key'],
    ['a period without a duty', 'target:', 'every: year\ntarget:', ':8 key-needs-measure'],
    [
      'an unknown period',
      /measure: deadline\nclock: .*\n/,
      'measure: duty\nevery: week\n',
      ':7 choice-expected',
    ],
    ['a direction without a rate', 'target:', 'direction: lower is better\ntarget:', ':8 key-needs-measure'],
    ['a clock that is a text', /clock: .*/, 'clock: ten days', ':7 clock-invalid'],
    ['a clock without its time', 'within: 10 working days, ', '', ':7 key-missing'],
    ['a time in no unit', '10 working days', '10 moons', ':7 clock-invalid'],
    ['an unknown key in the clock', 'calendar: france', 'calendar: france, pause: [x]', ':7 key-unknown'],
    ['an unknown calendar', 'calendar: france', 'calendar: frence', ':7 calendar-unknown'],
    ['an impossible clock', 'calendar: france', 'calendar: never-open', ':7 clock-impossible'],
    ['a target above all', '95 %', '195 %', ':8 share-expected'],
    ['a target without a sign', '95 %', '0.95', ':8 share-expected'],
    ['a weight that drowns all others', 'target:', 'weight: 2.1\ntarget:', ':8 weight-expected'],
    ['no weight', 'target:', 'weight: 0\ntarget:', ':8 weight-expected'],
    ['a remedy without a currency', '30 EUR', '30', ':9 remedy-currency'],
    ['a remedy of words', '30 EUR', 'a lot', ':9 remedy-invalid'],
    ['two currencies', 'pays: 30 EUR', 'pays: 30 EUR, cap: 90 GBP', ':9 remedy-contradiction'],
    [
      'a further payment alone',
      'pays: 30 EUR',
      'then: 5 EUR every 5 working days',
      ':9 remedy-contradiction',
    ],
    ['an unknown key in the remedy', 'pays: 30 EUR', 'pays: 30 EUR, lat: 5 EUR', ':9 key-unknown'],
    ['grounds that are no list', '[strike]', 'strike', ':10 list-expected'],
    ['a text in no known language', 'exempt:', 'source: {de: Gesetz}\nexempt:', ':10 key-unknown'],
    ['a text that is a list', 'exempt:', 'source: [Loi]\nexempt:', ':10 localised-expected'],
    ['an empty text', 'exempt:', 'source: {fr: ""}\nexempt:', ':10 text-expected'],
    ['a review on no date', 'exempt:', 'review-by: 2027-06-31\nexempt:', ':10 date-expected'],
    ['a review on a timestamp', 'exempt:', 'review-by: 2027-06-30T00:00:00Z\nexempt:', ':10 date-expected'],
    ['no way of measuring', /## Comment[\s\S]*?(?=## Ce)/, '', ':12 section-missing'],
    ['a section in the wrong language', 'Comment nous mesurons', 'How we measure', ':12 section-missing'],
    ['a section only in code', '## Ce qui', '    ## Ce qui', ':12 section-missing'],
    ['an empty section', 'Ainsi.\n', '', ':14 section-empty'],
    ['a section twice', 'Ceci.', 'Ceci.\n\n## Comment nous mesurons\nEncore.', ':20 section-twice'],
    ['no words', 'Le texte.', '', ':12 prose-missing'],
  ])('%s', (_, from, to, expected) => {
    const charter = charterOf(withChange(from, to));
    expect(places(charter)).toContain(`01-answer.fr.md${expected}`);
    expect(charter.terms).toBeNull();
  });

  test('one mistake is one finding', () => {
    expect(places(charterOf(withChange('95 %', 'most')))).toEqual(['01-answer.fr.md:8 share-expected']);
    expect(places(charterOf(withChange('10 working days', '10 moons')))).toEqual([
      '01-answer.fr.md:7 clock-invalid',
    ]);
  });

  test('said in both languages, with the place and what was expected', () => {
    const [found] = charterOf(withChange('target:', 'taget:')).findings;
    expect(found && formatFinding(found, 'en')).toBe(
      'charters/test/01-answer.fr.md:8: error: unknown key “taget”: expected target',
    );
    expect(found && formatFinding(found, 'fr')).toBe(
      'charters/test/01-answer.fr.md:8: erreur\u00a0: clé inconnue «\u202ftaget\u202f»\u00a0: target attendu',
    );
    const [heavy] = charterOf(withChange('target:', 'weight: 2.1\ntarget:')).findings;
    expect(heavy && formatFinding(heavy, 'en')).toContain('“2.1”: expected a number from 0.5 to 2');
    expect(heavy && formatFinding(heavy, 'fr')).toContain('nombre de 0,5 à 2 attendu');
  });
});

describe('mistakes in the charter file name the line', () => {
  test.each<[string, string, string, string]>([
    ['no name', 'name: Nos engagements\n', '', ':2 key-missing'],
    ['an unknown audience', 'customers', 'everyone', ':3 choice-expected'],
    ['customers kept out', 'zone:', 'public: false\nzone:', ':4 choice-expected'],
    ['an unknown zone', 'Europe/Paris', 'Europe/Pris', ':4 zone-unknown'],
    ['an offset as zone', 'Europe/Paris', '+01:00', ':4 zone-unknown'],
    ['an unknown language', '[fr]', '[fr, de]', ':5 languages-expected'],
    ['a language twice', '[fr]', '[fr, fr]', ':5 languages-expected'],
    ['a language that is no list', '[fr]', 'fr', ':5 languages-expected'],
    ['a date that does not exist', '2025-04-01', '2025-02-29', ':6 date-expected'],
    ['an end before the start', 'binding:', 'ended: 2025-03-31\nbinding:', ':6 ended-before-binding'],
    ['a word for a truth value', 'zone:', 'fictional: oui\nzone:', ':4 boolean-expected'],
    ['an unknown key', 'zone:', 'owner: me\nzone:', ':4 key-unknown'],
    ['terms in another language', '[fr]', '[en]', ':1 terms-missing'],
  ])('%s', (_, from, to, expected) => {
    const charter = charterOf({ 'charter.fr.md': preamble.replace(from, to) });
    expect(places(charter)).toContain(`charter.fr.md${expected}`);
    expect(charter.terms).toBeNull();
  });
});

describe('mistakes across the files of a charter', () => {
  const english =
    '---\ntitle: We answer\n---\nText.\n\n## How we measure\nSo.\n\n## What is not covered\nThis.\n';

  test.each<[string, Record<string, string | null>, string]>([
    ['no charter file', { 'charter.fr.md': null }, 'charter.fr.md:1 charter-missing'],
    ['a file without a language', { '02-reply.md': commitment }, '02-reply.md:1 file-name'],
    ['a file in an unknown language', { '01-answer.de.md': commitment }, '01-answer.de.md:1 file-name'],
    ['a file without a number', { 'reply.fr.md': commitment }, 'reply.fr.md:1 file-name'],
    [
      'a language that is not listed',
      { '01-answer.en.md': english },
      '01-answer.en.md:1 language-not-listed',
    ],
    ['an id twice', { '02-answer.fr.md': commitment }, '02-answer.fr.md:2 id-duplicate'],
    ['an id claimed by another file', { '02-reply.fr.md': commitment }, '02-reply.fr.md:2 id-duplicate'],
    [
      'a number twice',
      { '01-reply.fr.md': commitment.replace('id: answer', 'id: reply') },
      '01-reply.fr.md:1 number-clash',
    ],
    [
      'terms in a translation',
      {
        'charter.fr.md': preamble.replace('[fr]', '[fr, en]'),
        '01-answer.en.md': english.replace('title:', 'target: 90 %\ntitle:'),
      },
      '01-answer.en.md:2 key-in-translation',
    ],
    [
      'a translation without a section',
      {
        'charter.fr.md': preamble.replace('[fr]', '[fr, en]'),
        '01-answer.en.md': english.replace('## How we measure\n', ''),
      },
      '01-answer.en.md:4 section-missing',
    ],
    [
      'a translation alone',
      {
        'charter.fr.md': preamble.replace('[fr]', '[fr, en]'),
        '01-answer.fr.md': null,
        '01-answer.en.md': english,
      },
      '01-answer.en.md:1 terms-missing',
    ],
    [
      'a translated charter with terms',
      { 'charter.en.md': '---\nname: Promises\nzone: Europe/London\n---\n' },
      'charter.en.md:3 key-in-translation',
    ],
  ])('%s', (_, files, expected) => {
    const charter = charterOf(files);
    expect(places(charter)).toContain(expected);
    expect(charter.terms).toBeNull();
  });
});

describe('references between charters', () => {
  test('a mirror may stand in another charter, not nowhere', () => {
    const employees = {
      ...charterOf(withChange('exempt:', 'mirrors: answer-all\nexempt:')),
      slug: 'employees',
    };
    const other = charterOf({
      '01-answer.fr.md': null,
      '01-answer-all.fr.md': commitment.replace('answer', 'answer-all'),
    });
    expect(checkReferences([employees, other])).toEqual([]);
    expect(places({ findings: checkReferences([employees]) })).toEqual([
      '01-answer.fr.md:10 mirrors-unknown',
    ]);
  });

  test('an id belongs to one charter', () => {
    const twins = [charterOf(), { ...charterOf(), slug: 'other' }];
    expect(places({ findings: checkReferences(twins) })).toEqual(['01-answer.fr.md:1 id-duplicate']);
  });
});

describe('the culture of a promise', () => {
  const employees = preamble.replace('audience: customers', 'audience: employees\npublic: false');
  const withCulture = (culture: string) => ({
    ...withChange('exempt:', `culture: ${culture}\nexempt:`),
    'charter.fr.md': employees,
  });

  test('is one of three, in a charter for employees, and absent where none is said', () => {
    const { terms } = charterOf(withCulture('managerial'));
    expect(terms?.commitments[0]?.culture).toBe('managerial');
    expect(Object.keys(charterOf().terms?.commitments[0] ?? {})).not.toContain('culture');
  });

  test('is no other, and customers are promised none', () => {
    expect(places(charterOf(withCulture('client-first')))).toEqual(['01-answer.fr.md:10 choice-expected']);
    expect(places(charterOf(withChange('exempt:', 'culture: client\nexempt:')))).toEqual([
      '01-answer.fr.md:10 culture-of-customers',
    ]);
  });
});
