import type { ReactElement } from 'react';
import { saidBadge } from '#app/i18n/said-elsewhere.ts';
import { scoresInSentences, scoresInWords } from '#app/i18n/score-words.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { madeOf } from '../pages/public/made-of.ts';
import { type Palette, palettes } from '../palette.ts';
import { carried, saidAs } from '../trust/said.tsx';
import { type Block, smallBuilding } from '../trust/small-building.ts';
import type { Shown } from './shown.ts';
import { setText } from './typesetting.ts';

export const badgeSize = { width: 344, height: 92 };

const picture = { x: 13, y: 14, scale: 2 };
const column = { x: 92, width: 240, second: 92 + 82 };
/** Of a system's own font we know nothing but that its letters are hardly broader than this share of their size. */
const broadest = { width: (text: string, size: number) => text.length * size * 0.6 };

/**
 * Both scores as a small picture for other sites: the building, the figures, the day. It stands alone: no script, no
 * font, nothing fetched; light or dark as the reader prefers.
 */
export function BadgePicture({ words, shown }: { words: Translator; shown: Shown }): ReactElement {
  const { t, language } = words;
  const { width, height } = badgeSize;
  const { name, scores, date, standing } = shown;
  const day = t('found.asOf', { date });
  const found = scoresInWords(words, scores);
  const said = saidBadge(words, { scores, asOf: shown.asOf, fictional: shown.fictional });
  const [heading = ''] = setText(broadest, name, {
    ...column,
    lines: 1,
    sizes: [13],
    weight: 'semibold',
  }).lines;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...badgeSize}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="t d"
      lang={language}
      {...madeOf(shown)}
    >
      <title id="t">{t('found.badge', { name })}</title>
      <desc id="d">
        <tspan {...carried(saidAs(said, 'sentences'))}>{scoresInSentences(words, scores)}</tspan>
        {['', `${day}.`, standing].filter((part) => part !== null).join(' ')}
      </desc>
      <style>{style}</style>
      <rect className="plate" x="0.5" y="0.5" width={width - 1} height={height - 1} rx="4" />
      <g transform={`translate(${picture.x} ${picture.y}) scale(${picture.scale})`}>
        {smallBuilding(shown.parts, shown).map((block) => (
          <BlockShape key={`${block.part} ${block.x} ${block.y}`} block={block} />
        ))}
      </g>
      <text x={column.x} y="25" className="name">
        {heading}
      </text>
      {found.length === 0 && (
        <text x={column.x} y="52" className="soft">
          {t('found.noScore')}
        </text>
      )}
      {found.map(({ nature, figure, remark }, place) => (
        <g key={nature} transform={`translate(${place === 0 ? column.x : column.second} 0)`}>
          <text y="51" className={nature}>
            {figure === null ? (
              <tspan className="words" {...carried(saidAs(said, nature))}>
                {t(nature === 'normative' ? 'found.presumedShort' : 'found.nothingShort')}
              </tspan>
            ) : (
              <>
                <tspan className="figure" {...carried(saidAs(said, nature))}>
                  {figure}
                </tspan>
                {remark && (
                  <tspan dx="5" className="remark" {...carried(saidAs(said, `${nature}-remark`))}>
                    {remark}
                  </tspan>
                )}
              </>
            )}
          </text>
          <text y="65" className="soft">
            {t(`natures.${nature}`)}
          </text>
        </g>
      ))}
      {found.length > 0 && (
        <text x={column.x} y="82" className="soft" {...carried(saidAs(said, 'day'))}>
          {t(shown.fictional ? 'found.badgeFictional' : 'found.badgeDate', { date })}
        </text>
      )}
    </svg>
  );
}

function BlockShape({ block }: { block: Block }): ReactElement {
  const { part, hollow, failing, ...box } = block;
  const names = [part, hollow && 'hollow', failing].filter(Boolean).join(' ');
  if (!hollow) return <rect {...box} className={names} />;
  // The line lies within the block, which keeps its size.
  const inner = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: Math.max(0, box.height - 1) };
  return <rect {...inner} className={names} />;
}

const style = [
  'text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}',
  '.name{font-size:13px;font-weight:600}.soft,.remark{font-size:11px}.remark{font-weight:600}',
  '.figure{font-size:20px;font-weight:700}.words{font-size:12px;font-weight:600}.hollow{stroke-width:1}',
  colours(palettes.light),
  `@media(prefers-color-scheme:dark){${colours(palettes.dark)}}`,
].join('');

function colours(palette: Palette): string {
  return [
    `.plate{fill:${palette.paper};stroke:${palette['ink-soft']}}.name{fill:${palette.ink}}`,
    `.soft{fill:${palette['ink-soft']}}.remark,.missed{fill:${palette.missed}}.low{fill:${palette.doubt}}`,
    `.stone:not(.missed):not(.low),.normative{fill:${palette.stone}}.void{fill:${palette.void}}`,
    `.column,.differentiating{fill:${palette.accent}}`,
    `.hollow{fill:none!important}.column.hollow{stroke:${palette.accent}}.stone.hollow{stroke:${palette.stone}}`,
  ].join('');
}
