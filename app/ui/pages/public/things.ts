import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { standingInWords } from '../../shell/standing.ts';
import type { CharterView } from './charter-parts.tsx';
import type { CommitmentView } from './commitment-view.ts';
import { describeCommitment } from './descriptions.ts';

/** Where a page stands that speaks of a thing: its own address, its site, its charter. */
type Place = {
  url: string;
  site: { origin: string; name: string; fictional: boolean };
  charter: { name: string; fictional: boolean } | null;
};
type Thing = { '@type': string; '@id': string; [property: string]: unknown };

/** A charter as schema.org knows it: a work in editions, one part for each promise. */
export function charterThing({ language }: Translator, charter: CharterView, { site }: Place): Thing {
  const { head, promises } = charter;
  const url = site.origin + paths.charter(language, head.slug);
  return {
    '@type': 'CreativeWork',
    '@id': `${url}#charter`,
    url,
    name: head.name.text,
    inLanguage: head.name.language,
    version: head.edition,
    hasPart: promises.map(({ id, title }) => ({
      '@type': 'CreativeWork',
      url: site.origin + paths.commitment(language, head.slug, id),
      name: title.text,
    })),
  };
}

/** The record of a promise as a data set: of which days, how many cases, the share, the target. Nothing before a case. */
export function recordThing(words: Translator, commitment: CommitmentView, place: Place): Thing[] {
  const { title, figure, period, terms, head } = commitment;
  const { t, language } = words;
  if (!figure || figure.printed === null) return [];
  const { url, site, charter } = place;
  const standing = standingInWords(words, site, charter ?? undefined);
  const percent = (name: string, value: number) => ({
    '@type': 'PropertyValue',
    name,
    value,
    unitText: '%',
  });
  const asKept = terms.direction === 'higher is better';
  return [
    {
      '@type': 'Dataset',
      '@id': `${url}#record`,
      url,
      name: t('found.record', { title: title.text }),
      description: [describeCommitment(words, commitment), standing].filter(Boolean).join(' '),
      inLanguage: language,
      temporalCoverage: `${period.chosen.from}/${period.chosen.to}`,
      measurementTechnique: site.origin + paths.method(language, head.slug),
      variableMeasured: [
        percent(t(asKept ? 'commitment.kept' : 'commitment.failed'), Number(figure.printed)),
        ...(terms.target === null
          ? []
          : [percent(t('commitment.term.target'), Number((terms.target * 100).toFixed(4)))]),
        { '@type': 'PropertyValue', name: t('commitment.cases'), value: figure.cases },
      ],
    },
  ];
}
