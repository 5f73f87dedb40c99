import type { ReactElement } from 'react';
import { fewestCases, monthsBeside, type Side } from '#app/domain/initiative/beside.ts';
import type { Count } from '#app/domain/statistics/shares.ts';
import { shareOf } from '#app/domain/statistics/shares.ts';
import { printedRate } from '#app/domain/trust/printed-rate.ts';
import { gapInWords } from '#app/i18n/gaps.ts';
import { saidInitiative } from '#app/i18n/said-initiatives.ts';
import { keptInWords } from '#app/i18n/said-symmetry.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { Dumbbell, type DumbbellScale, dumbbellScale } from '../../charts/dumbbell.tsx';
import { EmptyState } from '../../notices/empty-state.tsx';
import { DataTable } from '../../tables/data-table.tsx';
import { langOf } from '../../text/localised-text.tsx';
import { unitText } from '../../text/unit-name.tsx';
import { Said, saidAs } from '../../trust/said.tsx';
import { Chapter } from './chapter.tsx';
import type { InitiativesView, InitiativeView, TakenBackView } from './symmetry-view.ts';

type Props = { words: Translator; initiatives: InitiativesView };
type Which = 'took' | 'others';

/** What was begun in some units: what these kept before and after, and the others. */
export function InitiativesChapter({ words, initiatives }: Props): ReactElement {
  const { t } = words;
  const { begun, takenBack } = initiatives;
  return (
    <Chapter id="initiatives" title={t('initiatives.title')}>
      <p className="prose">{t('initiatives.says', { before: monthsBeside, least: fewestCases })}</p>
      {begun.length === 0 ? (
        <EmptyState text={t('initiatives.empty')} />
      ) : (
        <>
          <ul className="pairs bare">
            {begun.map((initiative) => (
              <OneInitiative key={initiative.seq} words={words} of={initiative} />
            ))}
          </ul>
          <p className="note">{t('initiatives.notACause')}</p>
        </>
      )}
      {takenBack.length > 0 && (
        <ul className="bare">
          {takenBack.map((initiative) => (
            <TakenBack key={initiative.seq} words={words} of={initiative} />
          ))}
        </ul>
      )}
    </Chapter>
  );
}

function OneInitiative({ words, of }: { words: Translator; of: InitiativeView }): ReactElement {
  const { t, language } = words;
  const names = words.list(of.units.map((unit) => unitText(words, unit)));
  const said = saidInitiative(words, { ...of, struck: null });
  return (
    <li className="flow">
      <h3>
        <Said of={saidAs(said, 'what')} />
      </h3>
      <p className="note">
        <Said of={saidAs(said, 'from')} /> {names}.{' '}
        <a href={paths.charter(language, of.charter)} lang={langOf(words, of.name)}>
          {of.name.text}
        </a>{' '}
        <a href={paths.entry(language, of.seq)}>
          <Said of={saidAs(said, 'entry')} />
        </a>
      </p>
      {of.months.after.length === 0 ? (
        <p>{t('initiatives.nothingYet')}</p>
      ) : (
        <Compared words={words} of={of} />
      )}
    </li>
  );
}

/** One that nothing is compared of any more: it stays named, with the entry that took it back. */
function TakenBack({ words, of }: { words: Translator; of: TakenBackView }): ReactElement {
  const { language } = words;
  const { seq, struck, name } = of;
  const said = saidInitiative(words, of);
  return (
    <li className="note">
      <s>
        <Said of={saidAs(said, 'named')} />
      </s>{' '}
      <span lang={langOf(words, name)}>{name.text}</span>{' '}
      <a href={paths.entry(language, seq)}>
        <Said of={saidAs(said, 'entry')} />
      </a>{' '}
      <a href={paths.entry(language, struck.seq)}>
        <Said of={saidAs(said, 'struck')} />
      </a>
    </li>
  );
}

function Compared({ words, of }: { words: Translator; of: InitiativeView }): ReactElement {
  const { t } = words;
  const { reading } = of;
  const sides: readonly Which[] = ['took', 'others'];
  const shares = sides.flatMap((side) => [shareOf(of[side].before), shareOf(of[side].after)]);
  const scale = dumbbellScale(shares);
  const difference = gapInWords(
    words,
    { gap: reading.difference, lower: reading.lower, upper: reading.upper },
    'marks',
  );
  return (
    <>
      {of.took.units + of.others.units > 0 && (
        <p className="note">
          {t('initiatives.scale', { from: words.percent(scale.from, 0), to: words.percent(scale.to, 0) })}
        </p>
      )}
      {sides.map((side) => (
        <BeforeAfter key={side} words={words} which={side} side={of[side]} scale={scale} />
      ))}
      <p>
        <strong>{t(`initiatives.verdicts.${reading.verdict}`)}</strong>
        {reading.verdict !== 'too-few' && difference !== null && (
          <>
            {' '}
            <span className="note">
              {t('symmetry.line', { name: t('initiatives.difference'), said: difference })}
            </span>
          </>
        )}
      </p>
      <details className="chart__table">
        <summary>{t('charts.sameNumbers')}</summary>
        <DataTable
          caption={t(`initiatives.what.${of.what}`)}
          captionHidden
          stacks
          columns={[
            { key: 'where', label: t('initiatives.where') },
            { key: 'before', label: t('initiatives.before'), numeric: true },
            { key: 'after', label: t('initiatives.after'), numeric: true },
            { key: 'change', label: t('initiatives.change'), numeric: true },
          ]}
          rows={sides.map((side) => ({
            id: side,
            cells: {
              where: whereInWords(words, side, of[side]),
              before: countInWords(words, of[side].before),
              after: countInWords(words, of[side].after),
              change: changeInWords(words, side === 'took' ? reading.changeTookPart : reading.changeOthers),
            },
          }))}
        />
      </details>
    </>
  );
}

/** The shares that some units kept, before as the disc and after as the square. */
function BeforeAfter(props: {
  words: Translator;
  which: Which;
  side: Side;
  scale: DumbbellScale;
}): ReactElement {
  const { words, which, side, scale } = props;
  const { t, rate } = words;
  const where = whereInWords(words, which, side);
  const [before, after] = [countInWords(words, side.before), countInWords(words, side.after)];
  const end = (name: string, of: Count) => ({
    share: shareOf(of),
    label: of.of > 0 ? `${name} ${rate(printedOf(of))}` : name,
  });
  return (
    <>
      <p className="note">{where}</p>
      {side.units > 0 && (
        <Dumbbell
          label={t('initiatives.describe', { where, before, after })}
          first={end(t('initiatives.before'), side.before)}
          second={end(t('initiatives.after'), side.after)}
          scale={scale}
        />
      )}
    </>
  );
}

function whereInWords({ t }: Translator, which: Which, { units }: Side): string {
  return t('symmetry.line', {
    name: t(`initiatives.${which}`),
    said: t('initiatives.units', { count: units }),
  });
}

function printedOf({ count, of }: Count): string {
  return printedRate(count, of - count, null);
}

function countInWords(words: Translator, of: Count): string {
  const printed = of.of > 0 ? printedOf(of) : null;
  return keptInWords(words, { cases: of.of, printed });
}

function changeInWords(words: Translator, points: number | null): string {
  return gapInWords(words, { gap: points, lower: null, upper: null }, 'marks') ?? '–';
}
