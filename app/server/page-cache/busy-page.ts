import type { IncomingMessage, ServerResponse } from 'node:http';
import { languages } from '#app/domain/language.ts';
import { languageIn } from '#app/http/paths.ts';
import { transportSecurity } from '../headers.ts';
import { Content } from './content.ts';
import { acceptedEncoding } from './encoding.ts';
import { headersOf } from './terms.ts';

/** When to come again, seconds: what waits is rendered by then. */
const retryAfter = 10;

/**
 * What a reader is told when too many pages wait to be made. It is rendered once in each language that is asked for,
 * and then costs nothing: whoever makes the site busy is told so most often.
 */
export class BusyPage {
  readonly #render: (address: string) => Promise<Response>;
  readonly #contents = new Map<string, Promise<Content>>();

  /** @param render renders this page in the language of an address */
  constructor(render: (address: string) => Promise<Response>) {
    this.#render = render;
  }

  /** Answers 503 in the language of the address; `secure` when it came over https. @throws what rendering threw */
  async send(request: IncomingMessage, response: ServerResponse, secure: boolean): Promise<void> {
    const address = `/${languageIn(request.url ?? '') ?? languages[0]}`;
    const content = await this.#find(address);
    const { headers, body } = await content.write(acceptedEncoding(request.headers['accept-encoding']));
    const own = [...(secure ? transportSecurity : []), 'Retry-After', String(retryAfter)];
    response.writeHead(503, [...headers, ...own]);
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  #find(address: string): Promise<Content> {
    const known = this.#contents.get(address);
    if (known) return known;
    const making = this.#make(address);
    this.#contents.set(address, making);
    making.catch(() => this.#contents.delete(address));
    return making;
  }

  async #make(address: string): Promise<Content> {
    const rendered = await this.#render(address);
    rendered.headers.set('Cache-Control', 'no-store');
    return new Content(headersOf(address, rendered), Buffer.from(await rendered.arrayBuffer()), 'quick');
  }
}
