import type { ReactElement } from 'react';
import { type ScoreInWords, scoresInWords } from '#app/i18n/score-words.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { palettes } from '../palette.ts';
import { markOutline } from '../shell/mark.tsx';
import { layOutBuilding } from '../trust/building-plan.ts';
import { SMALL } from '../trust/small-building.ts';
import { CardBuilding } from './card-building.tsx';
import { CardText } from './card-text.tsx';
import { lowFrame } from './low-frame.ts';
import { type Shown, standingInShort } from './shown.ts';
import { setText, type Typeface } from './typesetting.ts';

const cardSize = { width: 1200, height: 630 };

const colours = palettes.light;
const edge = 64;
const inner = cardSize.width - 2 * edge;
/** Where the drawing stands, and how much its plan is enlarged: its numbers must be read in a small preview. */
const drawing = { x: 512, bottom: 592, width: cardSize.width - edge - 512, scale: 1.4 };
const frame = { ...lowFrame, width: drawing.width / drawing.scale };

type CardProps = {
  words: Translator;
  face: Typeface;
  company: string;
  title: string;
  /** `null` before a charter is published. */
  shown: Shown | null;
};

/** What social networks show of a page: whose promises, both scores, the building, the day. 1200 by 630, always light. */
export function CardPicture({ words, face, company, title, shown }: CardProps): ReactElement {
  const { width, height } = cardSize;
  const scored = shown !== null && scoresInWords(words, shown.scores).length > 0;
  const set = setText(face, title, { width: inner, lines: 2, sizes: [60, 54, 48], weight: 'semibold' });
  const first = set.lines.length > 1 ? 168 : 186;
  const standing = (shown && standingInShort(words, shown)) ?? '';
  const aside = face.width(standing, 22, 'regular');
  const [name = ''] = setText(face, company, {
    width: inner - 56 - (aside > 0 ? aside + 40 : 0),
    lines: 1,
    sizes: [30, 26],
    weight: 'semibold',
  }).lines;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it becomes pixels; pages say in og:image:alt what it shows
    <svg xmlns="http://www.w3.org/2000/svg" {...cardSize} viewBox={`0 0 ${width} ${height}`}>
      <rect width={width} height={height} fill={colours.paper} />
      <rect width={width} height="10" fill={colours.accent} />
      <CardMark x={edge} y={50} size={40} />
      <CardText {...{ face, text: name, x: edge + 56, y: 81, size: 30, weight: 'semibold' }} />
      <CardText
        {...{ face, text: standing, x: cardSize.width - edge, y: 79, size: 22, align: 'end', soft: true }}
      />
      {set.lines.map((line, place) => (
        <CardText
          key={line}
          {...{
            face,
            text: line,
            x: edge,
            y: first + place * set.size * 1.15,
            size: set.size,
            weight: 'semibold',
          }}
        />
      ))}
      {shown && <ShownCharter words={words} face={face} shown={shown} />}
      {!scored && <CardMark x={cardSize.width - edge - 300} y={drawing.bottom - 300} size={300} pale />}
    </svg>
  );
}

function CardMark(props: { x: number; y: number; size: number; pale?: boolean }): ReactElement {
  const { x, y, size, pale } = props;
  return (
    <g transform={`translate(${x} ${y}) scale(${size / SMALL})`}>
      <path d={markOutline('column')} fill={pale ? colours.void : colours.accent} />
      <path d={markOutline('stone')} fill={pale ? colours.void : colours.stone} />
    </g>
  );
}

function ShownCharter(props: { words: Translator; face: Typeface; shown: Shown }): ReactElement {
  const { words, face, shown } = props;
  const plan = layOutBuilding(shown.parts, frame);
  const scores = scoresInWords(words, shown.scores);
  const top = drawing.bottom - plan.height * drawing.scale;
  const nothing = setText(face, words.t('scores.noScore'), {
    width: 420,
    lines: 5,
    sizes: [30],
    weight: 'regular',
  });
  return (
    <>
      {scores.map((score) => (
        <ScoreBlock key={score.nature} words={words} face={face} score={score} alone={scores.length === 1} />
      ))}
      {scores.length === 0 &&
        nothing.lines.map((line, place) => (
          <CardText key={line} {...{ face, text: line, x: edge, y: 330 + place * 40, size: 30 }} />
        ))}
      {scores.length > 0 && (
        <CardText
          {...{
            face,
            text: words.t('found.asOf', { date: shown.date }),
            x: edge,
            y: 586,
            size: 24,
            soft: true,
          }}
        />
      )}
      <g transform={`translate(${drawing.x} ${top}) scale(${drawing.scale})`}>
        <CardBuilding face={face} plan={plan} supported={shown.supported} />
      </g>
    </>
  );
}

/** The base stands low and what is built on it high, as in the drawing. */
function ScoreBlock(props: {
  words: Translator;
  face: Typeface;
  score: ScoreInWords;
  alone: boolean;
}): ReactElement {
  const { words, face, score, alone } = props;
  const { nature, name, figure, remark } = score;
  const y = alone ? 350 : nature === 'normative' ? 440 : 282;
  const colour = nature === 'normative' ? colours.stone : colours.accent;
  const said = setText(face, remark ?? '', { width: 420, lines: 2, sizes: [36], weight: 'semibold' });
  const after = edge + face.width(`${figure ?? ''} `, 76, 'semibold');
  return (
    <>
      <CardText {...{ face, text: name, x: edge, y, size: 26 }} />
      {figure === null ? (
        said.lines.map((line, place) => (
          <CardText
            key={line}
            {...{ face, text: line, x: edge, y: y + 44 + place * 42, size: 36, weight: 'semibold', colour }}
          />
        ))
      ) : (
        <>
          <CardText {...{ face, text: figure, x: edge, y: y + 74, size: 76, weight: 'semibold', colour }} />
          <CardText {...{ face, text: words.t('scores.outOf'), x: after, y: y + 74, size: 26, soft: true }} />
          <CardText
            {...{
              face,
              text: remark ?? '',
              x: after,
              y: y + 42,
              size: 26,
              weight: 'semibold',
              colour: colours.missed,
            }}
          />
        </>
      )}
    </>
  );
}
