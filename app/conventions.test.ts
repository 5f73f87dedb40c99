import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { describe, expect, test } from 'vitest';
import type { Stage } from '../e2e/cast-database.ts';
import { pages } from '../e2e/pages.ts';
import { requireNode } from './cli/node-version.ts';
import { paths } from './paths.ts';
import routes from './routes.ts';

/** How many lines a file may have. A test is a list of cases, an area of a catalogue one of messages: both are read one at a time. */
function longest(path: string): number {
  if (/\.test\./.test(path)) return 400;
  return /^app\/i18n\/..\//.test(path) ? 450 : 250;
}

/** The one component that puts sanitised markup into a page. */
const rawMarkup = 'app/ui/text/markup.tsx';

/** Addresses that no page prints, each with its reason. */
const unprinted: Record<string, string> = {
  '/': 'what browsers ask for before they have a language',
  '/healthz': 'what machines ask for',
  '/robots.txt': 'what robots ask for',
};

const root = resolve(import.meta.dirname, '..');
const files = ['app', 'db', 'e2e'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.(tsx?|css)$/.test(path)),
);
const read = (path: string) => readFileSync(join(root, path), 'utf8');
/** What runs in production: not tests (*.test.ts), nor what only they use (test-*.ts). */
const source = files.filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !/\/test-[^/]*$/.test(path));
const matching = (among: string[], pattern: RegExp) =>
  among.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );

describe('files', () => {
  test('are named for what they hold', () => {
    const vague = /^(utils?|helpers?|misc|common|shared|stuff)(\.|-|$)/;
    expect(files.filter((path) => path.split('/').some((part) => vague.test(part)))).toEqual([]);
  });

  test('stay short enough to read at once', () => {
    const long = files.filter((path) => lines(path) > longest(path));
    expect(long.map((path) => `${path}: ${lines(path)} lines`)).toEqual([]);
  });

  test('of routes guard, parse, call once and return in 80 lines', () => {
    const long = source.filter((path) => path.startsWith('app/routes/') && lines(path) > 80);
    expect(long.map((path) => `${path}: ${lines(path)} lines`)).toEqual([]);
  });

  function lines(path: string): number {
    return read(path).trimEnd().split('\n').length;
  }
});

