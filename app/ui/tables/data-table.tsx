import type { ReactElement, ReactNode } from 'react';

export type TableColumn = {
  key: string;
  label: ReactNode;
  /** Digits: set to the right, in figures of one width. */
  numeric?: boolean;
  /** The column that names the row; the first unless said. */
  rowHeader?: boolean;
};
export type TableRow = { id: string; cells: Readonly<Record<string, ReactNode>> };

/** A table with its caption and headers; it scrolls sideways on its own when the page is narrower. */
export function DataTable(props: {
  caption: ReactNode;
  /** The caption is there for assistive technology only, when a heading beside it says the same. */
  captionHidden?: boolean;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** A last row, such as a total. */
  foot?: Readonly<Record<string, ReactNode>>;
}): ReactElement {
  const { columns, rows, foot } = props;
  const heading = columns.find(({ rowHeader }) => rowHeader)?.key ?? columns[0]?.key;
  const cell = (column: TableColumn, content: ReactNode) => {
    const className = column.numeric ? 'numeric' : undefined;
    return column.key === heading ? (
      <th key={column.key} scope="row" className={className}>
        {content}
      </th>
    ) : (
      <td key={column.key} className={className}>
        {content}
      </td>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="table-scroll" tabIndex={0}>
      <table className="table">
        <caption className={props.captionHidden ? 'visually-hidden' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'numeric' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>{columns.map((column) => cell(column, cells[column.key]))}</tr>
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
