import type { ReactElement } from 'react';
import { palettes } from '../palette.ts';
import type { BuildingPlan, Column, Stone } from '../trust/building-plan.ts';
import { CardText } from './card-text.tsx';
import type { Typeface } from './typesetting.ts';

const { paper, ink, accent, stone: whole, void: hollow, missed, doubt, ...soft } = palettes.light;
const failing = { missed, low: doubt };

/** The building of a plan in colours and outlines of its own, for a picture without styles and fonts. */
export function CardBuilding(props: {
  face: Typeface;
  plan: BuildingPlan;
  supported: boolean;
}): ReactElement {
  const { face, plan, supported } = props;
  const { stones, columns, width, slabTop, ground } = plan;
  return (
    <>
      <pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill={paper} />
        <path d="M0 0V6" stroke={accent} strokeWidth="2.5" />
      </pattern>
      {columns.map((column) => (
        <CardColumn key={column.id} face={face} column={column} supported={supported} />
      ))}
      {stones.map((stone) => stone.state !== 'ghost' && <CardStone key={stone.id} stone={stone} />)}
      {stones.slice(1).map(({ id, x }) => (
        <path key={id} d={`M${x} ${slabTop}V${ground}`} stroke={paper} strokeWidth="2" />
      ))}
      {stones.map((stone) => stone.state === 'ghost' && <CardStone key={stone.id} stone={stone} />)}
      {columns.length > 0 && stones.length > 0 && (
        <path d={`M0 ${slabTop}H${width}`} stroke={accent} strokeWidth="2" />
      )}
      {(columns.length > 0 || stones.length > 0) && (
        <path d={`M0 ${ground}H${width}`} stroke={ink} strokeWidth="2" />
      )}
      {stones.map((stone) => (
        <StoneWords key={stone.id} face={face} stone={stone} />
      ))}
    </>
  );
}

function CardStone({ stone }: { stone: Stone }): ReactElement {
  const { x, y, width, height, state, standing, crack } = stone;
  const colour = stone.failing ? failing[stone.failing] : whole;
  if (state === 'ghost') {
    return (
      <>
        {standing && <path d={standing} fill="none" stroke={colour} strokeWidth="1.5" />}
        {crack && <path d={crack} fill={colour} />}
      </>
    );
  }
  return (
    <>
      <rect {...{ x, y, width, height }} fill={hollow} />
      {standing && <path d={standing} fill={colour} />}
      {crack && <path d={crack} fill={paper} />}
    </>
  );
}

function StoneWords({ face, stone }: { face: Typeface; stone: Stone }): ReactElement {
  const { value, valueAt, number, numberAt } = stone;
  // Among many narrow stones, a value that has no room is left out.
  const text = value === null ? '' : String(value);
  const words = face.width(text, 20, 'semibold') + 6 <= stone.width ? text : '';
  const colour = valueAt.on === 'stone' ? paper : ink;
  return (
    <>
      <CardText
        {...{
          face,
          text: words,
          x: valueAt.x,
          y: valueAt.y,
          size: 20,
          weight: 'semibold',
          align: 'middle',
          colour,
        }}
      />
      <CardText
        {...{
          face,
          text: String(number),
          x: numberAt.x,
          y: numberAt.y,
          size: 16,
          align: 'middle',
          soft: true,
        }}
      />
    </>
  );
}

function CardColumn(props: { face: Typeface; column: Column; supported: boolean }): ReactElement {
  const { face, column, supported } = props;
  const { plinth, outline, shaft, capital, state, value, valueAt, number, numberAt } = column;
  const solid = supported && state !== 'ghost';
  const fill = state === 'ghost' ? paper : supported ? accent : 'url(#hatching)';
  const line = { stroke: accent, strokeWidth: 1.5 };
  return (
    <>
      {state !== 'whole' && (
        <rect {...outline} fill="none" stroke={soft['ink-soft']} strokeWidth="1" strokeDasharray="2 3" />
      )}
      {shaft && <rect {...shaft} fill={fill} {...line} />}
      {capital && <rect {...capital} fill={fill} {...line} />}
      <rect {...plinth} fill={solid ? accent : paper} {...line} />
      <CardText
        {...{ face, text: String(number), x: numberAt.x, y: numberAt.y + 5.5, size: 16, align: 'middle' }}
        colour={solid ? paper : accent}
      />
      <CardText
        {...{ face, text: value === null ? '' : String(value), x: valueAt.x, y: valueAt.y, size: 20 }}
        {...{ weight: 'semibold', align: 'middle', colour: accent, halo: true }}
      />
    </>
  );
}
