import { chooseRow, chosenRow, rowsShown } from './rows.ts';
import { singleKeysAreOn } from './single-keys.ts';

const field = 'input, textarea, select';
/** Right after something was recorded these act also in the empty search that we put the focus in. */
const afterRecording = ['j', 'k', 'u'];
type Act = (() => void) | null | undefined;

/**
 * The keys of staff pages, for the whole of the page's life. What a key leads to says so itself: `data-key="f"`. Keys
 * of one character act only outside fields, and not where they were turned off (WCAG 2.1.4).
 */
export function followKeys(showKeys: () => void): void {
  followOurFocus();
  document.addEventListener('keydown', (event) => {
    const { defaultPrevented, isComposing, ctrlKey, altKey, metaKey } = event;
    if (defaultPrevented || isComposing || ctrlKey || altKey || metaKey) return;
    if (document.querySelector('dialog[open]')) return;
    const act = actOf(event, showKeys);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function actOf({ key, target, shiftKey }: KeyboardEvent, showKeys: () => void): Act {
  const into = target instanceof Element ? target.closest<HTMLInputElement>(field) : null;
  if (into) return actInField(key, into);
  if (key === 'ArrowDown' || key === 'ArrowUp') return chosenRow() && (() => move(key === 'ArrowDown'));
  if (key.length !== 1 || !singleKeysAreOn()) return;
  const letter = key.toLowerCase();
  if (shiftKey && letter !== key) return;
  if (letter === '?') return showKeys;
  if (letter === 'j' || letter === 'k') return () => move(letter === 'j');
  const wanted = targetOf(letter);
  return wanted && (() => (wanted.matches(field) ? wanted.focus() : wanted.click()));
}

function actInField(key: string, into: HTMLInputElement): Act {
  if (key === 'Escape') return () => leave(into);
  if (afterRecording.includes(key) && into === focusedByUs && targetOf('u') && singleKeysAreOn())
    return key === 'u' ? () => targetOf('u')?.click() : () => move(key === 'j');
  const [first] = rowsShown();
  if (key === 'ArrowDown' && into.type === 'search' && first) return () => chooseRow(first);
}

/** The field that a page put the focus in, until the reader writes into it, points at it or leaves it. */
let focusedByUs: HTMLInputElement | null = null;

function followOurFocus(): void {
  const given = document.querySelector<HTMLInputElement>('input[type=search][autofocus]');
  focusedByUs = given?.value === '' ? given : null;
  for (const type of ['input', 'pointerdown', 'focusout'])
    given?.addEventListener(type, () => {
      focusedByUs = null;
    });
}

/** A search is emptied first, as browsers do by themselves. */
function leave(into: HTMLInputElement): void {
  if (into.type === 'search' && into.value !== '') {
    into.value = '';
    into.dispatchEvent(new Event('input', { bubbles: true }));
  } else into.blur();
}

/** To the next row or the one before; before the first stands the search. */
function move(down: boolean): void {
  const rows = rowsShown();
  const chosen = chosenRow();
  const at = chosen ? rows.indexOf(chosen) : -1;
  const next = rows[down ? at + 1 : at - 1];
  if (next) chooseRow(next);
  else if (!down && chosen) targetOf('/')?.focus();
}

/** What a key leads to: in the chosen or the only row, else in the page, else around it. */
function targetOf(key: string): HTMLElement | null {
  const named = `[data-key="${CSS.escape(key)}"]`;
  const rows = rowsShown();
  const row = chosenRow() ?? (rows.length === 1 ? rows[0] : null);
  const inPage = document.querySelectorAll<HTMLElement>(`main ${named}`);
  const around = document.querySelectorAll<HTMLElement>(`header ${named}`);
  const outside = [...inPage, ...around].filter((each) => !each.closest('[data-row]'));
  return row?.querySelector<HTMLElement>(named) ?? outside[0] ?? null;
}
