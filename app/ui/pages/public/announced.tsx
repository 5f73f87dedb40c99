import type { ReactElement } from 'react';
import type { Difference, TermDifference } from '#app/domain/charter/easing.ts';
import type { PlainDate } from '#app/domain/instant.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Notice } from '../../notices/notice.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { Ordinals } from '../../text/ordinals.tsx';
import { easingInWords, type Remedies } from './changes-in-words.ts';
import type { Said } from './prose.tsx';

/** A promise of which an edition to come makes less; `id` is `null` for the charter itself. */
type LessView = {
  id: string | null;
  title: Said;
  state: Difference['state'];
  terms: readonly TermDifference[];
  remedies: Remedies;
};
/** An edition to come; `less` is empty where it eases nothing that the page is about. */
export type AnnouncedView = {
  edition: number;
  before: number;
  binding: PlainDate;
  less: readonly LessView[];
};
type Props = {
  words: Translator;
  slug: string;
  announced: readonly AnnouncedView[];
  /** The page is about the one promise: its title stands above. */
  alone?: boolean;
};

/** What will be promised less, and from when: said from the publication until the day it binds. */
export function AnnouncedLess({ words, slug, announced, alone }: Props): ReactElement {
  const { t, date, language } = words;
  return (
    <>
      {announced
        .filter(({ less }) => less.length > 0)
        .map(({ edition, before, binding, less }) => (
          <Notice
            key={edition}
            words={words}
            kind="info"
            title={<Ordinals text={t('announced.less', { date: date(binding) })} />}
          >
            <ul className="announced bare">
              {less.map((each) => (
                <li key={each.id ?? ''}>
                  <Less words={words} slug={slug} less={each} alone={alone} />
                </li>
              ))}
            </ul>
            <p>
              <a href={paths.comparison(language, slug, before, edition)}>
                {t('announced.compare', { edition })}
              </a>
            </p>
          </Notice>
        ))}
    </>
  );
}

function Less(props: {
  words: Translator;
  slug: string;
  less: LessView;
  alone: boolean | undefined;
}): ReactElement {
  const { words, slug, less } = props;
  const { t, language } = words;
  const { id, title, state } = less;
  if (id === null) return <>{t('announced.ends')}</>;
  return (
    <>
      {!props.alone && (
        <a href={paths.commitment(language, slug, id)} lang={langOf(words, title)}>
          {title.text}
        </a>
      )}
      <p>
        <Ordinals
          text={state === 'retired' ? t('announced.retired') : sentence(easingInWords(words, less), language)}
        />
      </p>
    </>
  );
}

function sentence(text: string, language: string): string {
  return `${text.charAt(0).toLocaleUpperCase(language)}${text.slice(1)}.`;
}
