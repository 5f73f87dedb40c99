import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { langOf } from '../../text/localised-text.tsx';
import { FigureGlance } from '../../trust/figure-glance.tsx';
import { natureInWords } from '../../trust/promise-list.tsx';
import type { CharterView, HeadView } from './charter-parts.tsx';
import { Prose } from './prose.tsx';

type Promised = CharterView['promises'][number];

/** One promise of a charter in its own words, with its figure in the margin. */
export function CharterArticle(props: {
  words: Translator;
  head: HeadView;
  promise: Promised;
}): ReactElement {
  const { words, head, promise } = props;
  const { id, number, title, says, figure, measure } = promise;
  const { t } = words;
  return (
    <li className="article opening">
      <p className="article__number">
        {number} <span className="quiet">{natureInWords(words, promise)}</span>
      </p>
      <h3 lang={langOf(words, title)}>
        <a href={paths.commitment(words.language, head.slug, id)} data-words={`commitments.${id}.title`}>
          {title.text}
        </a>
      </h3>
      {figure ? (
        <FigureGlance words={words} id={id} figure={figure} measure={measure} />
      ) : (
        <p className="note">{t('home.aspirational')}</p>
      )}
      <div>{says && <Prose words={words} text={says} name={`commitments.${id}.promise`} />}</div>
    </li>
  );
}
