/**
 * In every page while someone develops: loads the page again once the program is not the one that made it, and shows
 * what keeps a changed program from being made. See open-pages.ts.
 */
const { searchParams } = new URL(import.meta.url);

new EventSource(searchParams.get('changes') ?? '').addEventListener('message', ({ data }) => {
  const { version, fault } = JSON.parse(data) as { version: string; fault: string | null };
  if (version !== searchParams.get('version')) location.reload();
  else if (fault !== null) show(fault);
});

function show(fault: string): void {
  const text = document.createElement('pre');
  text.role = 'alert';
  text.textContent = fault;
  text.style.whiteSpace = 'pre-wrap';
  document.body.replaceChildren(text);
}
