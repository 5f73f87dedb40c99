import { type Evidence, type Verdict, verifyReceipt } from './verify-receipt.ts';

/**
 * All the script that a public page ever gets: reads from the page what it shows, verifies just that, and shows the
 * sentence that fits. Every word is in the page already. Also the script of the saved file.
 */
async function checkReceipt(place: HTMLElement): Promise<void> {
  // Browsers keep it from pages that came over plain http.
  const { subtle } = globalThis.crypto ?? {};
  const verdict: Verdict | { fault: 'unable' } = subtle
    ? await verifyReceipt(evidenceIn(document, place), subtle).catch(() => ({ fault: 'unable' }) as const)
    : { fault: 'unable' };
  const name = 'fault' in verdict ? verdict.fault : verdict.proved;
  if ('seq' in verdict)
    for (const number of place.querySelectorAll('[data-seq]')) number.textContent = String(verdict.seq);
  if ('name' in verdict) {
    const label = document.querySelector<HTMLElement>(`[data-said="${verdict.name}"]`)?.dataset.label;
    for (const what of place.querySelectorAll('[data-what]')) what.textContent = label ?? verdict.name;
  }
  for (const sentence of place.querySelectorAll<HTMLElement>('[data-verdict]'))
    sentence.hidden = !sentence.dataset.verdict?.split(' ').includes(name);
}

/** What is read is what is shown: letter by letter, from the elements themselves. */
function evidenceIn(page: ParentNode, { dataset }: HTMLElement): Evidence {
  const textOf = (element: Element | null) => element?.textContent ?? '';
  return {
    caseId: dataset.receipt ?? '',
    key: textOf(page.querySelector('[data-key]')),
    checkpoint: textOf(page.querySelector('[data-checkpoint]')),
    entries: Array.from(page.querySelectorAll<HTMLElement>('[data-entry]'), (entry) => ({
      seq: Number(entry.dataset.entry),
      body: textOf(entry.querySelector('[data-body]')),
      proof: Array.from(entry.querySelectorAll('[data-hash]'), textOf),
    })),
    waiting: Array.from(page.querySelectorAll('[data-waiting] [data-body]'), textOf),
    said: Array.from(page.querySelectorAll<HTMLDataElement>('data[data-said]'), (figure) => ({
      name: figure.dataset.said ?? '',
      value: figure.value,
      shown: textOf(figure),
    })),
  };
}

const place = document.querySelector<HTMLElement>('[data-receipt]');
if (place) void checkReceipt(place);
