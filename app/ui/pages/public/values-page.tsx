import type { ReactElement, ReactNode } from 'react';
import type { Side } from '#app/domain/survey/felt.ts';
import type { Symmetry } from '#app/domain/survey/symmetry.ts';
import type { Acts } from '#app/domain/value/acts.ts';
import { saidFictional } from '#app/i18n/said-symmetry.ts';
import {
  actsCounted,
  saidActs,
  saidValueGap,
  saidValueItem,
  saidValueItemGap,
  saidValueKept,
} from '#app/i18n/said-values.ts';
import type { Translator } from '#app/i18n/translator.ts';
import type { Localised } from '#app/languages/language.ts';
import { paths } from '#app/paths.ts';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedName, langOf } from '../../text/localised-text.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
import { Chapter } from './chapter.tsx';
import { type MadeView, madeOfAll } from './made-of.ts';
import { PromisedLink } from './promised-link.tsx';
import type { Said as Titled } from './prose.tsx';
import type { KeptView } from './symmetry-view.ts';

export type ValueView = {
  id: string;
  words: Localised;
  inWordsOnly: boolean;
  /** Promises that carry it and that the reader cannot see. */
  unseen: number;
  promises: readonly { charter: string; id: string; title: Titled }[];
  inside: KeptView & { ids: readonly string[] };
  outside: KeptView & { ids: readonly string[] };
  /** Of shares kept. */
  kept: Symmetry;
  /** Of marks from 0 to 100; `null` where no closed survey asks. */
  items: (Symmetry & { n: { inside: number; outside: number } }) | null;
  /** The items that ask either side for it. */
  asked: { inside: string | null; outside: string | null };
};
export type ValuesView = {
  made: MadeView;
  isPublic: boolean;
  /** Whether any of the marks is of answers that were made up. */
  fictional: boolean;
  values: readonly ValueView[];
  charters: readonly ({ slug: string; name: Titled } & Acts)[];
};
type Props = { words: Translator; page: ValuesView };

/** Each value: where it is said, how it is lived inside and felt outside; and how much of what charters say is done. */
export function ValuesPage({ words, page }: Props): ReactElement {
  const { t, language } = words;
  return (
    <article className="flow" {...madeOfAll(page)}>
      <h1>{t('values.title')}</h1>
      <p className="lead">{t('values.lede')}</p>
      {!page.isPublic && <p className="note">{t('symmetry.onlyYou')}</p>}
      {page.fictional && (
        <p className="note">
          <Said of={saidFictional(words, page)[0]} />
        </p>
      )}
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
  const { id, inside, outside, items, asked } = value;
  const ids = { value: id, inside: inside.ids, outside: outside.ids };
  const kept = (audience: 'employees' | 'customers', of: typeof inside) => (
    <Said of={saidValueKept(words, { value: id, audience, ids: of.ids }, of)} />
  );
  const mark = (side: Side, item: string | null, of: number | null, count = 0) =>
    item === null || of === null || count === 0 ? (
      t('values.noSurvey')
    ) : (
      <Said of={saidValueItem(words, { value: id, side, item }, { mark: of, count })} />
    );
  const named = { value: id, inside: listOf(asked.inside), outside: listOf(asked.outside) };
  const facts = [
    { name: t('values.said'), value: <SaidIn words={words} value={value} /> },
    {
      name: t('values.lived'),
      value: (
        <Both
          lines={[
            [t('values.keptInside'), kept('employees', inside)],
            [
              t('values.itemInside'),
              mark('collaborateur', asked.inside, items?.employees ?? null, items?.n.inside),
            ],
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
            [t('values.keptOutside'), kept('customers', outside)],
            [
              t('values.itemOutside'),
              mark('client', asked.outside, items?.customers ?? null, items?.n.outside),
            ],
          ]}
          words={words}
        />
      ),
    },
    { name: t('values.keptGap'), value: <Said of={saidValueGap(words, ids, value.kept)} /> },
    ...(items
      ? [{ name: t('values.itemGap'), value: <Said of={saidValueItemGap(words, named, items)} /> }]
      : []),
  ];
  return (
    <Chapter id={`value-${id}`} title={<LocalisedName words={words} text={value.words} />}>
      <KeyValueList facts={value.inWordsOnly && !items ? facts.slice(0, 1) : facts} />
    </Chapter>
  );
}

function listOf(item: string | null): string[] {
  return item === null ? [] : [item];
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

function Both(props: { words: Translator; lines: readonly (readonly [string, ReactNode])[] }): ReactElement {
  return (
    <ul className="bare">
      {props.lines.map(([name, said]) => (
        <li key={name}>
          {props.words.t('symmetry.of', { name })} {said}
        </li>
      ))}
    </ul>
  );
}

/** How much of what each charter says can be verified, was measured, is watched and is kept. */
function ActsChapter({ words, page }: Props): ReactElement {
  const { t } = words;
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
              ...actsCounted.map((key) => ({ key, label: t(`values.acts.${key}`), numeric: true })),
            ]}
            rows={page.charters.map(({ slug, name, ...acts }) => ({
              id: slug,
              cells: {
                charter: (
                  <a href={paths.charter(words.language, slug)} lang={langOf(words, name)}>
                    {name.text}
                  </a>
                ),
                ...actsIn(words, slug, acts),
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

function actsIn(words: Translator, slug: string, acts: Acts): Record<string, ReactElement> {
  const said = saidActs(words, slug, acts);
  return Object.fromEntries(actsCounted.map((key) => [key, <Said key={key} of={saidAs(said, key)} />]));
}
