import type { ReactElement, ReactNode } from 'react';
import type { Translator } from '#app/i18n/translator.ts';
import { Shape, type ShapeName } from '../trust/shape.tsx';

type NoticeKind = 'done' | 'error' | 'info';
const shapes: Record<NoticeKind, ShapeName> = { done: 'disc', error: 'cross', info: 'bar' };

/** What has just happened, or what should be known. Says itself aloud when it answers something the reader did. */
export function Notice(props: {
  words: Translator;
  kind: NoticeKind;
  title?: ReactNode;
  /** It answers an action: announced by assistive technology. */
  live?: boolean;
  children: ReactNode;
}): ReactElement {
  const { words, kind, title, live, children } = props;
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={`notice notice--${kind}`} role={role}>
      <Shape of={shapes[kind]} />
      <div>
        <p className="notice__title">{title ?? words.t(`forms.${kind}`)}</p>
        <div className="notice__body">{children}</div>
      </div>
    </div>
  );
}