describe('the domain', () => {
  test('reads no clock, no chance and no environment', () => {
    const domain = source.filter((path) => path.startsWith('app/domain/'));
    expect(domain.length).toBeGreaterThan(0);
    const impure = /Date\.now\(|new Date\(\)|Math\.random\(|Temporal\.Now|\bprocess\.|\bsetTimeout\(/;
    expect(matching(domain, impure)).toEqual([]);
  });
});

describe('commands', () => {
  test('answer when what they wrote is on disk', () => {
    const places = matching(source, /\.transaction\(\)/).filter((place) => place.startsWith('app/'));
    const others = places.filter((place) => !/^app\/commands\/(durably|seal)\.server\.ts:/.test(place));
    expect(others).toEqual([]);
  });
});

describe('SQLite', () => {
  /** Files that speak it outside its room, each with its reason. */
  const speaking: Record<string, string> = {
    'app/i18n/en/troubles.ts': 'tells an operator which file is damaged',
    'app/i18n/fr/troubles.ts': 'tells an operator which file is damaged',
    'app/i18n/machine-codes.ts': 'says in words what codes of machines mean, those of databases too',
    'e2e/other-users.spec.ts': 'looks at the files as another user of the machine does',
    'app/verify/database-source.server.ts': 'verifies a file of SQLite, for who has the file and no server',
  };
  const outside = source.filter((path) => !/^db\/(dialects|migrations)\//.test(path));
  const words =
    /\bpragma\b|json_(?:each|group_array|array|extract|set)|->>|\bindexed by\b|\b(?:without )?rowid\b|\bfts\d?\b|sqlite_(?:schema|master)|\binstr\(|\bglob '|\bvacuum\b|SQLITE_|\bwal_|total_changes|sql`\+|-wal\b/i;
  const spoken = () => matching(outside, words);

  test('is spoken in the room of dialects only', () => {
    expect(spoken().filter((place) => !((place.split(':')[0] ?? '') in speaking))).toEqual([]);
  });

  test('is spoken where there is a reason to', () => {
    const files = spoken().map((place) => place.split(':')[0]);
    expect(Object.keys(speaking).filter((path) => !files.includes(path))).toEqual([]);
  });
});

describe('pages', () => {
  const components = source.filter((path) => path.endsWith('.tsx'));

  test('carry no style attributes, which the content policy refuses', () => {
    expect(matching(components, /\bstyle=/)).toEqual([]);
  });

  test('are laid out by the room that text has, which the window does not know when text is enlarged', () => {
    const styles = files.filter((path) => path.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    expect(matching(styles, /@media[^{]*\b(width|inline-size)\b/)).toEqual([]);
  });

  test('are laid out by where a line begins and ends, which is the language’s business', () => {
    const sided =
      /(?:margin|padding|border|inset)-(?:left|right)|[\s;{](?:left|right|float):|text-align: (?:left|right)/;
    const styles = files.filter((path) => path.endsWith('.css'));
    expect(matching(styles, sided)).toEqual([]);
    const fourSides = /(?:margin|padding|inset|border-width): \S+ (\S+) \S+ (?!\1;)\S+;/;
    expect(matching(styles, fourSides)).toEqual([]);
  });

  test('put raw markup in one place', () => {
    const places = matching(source, /dangerouslySetInnerHTML|innerHTML/);
    expect(places.filter((place) => !place.startsWith(`${rawMarkup}:`))).toEqual([]);
  });
});

describe('addresses', () => {
  const addresses = leaves(routes as RouteConfigEntry[], '');
  const printed = Object.entries(paths).flatMap(([name, printer]) => prints(name, printer as Printer));

  test.each(addresses.filter(({ path }) => !(path in unprinted)))(
    '$path has a printer in paths.ts',
    ({ path }) => {
      expect(printed.some(({ address }) => answers(path, address))).toBe(true);
    },
  );

  test.each(Object.keys(paths))('paths.%s prints an address that a route answers', (name) => {
    const own = printed.filter((each) => each.name === name);
    expect(own.some(({ address }) => addresses.some(({ path }) => answers(path, address)))).toBe(true);
  });

  test('are each answered by a file', () => {
    const missing = addresses.filter(({ file }) => !files.includes(join('app', file)));
    expect(missing.map(({ path, file }) => `${path} ${file}`)).toEqual([]);
  });

  test.each(addresses.filter(({ file }) => file.endsWith('.tsx')))(
    '$path is a page that browser tests walk',
    ({ path }) => {
      const stage: Stage = {
        people: {} as Stage['people'],
        person: 'x',
        cases: {
          withinTime: 'x',
          overdue: 'x',
          keptYesterday: 'x',
          paused: 'x',
          keptLate: 'x',
          withdrawn: 'x',
          analysed: 'x',
          signedOff: 'x',
          erased: 'x',
        },
        breaches: { overdue: 1, keptLate: 1, analysed: 1, signedOff: 1, personal: 1 },
        occurrence: 1,
        broken: 1,
        askedAbout: 1,
        requests: { waiting: 2, own: 2, declined: 2 },
        claims: { waiting: 1, code: 'x' },
        exemption: 2,
        circumstance: 3,
        restatement: 2,
        encounters: { planned: 4, held: 5 },
        surveys: {
          drawn: { survey: 'x', invitation: 'x' },
          blind: { survey: 'x', invitation: 'x' },
          open: { survey: 'x', invitation: 'x' },
          ...{ over: 'x', draft: 'x', asked: 'x' },
        },
        import: 'x',
      };
      expect(pages.some((page) => answers(path, page.path('fr', stage)))).toBe(true);
    },
  );
});

describe('forms of the staff', () => {
  const routes = source.filter((path) => /^app\/routes\/(staff|compliance)\/.*\.tsx$/.test(path));
  const forms = routes.filter((path) => /^export (async )?function action\b/m.test(read(path)));
  /** A route, and what it has its own forms' work done by. */
  const withHands = (path: string) => {
    const hands = [...read(path).matchAll(/from '\.\/([\w-]+\.server\.ts)'/g)];
    return [path, ...hands.map(([, file = '']) => join(dirname(path), file))].map(read).join('\n');
  };

  test('carry the hidden fields by which a sending is known', () => {
    expect(forms.length).toBeGreaterThan(10);
    expect(forms.filter((path) => !/<FormKey\b/.test(read(path)))).toEqual([]);
  });

  test('are read in the one way', () => {
    const parts = [/\brequirePerson\(/, /\breadForm\(/, /\.reply\b/];
    expect(forms.filter((path) => !parts.every((part) => part.test(withHands(path))))).toEqual([]);
  });
});

describe('pages for who carries on', () => {
  const folder = (path: string) =>
    readdirSync(join(root, path)).flatMap((name) => (name.endsWith('.md') ? [join(path, name)] : []));
  const decisions = folder('content/decisions').filter((path) => !path.endsWith('README.md'));
  const written = [...folder('.'), ...folder('content/decisions'), ...folder('content/design')];
  const headings = (page: string) => read(page).match(/(?<=^#+ ).+$/gm) ?? [];

  test('are there, with the section that a comment names', () => {
    const named = [...files, ...folder('.'), '.dependency-cruiser.cjs'].flatMap((path) => {
      // A comment goes on in the next line.
      const text = read(path).replaceAll(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ');
      return [...text.matchAll(/content\/(?:design|decisions)\/[\w-]+\.md(?:, (?=[A-Z]))?/g)].map((match) => {
        const [page = '', section] = match[0].split(', ');
        const after = text.slice(match.index + match[0].length);
        return { path, page, section: section === undefined ? null : after.slice(0, 40) };
      });
    });
    expect(named.length).toBeGreaterThan(20);
    const missing = named.filter(({ page, section }) => {
      if (!existsSync(join(root, page))) return true;
      return (
        section !== null &&
        !headings(page).some(
          (heading) => section.startsWith(heading) && !/\w/.test(section.charAt(heading.length)),
        )
      );
    });
    expect(missing).toEqual([]);
  });

  test('are cited by their whole path', () => {
    const names = [...folder('content/decisions'), ...folder('content/design')].map((path) =>
      path.slice(path.lastIndexOf('/') + 1),
    );
    const cited = new RegExp(`^\\s*(?:\\*|//|/\\*).*(?<![\\w/-])(?:design/)?(?:${names.join('|')})\\b`);
    expect(matching(files, cited).filter((place) => !place.includes('content/'))).toEqual([]);
  });

  test('lead to files that are there', () => {
    const links = written.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)].map(([, to = '']) => ({
        path,
        to,
      })),
    );
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter(({ path, to }) => !existsSync(join(root, dirname(path), to)))).toEqual([]);
  });

  test('of the design name files that are there', () => {
    const pages = written.filter((path) => !path.includes('decisions') && path !== 'CHANGELOG.md');
    const named = pages.flatMap((path) =>
      [...read(path).matchAll(/`((?:app|db|e2e)\/[\w./-]+)`/g)].map(([, file = '']) => ({
        path,
        file,
      })),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(({ file }) => !existsSync(join(root, file)))).toEqual([]);
  });

  test.each(decisions)('%s says when it was decided and whether it is in force, as the list does', (path) => {
    const said = /^# .+\n\nDecided (\d{4}-\d\d-\d\d)\. Status: (in force|superseded by \[).*\.$/m.exec(
      read(path),
    );
    const name = path.slice(path.lastIndexOf('/') + 1);
    const listed = read('content/decisions/README.md')
      .split('\n')
      .find((line) => line.startsWith(`| [${name}](${name}) |`));
    expect(listed).toContain(`| ${said?.[1]} | ${said?.[2]}`);
  });
});

describe('the environment', () => {
  test('is read in one file, but for who develops and what begins before it can be loaded', () => {
    const outside = source.filter(
      (path) => /^(app|db)\//.test(path) && !/^app\/(environment\.server\.ts|cli\/dev\/)/.test(path),
    );
    expect(matching(outside, /process\.env/)).toEqual([]);
  });

  const scripts = ['app', 'e2e'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.mjs'))
      .map((path) => join(folder, path)),
  );
  const reading = [...source, ...scripts, 'vite.config.ts', 'playwright.config.ts'];
  /** `process.env.PORT`, `environment.LANG`, and what is taken out of either by its name. */
  const names = (text: string) => [
    ...[...text.matchAll(/\b(?:process\.env|environment)\.([A-Z][A-Z_]+)/g)].map(([, name]) => name),
    ...[...text.matchAll(/\{([^{}]*)\}(?:: NodeJS\.ProcessEnv| = process\.env)/g)].flatMap(
      ([, taken = '']) => taken.match(/\b[A-Z][A-Z_]+\b/g) ?? [],
    ),
  ];
  /** What is read and is nobody's to set, each with its reason. */
  const notOurs: Record<string, string> = {
    KEPT_CAST: 'browser tests tell their workers where the cast was played',
    LD_LIBRARY_PATH: 'handed on to a browser',
    NODE_OPTIONS: 'set for a child of the tests',
    PATH: 'handed on to a child of the tests',
    VITEST: 'Vitest sets it',
  };

  test('is listed in .env.example, all that is read and nothing else', () => {
    const found = new Set(reading.flatMap((path) => names(read(path))));
    const listed = read('.env.example').match(/(?<=^#)[A-Z][A-Z_]+(?==)/gm) ?? [];
    expect([...listed, ...Object.keys(notOurs)].toSorted()).toEqual([...found].toSorted());
  });

  test('has a Node in .nvmrc that package.json takes', () => {
    expect(() => requireNode(read('.nvmrc').trim())).not.toThrow();
  });
});

type Printer = (...values: string[]) => string;

/** The addresses that answer by themselves: pages and resources, not the layouts around them. */
function leaves(entries: RouteConfigEntry[], above: string): { path: string; file: string }[] {
  return entries.flatMap(({ path, index, file, children }) => {
    const own = path ? `${above}/${path}` : above;
    if (children?.length) return leaves(children, own);
    if (path?.endsWith('*') || (!path && !index)) return [];
    return [{ path: own || '/', file }];
  });
}

/** What a printer prints for plain values, and for each word that some address holds in place of one value. */
function prints(name: string, printer: Printer): { name: string; address: string }[] {
  const words = leaves(routes as RouteConfigEntry[], '').flatMap(({ path }) => path.split('/'));
  const plain: string[] = Array.from({ length: printer.length }, (_, at) => (at === 0 ? 'fr' : 'x'));
  const varied = plain.flatMap((_, at) => words.map((word) => (at === 0 ? plain : plain.with(at, word))));
  const trials = [plain, ...varied];
  return [...new Set(trials.map((values) => printer(...values)))].map((address) => ({ name, address }));
}

function answers(pattern: string, address: string): boolean {
  const want = pattern.split('/');
  const got = (address.split('?')[0] ?? '').split('/');
  return want.length === got.length && want.every((part, at) => part.startsWith(':') || part === got[at]);
}
