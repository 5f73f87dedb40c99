import type { ReactElement } from 'react';
import type { Scores } from '#app/domain/trust/scores.ts';
import type { SaidFigure } from '#app/i18n/said-figures.ts';
import type { Translator } from '#app/i18n/translator.ts';
import { BaseAxis, ColumnsAxis, type Up } from './building-axes.tsx';
import type { BuildingPlan, Column, Stone } from './building-plan.ts';
import { carried, saidAs } from './said.tsx';

type DrawingProps = {
  words: Translator;
  /** The numbers in it, as `saidDrawn` gives them. */
  said: readonly SaidFigure[];
  /** Unique on the page: the hatching is referred to by it. */
  id: string;
  plan: BuildingPlan;
  supported: boolean;
  scores: Scores;
  support: number;
};

/**
 * The building as a picture; what it says stands in words around it. It fills the room it has: breadths are percents,
 * heights follow the size of the text, and nothing written in it is ever scaled. Broken edges and cracks, which may
 * stretch, lie in a picture of their own.
 */
export function BuildingDrawing({
  words,
  said,
  id,
  plan,
  supported,
  scores,
  support,
}: DrawingProps): ReactElement {
  const up: Up = (y) => percent((100 * y) / plan.height);
  const threshold = plan.ground - ((plan.ground - plan.slabTop) * support) / 100;
  const { stones, columns } = plan;
  return (
    <svg
      className={['drawing building', ...crowding(plan)].join(' ')}
      height={`${plan.height / 16}em`}
      aria-hidden="true"
      focusable="false"
    >
      {!supported && columns.length > 0 && <Hatching id={id} />}
      {columns.map((column) => (
        <ColumnDrawing
          key={column.id}
          said={said}
          column={column}
          hatch={supported ? null : `url(#${id})`}
          up={up}
        />
      ))}
      {columns.length > 0 && stones.length > 0 && (
        <line x2="100%" y1={up(plan.slabTop)} y2={up(plan.slabTop)} className="building__floor" />
      )}
      {stones.map((stone) => (
        <VoidDrawing key={stone.id} stone={stone} up={up} />
      ))}
      {stones.length > 0 && <Level y={up(threshold)} className="building__threshold" />}
      <StoneShapes plan={plan} />
      {stones.length > 0 && (
        <Level y={up(threshold)} className="building__threshold building__threshold--on-stone" />
      )}
      <line x2="100%" y1={up(plan.ground)} y2={up(plan.ground)} className="building__ground" />
      {columns.length > 0 && <ColumnsAxis plan={plan} up={up} score={scores.differentiating} />}
      {stones.length > 0 && (
        <BaseAxis words={words} said={said} plan={plan} up={up} score={scores.normative} support={support} />
      )}
      {stones.map((stone) => (
        <StoneText key={stone.id} said={said} stone={stone} up={up} />
      ))}
    </svg>
  );
}

/** Of many promises not every number has room on a phone; of a crowd, none. */
function crowding({ stones, columns }: BuildingPlan): string[] {
  const most = Math.max(stones.length, columns.length);
  return [...(most > 7 ? ['building--many'] : []), ...(most > 16 ? ['building--crowd'] : [])];
}

function Hatching({ id }: { id: string }): ReactElement {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V6" className="building__hatch" />
    </pattern>
  );
}

function Level({ y, className }: { y: string; className: string }): ReactElement {
  return <line x2="100%" y1={y} y2={y} className={className} />;
}

/** What a stone lacks of its full height. */
function VoidDrawing({ stone, up }: { stone: Stone; up: Up }): ReactElement {
  return <rect {...place(stone, up)} className={`building__void building__void--${stone.state}`} />;
}

