import { documentName } from '#app/domain/ledger/document-name.ts';
import { tilePath } from '#app/domain/ledger/tile.ts';
import { wholeOrPartial } from './directory-source.ts';
import { networkFault, statusFault } from './network-fault.ts';
import { mostBytesOfDocument, mostBytesOfPage, type SiteSource } from './site-source.ts';
import { SourceFault } from './source.ts';

const patience = 30_000;
const tries = 4;
/** More than any tile or bundle of 256 entries has. */
const mostBytes = 256 * 65_537;

/** The ledger of a server: `https://trust.example.com`, or the log's own prefix, which ends in `/ledger`. */
export function urlSource(address: string): SiteSource {
  const prefix = address.replace(/\/+$/, '').replace(/\/ledger$/, '');
  const read = (path: string) => fetchBytes(`${prefix}/ledger/${path}`);
  return {
    name: prefix,
    live: true,
    key: async () => (await read('key')).toString(),
    checkpoint: async () => (await read('checkpoint')).toString(),
    tile: (tile) => wholeOrPartial(tile, (each) => read(tilePath(each))),
    figures: async () => (await read('figures.json')).toString(),
    hasDocuments: async () => true,
    document: (hash) => fetchBytes(`${prefix}/ledger/documents/${documentName(hash)}`, mostBytesOfDocument),
    page: (address) => fetchPage(prefix + address),
    close: async () => undefined,
  };
}

/** Tries again when the network or the server fails, not when it says that there is no such thing. */
async function fetchBytes(url: string, most = mostBytes): Promise<Buffer> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
      if (response.ok) return await readBody(url, response, most);
      if (response.status < 500 || attempt === tries) throw fault(url, statusFault(response.status));
    } catch (error) {
      if (error instanceof SourceFault) throw error;
      if (attempt === tries) throw fault(url, networkFault(error));
    }
    await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt));
  }
}

/** A page as everybody gets it; whoever is led elsewhere finds none at this address. */
async function fetchPage(url: string): Promise<Buffer | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url, {
        signal: AbortSignal.timeout(patience),
        redirect: 'manual',
        headers: { Accept: 'text/html' },
      });
      if (response.status === 200) return await readBody(url, response, mostBytesOfPage);
      await response.body?.cancel();
      const busy = response.status === 429 || response.status >= 500;
      if (!busy) return null;
      if (attempt === tries) throw fault(url, statusFault(response.status));
    } catch (error) {
      if (error instanceof SourceFault) throw error;
      if (attempt === tries) throw fault(url, networkFault(error));
    }
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
  }
}

async function readBody(url: string, response: Response, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > most) throw new SourceFault(url, 'too-long');
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

function fault(url: string, { code, detail }: ReturnType<typeof networkFault>): SourceFault {
  return new SourceFault(url, code, detail);
}
