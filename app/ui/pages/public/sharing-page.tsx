import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { badgeSize } from '../../card/badge.tsx';
import { frameSize } from '../../card/embed-page.tsx';
import { Chapter } from './chapter.tsx';
import { badgeCode, frameCode, type SharingView } from './sharing-code.ts';

/** For those who want to show the scores on a page of their own: what there is, and what to copy. */
export function SharingPage({ words, page }: { words: Translator; page: SharingView }): ReactElement {
  const { t, language } = words;
  const { slug, name } = page;
  const badge = paths.badge(language, slug);
  const card = paths.card(language, slug);
  return (
    <article className="flow">
      <h1>{t('sharing.title')}</h1>
      <p className="lead">{t('sharing.lede')}</p>
      <Chapter id="badge" title={t('sharing.badge')}>
        <p>{t('sharing.badgeSays')}</p>
        <p>
          <a className="sharing__badge" href={paths.charter(language, slug)}>
            <img src={badge} {...badgeSize} alt={t('found.badge', { name })} />
          </a>
        </p>
        <Code id="badge-code" label={t('sharing.badgeCode')} code={badgeCode(words, page)} />
      </Chapter>
      <Chapter id="frame" title={t('sharing.frame')}>
        <p>{t('sharing.frameSays', { least: frameSize.least, most: frameSize.most })}</p>
        <iframe
          className="sharing__frame"
          src={paths.embed(language, slug)}
          title={t('found.frame', { name })}
          loading="lazy"
        />
        <Code id="frame-code" label={t('sharing.frameCode')} code={frameCode(words, page)} />
      </Chapter>
      <Chapter id="card" title={t('sharing.card')}>
        <p>{t('sharing.cardSays')}</p>
        <p>
          <a href={card}>{t('sharing.cardShow')}</a>
        </p>
      </Chapter>
    </article>
  );
}

/** Code to copy: one field, so that everything in it can be chosen at once with the keyboard. */
function Code({ id, label, code }: { id: string; label: string; code: string }): ReactElement {
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <textarea
        className="control code-field"
        id={id}
        rows={code.split('\n').length}
        readOnly
        spellCheck={false}
        defaultValue={code}
      />
    </div>
  );
}
