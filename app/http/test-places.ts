import routes from '../routes.ts';

type Entry = { file: string; path?: string | undefined; children?: Entry[] | undefined };

/** For tests: every address of app/routes.ts, such as `:lang/ledger`, with the file that answers it. */
export const places = placesOf(routes as Entry[]);

function placesOf(entries: readonly Entry[], above = ''): { at: string; file: string }[] {
  return entries.flatMap(({ file, path, children = [] }) => {
    const at = [above, path].filter(Boolean).join('/');
    return children.length > 0 ? placesOf(children, at) : [{ at, file }];
  });
}
