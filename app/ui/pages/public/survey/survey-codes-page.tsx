import type { ReactElement } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../../../forms/button.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { Notice } from '../../../notices/notice.tsx';
import { Breadcrumbs } from '../../../shell/breadcrumbs.tsx';
import { KeyValueList } from '../../../tables/key-value-list.tsx';
import { Chapter } from '../chapter.tsx';
import type { CodesView } from './survey-view.ts';

/** Where everybody who answered finds that their answer was counted. */
export function SurveyCodesPage({ words, page }: { words: Translator; page: CodesView }): ReactElement {
  const { t, n, language } = words;
  const { slug, title, seq, root, count, beginning } = page;
  return (
    <article className="flow">
      <Breadcrumbs
        words={words}
        trail={[
          { label: t('results.title'), href: paths.voice(language) },
          { label: title.text, href: paths.voiceSurvey(language, slug) },
          { label: t('results.codes.title') },
        ]}
      />
      <h1>{t('results.codes.title')}</h1>
      <p className="lead">{t('results.codes.lede')}</p>
      <Found words={words} page={page} />
      <form method="get" action={paths.surveyCodes(language, slug)} className="form">
        <TextField
          words={words}
          name="code"
          filters
          label={t('results.codes.field')}
          hint={t('results.codes.hint')}
          maxLength={64}
          defaultValue={beginning ?? ''}
        />
        <p>
          <Button kind="second">{t('results.codes.find')}</Button>
        </p>
      </form>
      <Chapter id="all" title={t('results.proof.title')}>
        <p>
          <a href={paths.entry(language, seq)}>{t('results.codes.count', { count, seq: n(seq) })}</a>
        </p>
        <KeyValueList
          facts={[{ name: t('results.codes.root'), value: <code className="hash">{root}</code> }]}
        />
        <p>
          <a href={paths.surveyCodesFile(language, slug)}>{t('results.codes.file')}</a>
        </p>
      </Chapter>
    </article>
  );
}

function Found({ words, page }: { words: Translator; page: CodesView }): ReactElement | null {
  const { t } = words;
  const { found } = page;
  if (found === null) return null;
  const say = (kind: 'done' | 'error' | 'info', text: string) => (
    <Notice words={words} kind={kind} title={text} live>
      {found !== 'malformed' && <code className="hash">{page.beginning}</code>}
    </Notice>
  );
  if (found === 'malformed') return say('error', t('results.codes.malformed'));
  if (found === 0) return say('error', t('results.codes.missing'));
  return say(found === 1 ? 'done' : 'info', t('results.codes.found', { count: found }));
}
