/**
 * `npm run bench -- walks [--files]`: the files of ours in which a function runs while a form records that a case was fulfilled,
 * while one row of a file is imported, and while the page of one promise is made; by room, with the statements that the database
 * is given. What V8 counts is what was called, so modules that are only loaded count for nothing. The sources are
 * loaded as they stand, one script for each file, and asked as Remix is asked: the door before it (app/server) is another walk.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { createServer } from 'vite';
import { cast, castCases, castPassword } from '#app/demonstration/scenarios.ts';
import { paths } from '#app/paths.ts';
import { openDatabase } from '#db/dialects/sqlite/file.server.ts';
import { castMorning } from '../cast-morning.ts';

const root = resolve(import.meta.dirname, '../..');
const { values: options } = parseArgs({ options: { files: { type: 'boolean', default: false } } });
/** How Vite says what a module exports: read by whoever imports it, and no function of ours. */
const ofVite = /^get\(\)\s*\{ try \{ return /;
const mapping = `name: walks
charter: aurore
time: { format: YYYY-MM-DD HH:mm, zone: Europe/Paris }
reference: id
unit: team
case: { commitment: complaint-answer, opened: from, fulfilled: to }
`;

/** What ran during a walk: the files, from the root, and the statements, in order. */
type Walk = { files: string[]; statements: string[] };

const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'));
const vite = await createServer({
  root,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
});
const load = async <Module>(path: string) => (await vite.ssrLoadModule(path)) as Module;
const { createContext } = await load<typeof import('#app/context.server.ts')>('/app/context.server.ts');
const kept = { ...(await createContext(join(folder, 'walks.sqlite'))), now: () => castMorning };
const statements = listenToStatements();
const inspector = new Session();
try {
  const walks = await walkAll();
  for (const [name, walk] of Object.entries(walks)) report(name, walk);
  const counts = Object.entries(walks).map(([name, walk]) => [
    name,
    { files: walk.files.length, rooms: roomsOf(walk.files), statements: walk.statements.length },
  ]);
  console.log(JSON.stringify({ bench: 'walks', ...Object.fromEntries(counts) }));
} finally {
  inspector.disconnect();
  await kept.db.destroy();
  await vite.close();
  rmSync(folder, { recursive: true });
}

async function walkAll(): Promise<Record<'form' | 'row' | 'page', Walk>> {
  const { seedCast } = await load<typeof import('#app/demonstration/scenarios.ts')>(
    '/app/demonstration/scenarios.ts',
  );
  const people = await seedCast(kept);
  const build = await load<ServerBuild>('virtual:remix/server-build');
  const { importFile } = await load<typeof import('#app/import/import-file.server.ts')>(
    '/app/import/import-file.server.ts',
  );
  const { parseMapping } = await load<typeof import('#app/import/mapping.ts')>('/app/import/mapping.ts');
  const { translator } = await load<typeof import('#app/i18n/translator.ts')>('/app/i18n/translator.ts');
  inspector.connect();
  await inspector.post('Debugger.enable');
  await inspector.post('Profiler.enable');
  await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

  const page = await walk(async () => {
    await ask(build, paths.commitment('fr', 'aurore', 'complaint-answer'), 200);
  });
  const form = await walkForm(build);
  const parsed = parseMapping('walks.yml', mapping, 'en');
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  const path = join(folder, 'row.csv');
  writeFileSync(path, 'id,from,to,team\nW-1,2026-03-12 09:00,2026-03-13 10:00,Lyon\n');
  const say = translator('en').reason;
  const row = await walk(async () => {
    const request = { path, mapping: parsed.mapping, language: 'en' as const, say };
    const answer = await importFile(kept, { id: people.agent.id, role: 'import' }, request);
    if ('refused' in answer || answer.report.accepted !== 1) throw new Error(JSON.stringify(answer));
  });
  return { form, row, page };
}

/** An agent who has the form before them sends it. */
async function walkForm(build: ServerBuild): Promise<Walk> {
  const entry = { email: cast.agent.email, password: castPassword };
  const signedIn = await ask(build, paths.signIn('fr'), 302, { body: new URLSearchParams(entry) });
  const [cookie = ''] = (signedIn.headers.get('Set-Cookie') ?? '').split(';');
  const { id } = await kept.db
    .selectFrom('cases')
    .select('id')
    .where('reference', '=', castCases.withinTime)
    .executeTakeFirstOrThrow();
  const address = paths.caseEvent('fr', id, 'fulfilment');
  const shown = await (await ask(build, address, 200, { cookie })).text();
  const form = shown.slice(shown.indexOf('<main'));
  const fields = [...form.matchAll(/name="(_csrf|_once)"[^>]* value="([^"]*)"/g)];
  const body = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value]));
  body.set('at', '2026-03-18T09:30');
  return walk(async () => {
    const { headers } = await ask(build, address, 302, { cookie, body });
    if (!/recorded=\d+$/.test(headers.get('Location') ?? '')) throw new Error('The form was not recorded');
  });
}

