import type { IncomingMessage, ServerResponse } from 'node:http';
import { negotiateLanguage } from '#app/http/language.server.ts';
import type { Language } from '#app/languages/language.ts';
import { languageIn } from '#app/paths.ts';
import { Content } from './content.ts';
import { acceptedEncoding } from './encoding.ts';
import { headersOf } from './terms.ts';

type Options = {
  /** Renders this page in the language of an address. */
  render: (address: string) => Promise<Response>;
  /** Those that the site speaks, the usual one first. */
  languages: readonly Language[];
  /** Whether browsers come over https. */
  https: boolean;
};

/** When to come again, seconds: what waits is rendered by then. */
const retryAfter = 10;

/**
 * What a reader is told when too many pages wait to be made. It is rendered once in each language that is asked for,
 * and then costs nothing: whoever makes the site busy is told so most often.
 */
export class BusyPage {
  readonly #options: Options;
  readonly #contents = new Map<string, Promise<Content>>();

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Answers 503, in the language of the address or else the one that the reader likes best. What was sent is not read
   * to its end. @throws what rendering threw
   */
  async send(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers: asked } = request;
    const language =
      languageIn(url) ?? negotiateLanguage(asked['accept-language'] ?? null, this.#options.languages);
    const content = await this.#find(`/${language}`);
    const { headers, body } = await content.write(acceptedEncoding(asked['accept-encoding']));
    const unread = method === 'GET' || method === 'HEAD' ? [] : ['Connection', 'close'];
    response.writeHead(503, [...headers, 'Retry-After', String(retryAfter), ...unread]);
    response.end(method === 'HEAD' ? undefined : body);
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
    const rendered = await this.#options.render(address);
    rendered.headers.set('Cache-Control', 'no-store');
    return new Content(
      headersOf(address, rendered, this.#options.https),
      Buffer.from(await rendered.arrayBuffer()),
      'quick',
    );
  }
}
