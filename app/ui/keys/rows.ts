/** The rows of the queue, in the order in which they are seen. */
export function rowsShown(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')];
}

/** The row that has the focus. */
export function chosenRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-row]') ?? null;
}

/** The focus goes to the link that opens the row's case, so that Enter does. */
export function chooseRow(row: HTMLElement): void {
  row.querySelector<HTMLElement>('[data-open]')?.focus();
}
