import { createContext } from 'react';

/**
 * The one script that browsers get, app/entry.client.tsx, and the nonce that this answer's content policy lets it run
 * with. Only the shell of staff pages asks for it; `null` where no build has named it.
 */
export const BrowserScript = createContext<{ src: string; nonce: string } | null>(null);
