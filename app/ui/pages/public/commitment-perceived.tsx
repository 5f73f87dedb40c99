import type { ReactElement, ReactNode } from 'react';
import type { PerceivedNature } from '#app/domain/survey/nature.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { paths } from '#app/paths.ts';
import { KeyValueList } from '../../tables/key-value-list.tsx';
import { LocalisedText, langOf } from '../../text/localised-text.tsx';
import { Chapter } from './chapter.tsx';
import type { CommitmentView, PerceivedView } from './commitment-view.ts';
import { displeased, shareInWords } from './survey/survey-words.ts';

/** What a survey drew the promise from, and the nature that those who answered read in it beside the one that it is promised as. */
export function CommitmentPerceived(props: {
  words: Translator;
  commitment: CommitmentView;
  perceived: PerceivedView;
}): ReactElement {
  const { words, commitment, perceived } = props;
  const { t } = words;
  const { nature } = commitment;
  const { figures } = perceived;
  return (
    <Chapter id="perceived" title={t('results.commitment.title')}>
      <KeyValueList facts={factsOf(words, commitment, perceived)} />
      {figures.reading && (
        <p className="prose">
          {t('results.commitment.sure', { share: words.percent(figures.reading.pNormative, 0) })}{' '}
          {figures.nature === 'both' && t('results.commitment.both')}
          {figures.nature === 'undecided' && t('results.commitment.undecided')}
        </p>
      )}
      {isOtherwise(nature, figures.nature) && <p className="prose">{t('results.commitment.otherwise')}</p>}
      <Drifted words={words} drift={perceived.drift} />
      {perceived.fictional && <p className="note">{t('results.fictional')}</p>}
    </Chapter>
  );
}

function factsOf(
  words: Translator,
  { id, nature, terms }: CommitmentView,
  { survey, title, closed, zone, figures, drawn }: PerceivedView,
): { name: string; value: ReactNode }[] {
  const { t, language } = words;
  const { reading } = figures;
  const without = displeased(reading?.worse ?? null, reading?.worseInterval ?? null);
  const values = {
    nature: t(`perceived.${figures.nature}`),
    worse: shareInWords(words, without.share, without.bounds),
    better: shareInWords(words, reading?.better ?? null, reading?.betterInterval ?? null),
  };
  return [
    {
      name: t('results.commitment.from'),
      value: (
        <a href={paths.voiceSurvey(language, survey)} lang={langOf(words, title)}>
          {t('results.commitment.fromOf', { title: title.text, date: words.dateOf(closed, zone) })}
        </a>
      ),
    },
    ...(drawn && drawn.seat !== null
      ? [
          {
            name: t('results.commitment.seat'),
            value: t('results.commitment.seatOf', { ...drawn, seat: drawn.seat }),
          },
        ]
      : []),
    { name: t('results.commitment.promised'), value: t(`perceived.${nature}`) },
    {
      name: t('results.commitment.perceived'),
      value: (
        <>
          {reading ? t('results.commitment.perceivedOf', values) : values.nature}{' '}
          <a href={`${paths.voiceSurvey(language, survey)}#candidate-${id}`}>
            {t('results.commitment.figure')}
          </a>
        </>
      ),
    },
    ...(terms.perceivedOtherwise
      ? [
          {
            name: t('editions.terms.perceivedOtherwise'),
            value: <LocalisedText words={words} text={terms.perceivedOtherwise} />,
          },
        ]
      : []),
  ];
}

/** Whether the edition promises as one nature what answers read as the other; what they do not decide is no difference. */
function isOtherwise(promised: CommitmentView['nature'], perceived: PerceivedNature): boolean {
  if (perceived === 'normative' || perceived === 'undecided') return promised !== 'normative';
  return perceived === 'differentiating' && promised !== 'differentiating';
}

function Drifted({
  words,
  drift,
}: {
  words: Translator;
  drift: PerceivedView['drift'];
}): ReactElement | null {
  const { t, n, list } = words;
  if (!drift) return null;
  const points = (share: number | null) => n(Math.round((share ?? 0) * 100));
  const values = { change: points(drift.change), lower: points(drift.lower), upper: points(drift.upper) };
  return (
    <p className="prose">
      {drift.says === 'no drift can be told'
        ? t('results.commitment.drift.no drift can be told')
        : t(`results.commitment.drift.${drift.says}`, values)}{' '}
      {drift.proposesNormative && t('results.commitment.proposes')}{' '}
      {t('results.commitment.waves', { years: list(drift.years.map(String)) })}
    </p>
  );
}