/** @throws Error with the page, where another status is answered */
async function ask(
  build: ServerBuild,
  address: string,
  status: number,
  { cookie = '', body }: { cookie?: string; body?: URLSearchParams } = {},
): Promise<Response> {
  const url = new URL(address, 'https://aurore-energie.example');
  const request = new Request(url, { headers: { cookie }, ...(body && { method: 'POST', body }) });
  const silent = () => {};
  const log = { error: console.error, warn: silent, info: silent } as never;
  const answer = await createRequestHandler(build, 'production')(request, {
    ...{ kept, now: castMorning, nonce: '', requestId: '', address: '127.0.0.1', log },
    ...{ drained: async () => {}, refused: null },
  });
  if (answer.status !== status) throw new Error(`${address}: ${answer.status}\n${await answer.text()}`);
  return answer;
}

async function walk(work: () => Promise<void>): Promise<Walk> {
  await inspector.post('Profiler.takePreciseCoverage');
  statements.length = 0;
  await work();
  const given = statements.slice();
  const { result } = await inspector.post('Profiler.takePreciseCoverage');
  const files = new Set<string>();
  for (const { url, scriptId, functions } of result) {
    const file = url.replace('file://', '').replace(`${root}/`, '');
    if (!/^(app|db)\//.test(file) || files.has(file)) continue;
    const ran = functions.filter(({ ranges: [whole] }) => whole && whole.count > 0);
    const { scriptSource } = await inspector.post('Debugger.getScriptSource', { scriptId });
    const ours = ran.some(({ functionName, ranges: [whole] }) => {
      const text = scriptSource.slice(whole?.startOffset, whole?.endOffset);
      const isModule =
        text.length > scriptSource.length - 200 || (functionName === '' && whole?.startOffset === 0);
      return !isModule && !ofVite.test(text);
    });
    if (ours) files.add(file);
  }
  return { files: [...files].sort(), statements: given };
}

/** Every statement that any database of this process is given from now on. */
function listenToStatements(): string[] {
  const given: string[] = [];
  const database = openDatabase(join(folder, 'listening.sqlite'), []);
  const statement = Object.getPrototypeOf(database.prepare('select 1')) as Record<string, unknown>;
  database.close();
  for (const name of ['run', 'get', 'all', 'iterate']) {
    const before = statement[name] as (...values: unknown[]) => unknown;
    statement[name] = function (this: { source: string }, ...values: unknown[]) {
      given.push(this.source.replaceAll(/\s+/g, ' '));
      return before.apply(this, values);
    };
  }
  return given;
}

function report(name: string, { files, statements: given }: Walk): void {
  console.log(`${name}: ${files.length} files, ${given.length} statements`);
  console.table(roomsOf(files));
  if (!options.files) return;
  for (const file of files) console.log(`  ${file}`);
  for (const text of given) console.log(`  ${text.length > 160 ? `${text.slice(0, 160)}…` : text}`);
}

/** How many of these files are in each room: app/commands, db/stores. */
function roomsOf(files: readonly string[]): Record<string, number> {
  const rooms: Record<string, number> = {};
  for (const file of files) {
    const [top, room = ''] = file.split('/');
    const name = room.includes('.') ? `${top}` : `${top}/${room}`;
    rooms[name] = (rooms[name] ?? 0) + 1;
  }
  return rooms;
}
