import type { BrowserContext } from '@playwright/test';

/** Fills a list with what goes wrong in a context's pages: console errors, policy violations, failed requests. */
export function watchFaults(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // Answers with an error status are judged below, where it is known whether the page itself was asked for.
    if (message.text().startsWith('Failed to load resource')) return;
    faults.push(`${message.location().url}: console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    // A download ends the navigation that asked for it, a script may give up what it has asked for, and the browser
    // gives up letters and the icon, which a page does not wait for, when it is left or closed before they have come.
    const icon = new URL(request.url()).pathname.endsWith('/favicon.svg');
    const later = icon || ['fetch', 'font'].includes(request.resourceType());
    const given = request.isNavigationRequest() || later;
    if (given && reason === 'net::ERR_ABORTED') return;
    faults.push(`${request.url()}: request failed: ${reason}`);
  });
  context.on('response', (response) => {
    // A page may answer 404 or 422 as a test wishes; what a page loads may not, and nothing may answer 500.
    const limit = response.request().isNavigationRequest() ? 500 : 400;
    if (response.status() >= limit) faults.push(`${response.url()}: status ${response.status()}`);
  });
  return faults;
}
