import { spawn } from 'node:child_process';
import { once } from 'node:events';

const script = `
const database = new (require('better-sqlite3'))(process.argv[1]);
database.exec(process.argv[2]);
process.stdout.write('locked');
process.stdin.resume().on('end', () => database.close());
`;
const ways = {
  /** Nobody else writes. */
  writing: 'begin immediate',
  /** Nobody else gets in at all; only for a database that nobody has open. */
  alone:
    'pragma locking_mode = exclusive; begin exclusive; create table if not exists held (x); commit; begin immediate',
};

/** For tests: another process, which has a database locked until it is told to let it go. */
export async function lockElsewhere(file: string, way: keyof typeof ways): Promise<() => Promise<void>> {
  const other = spawn(process.execPath, ['-e', script, file, ways[way]], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(other, 'exit');
  await Promise.race([once(other.stdout, 'data'), gone.then(([status]) => fail(status))]);
  return async () => {
    other.stdin.end();
    await gone;
  };
}

function fail(status: unknown): never {
  throw new Error(`the process that should lock the database ended with ${status}`);
}
