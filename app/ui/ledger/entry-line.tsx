import type { ReactElement } from 'react';
import { instantOf } from '#app/domain/instant.ts';
import type { Entry } from '#app/domain/ledger/entry.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { langOf } from '../text/localised-text.tsx';
import { Ordinals } from '../text/ordinals.tsx';
import { entryInWords } from './entry-sentences.ts';
import type { LineView } from './ledger-view.ts';

/** Further apart than this, when it happened is said beside when it was written down: back-dating must show. */
const WRITTEN_AT_ONCE = 5 * 60;

/** An entry in a list: when it was written down, what it says, what it is about. */
export function EntryLine(props: {
  words: Translator;
  line: LineView;
  /** In which all times are said: one for a list of several charters. */
  zone: string;
  /** How many entries are signed. */
  signed: number;
}): ReactElement {
  const { words, line, zone, signed } = props;
  const { t, language } = words;
  const entry = JSON.parse(line.body) as Entry;
  const [recorded, occurred] = [instantOf(entry.recorded), instantOf(entry.occurred)];
  const late = recorded - occurred > WRITTEN_AT_ONCE;
  return (
    <li className="entry-line">
      <p className="entry-line__when">
        <time dateTime={entry.recorded}>
          <Ordinals text={words.dateTime(recorded, zone)} />
        </time>
      </p>
      <div>
        <p className="entry-line__says">
          <Ordinals text={entryInWords(words, entry, zone)} />
        </p>
        <ul className="entry-line__about bare">
          <li>
            <a href={paths.entry(language, line.seq)}>{t('ledger.number', { number: words.n(line.seq) })}</a>
          </li>
          {line.commitment && (
            <li>
              <About words={words} commitment={line.commitment} />
            </li>
          )}
          {late && (
            <li>
              <Ordinals text={t('ledger.occurred', { date: words.dateTime(occurred, zone) })} />
            </li>
          )}
          {line.seq >= signed && <li>{t('ledger.unsealed')}</li>}
        </ul>
      </div>
    </li>
  );
}

/** The promise that an entry is about. */
export function About(props: {
  words: Translator;
  commitment: NonNullable<LineView['commitment']>;
}): ReactElement {
  const { words, commitment } = props;
  const { charter, id, number, title } = commitment;
  return (
    <a
      className="entry-about"
      href={paths.commitment(words.language, charter, id)}
      lang={langOf(words, title)}
    >
      {number}. {title.text}
    </a>
  );
}
