/** Typing rests this long, in milliseconds, before the server is asked. */
const rest = 90;

/**
 * Shows what a reference finds while it is being typed, in place of the queue: rows made by the server. An answer to
 * what is no longer asked is dropped, and Enter sends the form as ever, so nothing depends on an answer.
 */
export function searchAsTyped(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search-as-typed]');
  const field = form?.querySelector<HTMLInputElement>('input[type=search]');
  const list = document.querySelector<HTMLElement>('[data-found-list]');
  const said = document.querySelector('[data-found-said]');
  if (!form || !field || !list || !said) return;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let asked = new AbortController();

  field.addEventListener('input', () => {
    clearTimeout(resting);
    resting = setTimeout(ask, rest);
  });
  // Going back, browsers fill the field in again.
  addEventListener('pageshow', ask);

  async function ask(): Promise<void> {
    const text = field?.value.trim() ?? '';
    asked.abort();
    if (text === list?.dataset.foundList) return;
    asked = new AbortController();
    const { signal } = asked;
    const where = text ? form?.dataset.searchAsTyped : form?.action;
    try {
      const answer = await fetch(`${where}${text && `?reference=${encodeURIComponent(text)}`}`, { signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      // Signed out meanwhile, or a mistake of ours: sending the form says so.
      if (answer.ok && !answer.redirected && !signal.aborted) show(text, page);
    } catch {
      // Asked anew meanwhile, or no answer: the form is still there.
    }
  }

  function show(text: string, page: Document): void {
    // What the reader has gone into is not taken from under them.
    if (!list || !said || list.contains(document.activeElement)) return;
    const found = page.querySelector('[data-found-list]') ?? page.body;
    // The list keeps the height that it had, so that nothing below it moves when less is found.
    list.style.minBlockSize = `${list.offsetHeight}px`;
    list.replaceChildren(...found.childNodes);
    list.dataset.foundList = text;
    said.textContent = list.querySelector<HTMLElement>('[data-said]')?.dataset.said ?? '';
  }
}
