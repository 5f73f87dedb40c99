import { singleKeysAreOn, turnSingleKeys } from './single-keys.ts';

/** Opens the list of keys over the page, also from the links that lead to it as a page. Gives back what opens it. */
export function openKeysOverPage(): () => void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-keys]');
  const single = dialog?.querySelector<HTMLInputElement>('[data-keys-single]');
  const show = () => {
    if (single) single.checked = singleKeysAreOn();
    dialog?.showModal();
  };
  single?.addEventListener('change', () => turnSingleKeys(single.checked));
  document.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey } = event;
    if (target === dialog) dialog?.close();
    if (!(target instanceof Element) || button !== 0 || ctrlKey || metaKey || shiftKey) return;
    if (!dialog || !target.closest('a[href$="/staff/keys"]')) return;
    event.preventDefault();
    show();
  });
  return show;
}
