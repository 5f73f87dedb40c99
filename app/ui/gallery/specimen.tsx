import type { ReactElement, ReactNode } from 'react';

/** One part in one state, under a heading that can be linked to. The gallery's own words are English, like its code. */
export function Specimen(props: { id: string; title: string; children: ReactNode }): ReactElement {
  const { id, title, children } = props;
  return (
    <section className="specimen" id={id} aria-labelledby={`${id}-title`}>
      <h3 className="specimen__title" id={`${id}-title`} lang="en">
        <a href={`#${id}`}>{title}</a>
      </h3>
      <div className="specimen__part">{children}</div>
    </section>
  );
}

/** Specimens of one part. */
export function Tray(props: { title: string; children: ReactNode }): ReactElement {
  return (
    <section className="flow">
      <h2 lang="en">{props.title}</h2>
      {props.children}
    </section>
  );
}
