import type { ReactElement, ReactNode } from 'react';

export type TableColumn = {
  key: string;
  label: ReactNode;
  /** Digits: set to the right, in figures of one width. */
  numeric?: boolean;
  /** The column that names the row; the first unless said. */
  rowHeader?: boolean;
  /** What a stacked row shows of it: `plain` for the value alone, `wide` for a line of its own. */
  stacked?: 'plain' | 'wide';
  /** The same table in the order of this column, and in which way it is in its order now. */
  order?: { href: string; now: 'ascending' | 'descending' | null };
};
export type TableRow = { id: string; cells: Readonly<Record<string, ReactNode>> };

/** A table with its caption and headers; it scrolls sideways on its own when the page is narrower. */
export function DataTable(props: {
  caption: ReactNode;
  /** The caption is there for assistive technology only, when a heading beside it says the same. */
  captionHidden?: boolean;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** On a narrow screen each row becomes a few lines, and nothing scrolls sideways. */
  stacks?: boolean;
  /** What stands before the columns that put rows in order, where no column is below them any more. */
  orderLabel?: string;
  /** A last row, such as a total. */
  foot?: Readonly<Record<string, ReactNode>>;
}): ReactElement {
  const { columns, rows, stacks, foot } = props;
  const ordered = columns.some(({ order }) => order);
  const heading = columns.find(({ rowHeader }) => rowHeader)?.key ?? columns[0]?.key;
  const cell = (column: TableColumn, content: ReactNode) => {
    const className = column.numeric ? 'numeric' : undefined;
    return column.key === heading ? (
      <th
        key={column.key}
        scope="row"
        className={className}
        {...as('rowheader')}
        {...(stacks && column.numeric ? stackedAs(column) : {})}
      >
        {content}
      </th>
    ) : (
      <td key={column.key} className={className} {...as('cell')} {...(stacks ? stackedAs(column) : {})}>
        {content}
      </td>
    );
  };
  // Some browsers forget that a table is one once its rows are laid out otherwise.
  const as = (role: string) => (stacks ? { role } : {});
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="table-scroll" tabIndex={0}>
      <table
        className={['table', stacks && 'table--stacks', ordered && 'table--ordered']
          .filter(Boolean)
          .join(' ')}
        {...as('table')}
      >
        <caption className={props.captionHidden ? 'visually-hidden' : undefined}>{props.caption}</caption>
        <thead {...as('rowgroup')}>
          <tr data-label={props.orderLabel} {...as('row')}>
            {columns.map(({ key, label, numeric, order }) => (
              <th
                key={key}
                scope="col"
                className={numeric ? 'numeric' : undefined}
                aria-sort={order?.now ?? undefined}
                {...as('columnheader')}
              >
                {order ? (
                  <a className="table__order" href={order.href}>
                    {label}
                  </a>
                ) : (
                  label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {rows.map(({ id, cells }) => (
            <tr key={id} {...as('row')}>
              {columns.map((column) => cell(column, cells[column.key]))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>{columns.map((column) => cell(column, foot[column.key]))}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** What a cell of a stacked row tells the style sheet: its column's name, which then stands before its value. */
function stackedAs({ stacked, label }: TableColumn): Record<string, string> {
  if (stacked) return { 'data-stacked': stacked };
  return typeof label === 'string' ? { 'data-label': label } : {};
}
