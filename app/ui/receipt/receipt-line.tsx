import type { ReactElement } from 'react';
import { instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { entryInWords } from '../ledger/entry-sentences.ts';
import { Ordinals } from '../text/ordinals.tsx';
import type { ReceiptView } from './receipt-view.ts';

/** A line of a receipt: what it says, its exact bytes, and the hashes that lead to the signed root. */
export function ReceiptLine(props: {
  words: Translator;
  line: ReceiptView['lines'][number];
  /** In which its times are said. */
  zone: string;
  /** What addresses begin with: nothing, or the origin of the site. */
  base: string;
}): ReactElement {
  const { words, line, zone, base } = props;
  const { t, language } = words;
  const { seq, body, proof } = line;
  const entry = JSON.parse(body) as Entry;
  return (
    <li className="entry-line" data-entry={proof ? seq : undefined} data-waiting={proof ? undefined : seq}>
      <p className="entry-line__when">
        <time dateTime={entry.occurred}>
          <Ordinals text={words.dateTime(instantOf(entry.occurred), zone)} />
        </time>
      </p>
      <div>
        <p className="entry-line__says">
          <Ordinals text={entryInWords(words, entry, zone)} />
        </p>
        <ul className="entry-line__about bare">
          <li>
            <a href={base + paths.entry(language, seq)}>{t('ledger.number', { number: words.n(seq) })}</a>
          </li>
          {proof ? (
            <li>
              <a href={base + paths.proofFile(seq)} download>
                {t('ledgerEntry.download')}
              </a>
            </li>
          ) : (
            <li>{t('ledger.unsealed')}</li>
          )}
        </ul>
        <details>
          <summary>{t(proof ? 'receipt.exactly' : 'receipt.exactlyWaiting')}</summary>
          <pre>
            <code className="bytes" data-body>
              {body}
            </code>
          </pre>
          {proof && (
            <ol className="hashes">
              {proof.map((hash) => (
                <li key={hash}>
                  <code className="code-line" data-hash>
                    {hash}
                  </code>
                </li>
              ))}
            </ol>
          )}
        </details>
      </div>
    </li>
  );
}
