import type { ReactElement, ReactNode } from 'react';
import type { Language } from '#app/languages/language.ts';

/** A part of a page: its heading in the margin, its text beside it; under both what needs the whole width. */
export function Chapter(props: {
  /** Of the heading; unique on the page. */
  id: string;
  title: ReactNode;
  /** The language of the title, when it is not the page's. */
  titleLanguage?: Language | undefined;
  /** What stands under the heading in the margin. */
  margin?: ReactNode;
  wide?: ReactNode;
  children?: ReactNode;
}): ReactElement {
  const { id, title, titleLanguage, margin, wide, children } = props;
  return (
    <section className="chapter" aria-labelledby={id}>
      <header className="flow">
        <h2 id={id} lang={titleLanguage}>
          {title}
        </h2>
        {margin}
      </header>
      {children && <div className="flow">{children}</div>}
      {wide && <div className="chapter__wide">{wide}</div>}
    </section>
  );
}
