import type { ReactElement } from 'react';
import type { Symmetry } from '#app/domain/survey/symmetry.ts';
import type { Acts } from '#app/domain/value/acts.ts';
import { gapInWords } from '#app/i18n/gaps.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedName, langOf } from '../../text/localised-text.tsx';
import { Chapter } from './chapter.tsx';
import { PromisedLink } from './promised-link.tsx';
import type { Said } from './prose.tsx';
import { type KeptView, keptInWords } from './symmetry-view.ts';

export type ValueView = {
  id: string;
  words: Localised;
  inWordsOnly: boolean;
  /** Promises that carry it and that the reader cannot see. */
  unseen: number;
  promises: readonly { charter: string; id: string; title: Said }[];
  inside: KeptView;
  outside: KeptView;
  /** Of shares kept. */
  kept: Symmetry;
  /** Of marks from 0 to 100; `null` where no closed survey asks. */
  items: (Symmetry & { n: { inside: number; outside: number } }) | null;
};
export type ValuesView = {
  isPublic: boolean;
  /** Whether any of the marks is of answers that were made up. */
  fictional: boolean;
  values: readonly ValueView[];
  charters: readonly ({ slug: string; name: Said } & Acts)[];
};
type Props = { words: Translator; page: ValuesView };

/** Each value: where it is said, how it is lived inside and felt outside; and how much of what charters say is done. */
export function ValuesPage({ words, page }: Props): ReactElement {
  const { t, language } = words;
  return (
    <article className="flow">
      <h1>{t('values.title')}</h1>
      <p className="lead">{t('values.lede')}</p>
      {!page.isPublic && <p className="note">{t('symmetry.onlyYou')}</p>}
      {page.fictional && <p className="note">{t('symmetry.madeUp')}</p>}
      <p className="prose">
        {t('values.window')} {t('symmetry.noIndex')}
      </p>
      {page.values.length === 0 && <EmptyState text={t('values.empty', { file: 'values.yml' })} />}
      {page.values.map((value) => (
        <OneValue key={value.id} words={words} value={value} />
      ))}
      <ActsChapter words={words} page={page} />
      <p>
        <a href={paths.symmetry(language)}>{t('symmetry.title')}</a>
      </p>
    </article>
  );
}

function OneValue({ words, value }: { words: Translator; value: ValueView }): ReactElement {
  const { t } = words;
  const { items } = value;
  const mark = (of: number | null, count: number | undefined) =>
    of === null || !count ? t('values.noSurvey') : t('values.mark', { mark: words.score(of), count });
  const facts = [
    { name: t('values.said'), value: <SaidIn words={words} value={value} /> },
    {
      name: t('values.lived'),
      value: (
        <Both
          lines={[
            [t('values.keptInside'), keptOrNone(words, value.inside)],
            [t('values.itemInside'), mark(items?.employees ?? null, items?.n.inside)],
          ]}
          words={words}
        />
      ),
    },
    {
      name: t('values.felt'),
      value: (
        <Both
          lines={[
            [t('values.keptOutside'), keptOrNone(words, value.outside)],
            [t('values.itemOutside'), mark(items?.customers ?? null, items?.n.outside)],
          ]}
          words={words}
        />
      ),
    },
    { name: t('values.keptGap'), value: gapAndVerdict(words, value.kept, 'shares') },
    ...(items ? [{ name: t('values.itemGap'), value: gapAndVerdict(words, items, 'marks') }] : []),
  ];
  return (
    <Chapter id={`value-${value.id}`} title={<LocalisedName words={words} text={value.words} />}>
      <KeyValueList facts={value.inWordsOnly && !items ? facts.slice(0, 1) : facts} />
    </Chapter>
  );
}

function SaidIn({ words, value }: { words: Translator; value: ValueView }): ReactElement {
  const { t } = words;
  if (value.inWordsOnly) return <strong>{t('values.inWordsOnly')}</strong>;
  return (
    <>
      {value.promises.length > 0 && (
        <ul className="promise-links bare">
          {value.promises.map((promise) => (
            <li key={promise.id}>
              <PromisedLink words={words} of={promise} />
            </li>
          ))}
        </ul>
      )}
      {value.unseen > 0 && <p className="note">{t('values.unseen', { count: value.unseen })}</p>}
    </>
  );
}

function Both(props: { words: Translator; lines: readonly (readonly [string, string])[] }): ReactElement {
  return (
    <ul className="bare">
      {props.lines.map(([name, said]) => (
        <li key={name}>{props.words.t('symmetry.line', { name, said })}</li>
      ))}
    </ul>
  );
}

function keptOrNone(words: Translator, of: KeptView): string {
  return of.cases === 0 ? words.t('symmetry.nothing') : keptInWords(words, of);
}

function gapAndVerdict(words: Translator, of: Symmetry, unit: 'shares' | 'marks'): string {
  const gap = gapInWords(words, of, unit);
  if (gap === null) return words.t('values.noGap');
  const area = unit === 'shares' ? 'symmetry' : 'values';
  return `${gap}. ${words.t(`${area}.verdicts.${of.verdict}`)}`;
}

/** How much of what each charter says can be verified, was measured, is watched and is kept. */
function ActsChapter({ words, page }: Props): ReactElement {
  const { t, n } = words;
  const counts = ['said', 'firm', 'measured', 'watched', 'kept'] as const;
  return (
    <Chapter
      id="acts"
      title={t('values.acts.title')}
      wide={
        page.charters.length > 0 && (
          <DataTable
            caption={t('values.acts.title')}
            captionHidden
            stacks
            columns={[
              { key: 'charter', label: t('values.acts.charter') },
              ...counts.map((key) => ({ key, label: t(`values.acts.${key}`), numeric: true })),
            ]}
            rows={page.charters.map(({ slug, name, ...acts }) => ({
              id: slug,
              cells: {
                charter: (
                  <a href={paths.charter(words.language, slug)} lang={langOf(words, name)}>
                    {name.text}
                  </a>
                ),
                ...Object.fromEntries(counts.map((key) => [key, n(acts[key])])),
              },
            }))}
          />
        )
      }
    >
      <p className="prose">{t('values.acts.says')}</p>
      {page.charters.length === 0 ? (
        <EmptyState text={t('values.acts.empty')} />
      ) : (
        <p className="note">{t('values.acts.note')}</p>
      )}
    </Chapter>
  );
}
