/** A figure on a page that is not the one that was published with the log. */
export type PageDifference = { page: string; figure: string; published: unknown; found: string };

/** Values that each promise (`<charter> <promise>`) must be told with, by the end of a figure's name. */
export type Expected = ReadonlyMap<string, ReadonlyMap<string, string>>;
