import type { ReactElement } from 'react';
import type { ProblemKind } from '#app/i18n/messages.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { Badge } from '../notices/badge.tsx';
import { EmptyState } from '../notices/empty-state.tsx';
import { Notice } from '../notices/notice.tsx';
import { ProgressBar } from '../notices/progress-bar.tsx';
import { ProblemPage } from '../shell/problem-page.tsx';
import { Specimen, Tray } from './specimen.tsx';

const problems: Record<ProblemKind, number> = {
  notFound: 404,
  notFoundStaff: 404,
  noEntry: 404,
  noReceipt: 404,
  forbidden: 403,
  foreign: 403,
  tooMany: 429,
  busy: 503,
  notRecording: 503,
  tooLarge: 413,
  misread: 400,
  broken: 500,
};

export function NoticesShelf({ words }: { words: Translator }): ReactElement {
  const { t } = words;
  return (
    <>
      <Tray title="Said at the head of a page">
        {(['done', 'info', 'error'] as const).map((kind) => (
          <Specimen key={kind} id={kind} title={kind}>
            <Notice words={words} kind={kind}>
              {t('errors.broken.saved')}
            </Notice>
          </Specimen>
        ))}
        <Specimen id="empty" title="Nothing yet">
          <EmptyState text={t('rate.recentEmpty')} />
        </Specimen>
        <Specimen id="badges" title="Badges">
          <p className="cluster">
            {(['plain', 'accent', 'kept', 'missed', 'doubt'] as const).map((tone) => (
              <Badge key={tone} tone={tone}>
                {t('rate.struck')}
              </Badge>
            ))}
          </p>
        </Specimen>
        <Specimen id="progress" title="Under way: at the start, in the middle, without a known end">
          <ProgressBar label={t('duty.recent')} done={0} total={100} />
          <ProgressBar label={t('rate.recent')} done={42_000} total={100_000} />
          <ProgressBar label={t('rate.period')} done={1_200} total={null} />
        </Specimen>
      </Tray>
      {Object.entries(problems).map(([kind, status]) => (
        <Tray key={kind} title={`Instead of a page: ${kind}`}>
          <ProblemPage words={words} kind={kind as ProblemKind} status={status} />
        </Tray>
      ))}
    </>
  );
}
