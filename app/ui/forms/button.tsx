import type { ReactElement, ReactNode } from 'react';

/** `grave` for what cannot be taken back; `plain` looks like a link. */
type ButtonKind = 'first' | 'second' | 'grave' | 'plain';
const classes: Record<ButtonKind, string> = {
  first: 'button',
  second: 'button button--second',
  grave: 'button button--grave',
  plain: 'button button--plain',
};

/** A button that sends its form; `name` and `value` tell several of one form apart. */
export function Button(props: {
  children: ReactNode;
  kind?: ButtonKind;
  name?: string;
  value?: string;
  /** What it does, when the visible words alone do not say to whom: begins with the visible words. */
  label?: string;
  disabled?: boolean;
  formAction?: string;
  form?: string;
}): ReactElement {
  const { children, kind = 'first', label, ...attributes } = props;
  return (
    <button type="submit" className={classes[kind]} aria-label={label} {...attributes}>
      {children}
    </button>
  );
}

/** A link that leads to a next step and looks like a button. */
export function ButtonLink(props: {
  children: ReactNode;
  href: string;
  kind?: ButtonKind;
  /** The key that leads there too, on staff pages. */
  shortcut?: string;
}): ReactElement {
  return (
    <a className={classes[props.kind ?? 'first']} href={props.href} data-key={props.shortcut}>
      {props.children}
    </a>
  );
}