function StoneShapes({ plan }: { plan: BuildingPlan }): ReactElement {
  const { width, height, stones, slabTop, ground } = plan;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      width="100%"
      height="100%"
      aria-hidden="true"
    >
      {stones.map((stone) => stone.state !== 'ghost' && <StoneShape key={stone.id} stone={stone} />)}
      {stones.slice(1).map(({ id, x }) => (
        <path key={id} d={`M${x} ${slabTop}V${ground}`} className="building__joint" />
      ))}
      {stones.map((stone) => stone.state === 'ghost' && <StoneShape key={stone.id} stone={stone} />)}
    </svg>
  );
}

function StoneShape({ stone }: { stone: Stone }): ReactElement {
  const { standing, crack, state, failing } = stone;
  const className = (name: string) =>
    [name, state === 'ghost' && `${name}--ghost`, failing && `${name}--${failing}`].filter(Boolean).join(' ');
  return (
    <>
      {standing && <path d={standing} className={className('building__stone')} />}
      {crack && <path d={crack} className={className('building__crack')} />}
    </>
  );
}

type Saying = { said: readonly SaidFigure[]; up: Up };

function StoneText({ said, stone, up }: Saying & { stone: Stone }): ReactElement {
  const { id, value, valueAt, numberAt, number, state } = stone;
  return (
    <>
      {value !== null && (
        <text
          x={percent(valueAt.x)}
          y={up(valueAt.y)}
          className={`building__value building__value--${valueAt.on} building__value--${state}`}
          {...carried(saidAs(said, `stones.${id}.drawn`))}
        >
          {value}
        </text>
      )}
      <text
        x={percent(numberAt.x)}
        y={up(numberAt.y)}
        className="building__number"
        {...carried(saidAs(said, `stones.${id}.number`))}
      >
        {number}
      </text>
    </>
  );
}

function ColumnDrawing(props: Saying & { column: Column; hatch: string | null }): ReactElement {
  const { said, column, hatch, up } = props;
  const { plinth, outline, shaft, capital, state, valueAt, numberAt, value } = column;
  const built = state === 'ghost' ? 'ghost' : hatch ? 'hatched' : 'solid';
  const className = `building__column building__column--${built}`;
  const fill = built === 'hatched' ? (hatch ?? undefined) : undefined;
  return (
    <>
      {state !== 'whole' && <rect {...place(outline, up)} className="building__outline" />}
      {shaft && <rect {...place(shaft, up)} className={className} fill={fill} />}
      {shaft && built === 'solid' && <Flutes shaft={shaft} below={capital?.height ?? 0} up={up} />}
      {capital && <rect {...place(capital, up)} className={className} fill={fill} />}
      <rect {...place(plinth, up)} className={`building__plinth building__plinth--${built}`} />
      <text
        x={percent(numberAt.x)}
        y={up(numberAt.y)}
        dy="0.35em"
        className={`building__number building__number--${built}`}
        {...carried(saidAs(said, `columns.${column.id}.number`))}
      >
        {column.number}
      </text>
      {value !== null && (
        <text
          x={percent(valueAt.x)}
          y={up(valueAt.y)}
          className="building__value building__value--column"
          {...carried(saidAs(said, `columns.${column.id}.drawn`))}
        >
          {value}
        </text>
      )}
    </>
  );
}

function Flutes(props: { shaft: NonNullable<Column['shaft']>; below: number; up: Up }): ReactElement {
  const { shaft, below, up } = props;
  const shares =
    shaft.height < 30 ? [] : shaft.width > 4.5 ? [0.25, 0.5, 0.75] : shaft.width > 2.5 ? [0.5] : [];
  return (
    <>
      {shares.map((share) => {
        const x = percent(shaft.x + shaft.width * share);
        return (
          <line
            key={share}
            x1={x}
            x2={x}
            y1={up(shaft.y + below + 4)}
            y2={up(shaft.y + shaft.height)}
            className="building__flute"
          />
        );
      })}
    </>
  );
}

function place(box: { x: number; y: number; width: number; height: number }, up: Up) {
  return { x: percent(box.x), y: up(box.y), width: percent(box.width), height: up(box.height) };
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 1000}%`;
}
