import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testBuild } from '../routes/test-build.ts';
import sitemap from '../routes.ts';
import { byAddress } from './narrowed-build.ts';

type Routes = ServerBuild['routes'];

/** Every route of the sitemap, each answering with its name and what it takes from the address. */
const build: ServerBuild = { ...testBuild(), routes: routesOf({ id: 'root', children: sitemap }) };
const whole = createRequestHandler(build, 'production');
const narrowed = byAddress(build, (few) => ({
  count: Object.keys(few.routes).length,
  answer: createRequestHandler(few, 'production'),
}));

function routesOf({ children = [], ...entry }: Partial<RouteConfigEntry>, parentId?: string): Routes {
  const { id = entry.file?.replace(/\.tsx?$/, '') ?? '', path, index } = entry;
  const loader = ({ params }: { params: object }) => new Response(`${id} ${JSON.stringify(params)}`);
  const route = { id, parentId, path, index, module: { loader } } as unknown as Routes[string];
  return Object.assign({ [id]: route }, ...children.map((child) => routesOf(child, id)));
}

async function answersOf(address: string): Promise<[whole: string, narrowed: string]> {
  const request = () => new Request(`http://kept.invalid${address}`);
  const said = async (answer: Response) => `${answer.status} ${await answer.text()}`;
  const { pathname } = new URL(request().url);
  const context = {} as never;
  return [
    await said(await whole(request(), context)),
    await said(await narrowed(pathname).answer(request(), context)),
  ];
}

const words = [
  ...new Set(Object.values(build.routes).flatMap((route) => route?.path?.split('/') ?? [])),
  ...['fr', 'de', 'STAFF', '%73taff', 'a%2Fstaff', 'é', '', '.', '..', 'x'],
].map((word) => (word.startsWith(':') ? 'some' : word));

test('whatever is asked, what answers is the route that Remix finds among all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 6 }), async (asked) => {
      const [expected, found] = await answersOf(`/${asked.join('/')}`);
      expect(found).toBe(expected);
    }),
    { numRuns: 600, examples: [[['fr', '%zz', 'staff']]] },
  );
});

test('every route of the sitemap is found, among few', async () => {
  const fullPath = (id: string | undefined): string => {
    const route = id === undefined ? undefined : build.routes[id];
    return route ? `${fullPath(route.parentId)}${route.path ? `/${route.path}` : ''}` : '';
  };
  const parents = new Set(Object.values(build.routes).map((route) => route?.parentId));
  const found = new Set<string>();
  for (const id of Object.keys(build.routes).filter((each) => !parents.has(each))) {
    const address =
      fullPath(id)
        .replace(/:lang/, 'fr')
        .replace(/:\w+|\*/g, 'some') || '/';
    const [expected, narrow] = await answersOf(address);
    expect(narrow).toBe(expected);
    found.add(expected.split(' ')[1] ?? '');
    expect(narrowed(address).count, address).toBeLessThan(12);
  }
  expect(found.size).toBeGreaterThan(50);
});
