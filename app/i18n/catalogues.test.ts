import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { breachFinders, causes, severities } from '#app/domain/breach/kinds.ts';
import { outcomes } from '#app/domain/case/kinds.ts';
import { errorCodes, warningCodes } from '#app/domain/charter/finding-codes.ts';
import { correctedBecause } from '#app/domain/correction/kinds.ts';
import { kinds } from '#app/domain/ledger/kinds.ts';
import { problemCodes } from '#app/domain/problem.ts';
import { schemaFaultCodes } from '#app/domain/schema-fault.ts';
import { reasonCodes } from '#app/import/reasons.ts';
import { languages } from '#app/languages/language.ts';
import { typeset } from '#app/languages/typography.ts';
import { typographyFaults } from '../../e2e/typography-faults.ts';
import { catalogues } from './catalogues.ts';
import { findMessage, formatChosen, messagesOf } from './messages.ts';

type Element = { type: number; value: string; options?: Record<string, { value: Element[] }> };

/** What a message takes: the name and the kind of each value, as the parser of its format reads them. */
function valuesOf(message: string): Map<string, number> {
  const found = new Map<string, number>();
  const walk = (elements: Element[]) => {
    for (const { type, value, options } of elements) {
      if (type !== 0 && type !== 7) found.set(value, Math.max(type, found.get(value) ?? 0));
      for (const option of Object.values(options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as Element[]);
  return found;
}

/** Every message as it is written, by its key. */
function written(branch: object, before = ''): [string, string][] {
  return Object.entries(branch).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : written(value, `${before}${key}.`),
  );
}

/** What stands for each kind of value in a sample: a count, else a word that no rule trips over. */
function sample(message: string, count: number): Record<string, string | number> {
  const kinds = [...valuesOf(message)];
  return Object.fromEntries(kinds.map(([name, kind]) => [name, kind === 1 ? 'Xyz' : count]));
}

/** Keys whose text is for machines, or quotes what authors type, and why the rules do not hold there. */
const quoting = /^(findings|schemaFaults|reasons|imports\.(mappingHint|fileHint)|method\.)/;

describe.each(languages)('the catalogue in %s', (language) => {
  const messages = catalogues[language];

  test('is typed as it is shown, but for its spaces', () => {
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
    for (const [key, message] of written(messages)) {
      expect([key, plain(typeset(message, language))]).toEqual([key, message]);
      expect([key, /'| {2}|^ | $/.test(message)]).toEqual([key, false]);
    }
  });

  test('is set without a fault for none, one, a fraction, several and very many', () => {
    const faults = [...messagesOf(language)].flatMap(([key, message]) =>
      quoting.test(key)
        ? []
        : [0, 1, 1.5, 2, 21, 1_000_000].flatMap((count) => {
            const said = formatChosen(language, key, sample(message, count));
            return typographyFaults(said, language).map((fault) => `${key} (${count}): ${fault}`);
          }),
    );
    expect(faults).toEqual([]);
  });

  test('says everything that the domain can say', () => {
    const said: [string, readonly string[]][] = [
      ['problems', problemCodes],
      ['findings', [...errorCodes, ...warningCodes]],
      ['schemaFaults', schemaFaultCodes],
      ['reasons', reasonCodes],
      ['kinds', Object.keys(kinds)],
      ['causes', causes],
      ['severities', severities],
      ['correctionReasons', correctedBecause],
      ['breachFinders', breachFinders],
      ['outcomes', outcomes],
    ];
    for (const [area, ids] of said)
      for (const id of ids) expect([area, id, findMessage(language, `${area}.${id}`)]).not.toContain(null);
    expect(Object.keys(messages.problems).sort()).toEqual([...problemCodes].sort());
    expect(Object.keys(messages.reasons).sort()).toEqual([...reasonCodes].sort());
    expect(Object.keys(messages.schemaFaults).sort()).toEqual([...schemaFaultCodes].sort());
    expect(Object.keys(messages.findings).sort()).toEqual([...errorCodes, ...warningCodes].sort());
  });

  test('counts where French counts', () => {
    for (const [key, french] of messagesOf('fr')) {
      const own = valuesOf(messagesOf(language).get(key) ?? '');
      expect([key, ...[...own.keys()].sort()]).toEqual([key, ...[...valuesOf(french).keys()].sort()]);
    }
  });
});
