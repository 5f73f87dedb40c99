import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { shelved } from './shelf.ts';

/**
 * A package of npm that only measuring needs, fetched outside the dependencies and kept on the shelf.
 * @returns its folder
 * @throws Error with what npm said
 */
export async function fetchPackage(name: string, version: string): Promise<string> {
  const wanted = `${name}@${version}`;
  const folder = await shelved(wanted.replace('/', '+'), (draft) => {
    console.error(`Fetching ${wanted} from npm; it is kept for the next time.`);
    const options = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    const run = spawnSync('npm', ['install', '--prefix', draft, ...options, wanted], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`${wanted} cannot be fetched:\n${run.stdout}${run.stderr}`);
  });
  return join(folder, 'node_modules', name);
}
