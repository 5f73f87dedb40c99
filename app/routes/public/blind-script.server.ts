import { createHash } from 'node:crypto';
import script from '#app/ui/survey/blind-code.ts?script';

export const blindScript = script;

/** By which a browser refuses any other script than the one that the page was made with. */
export const blindIntegrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
