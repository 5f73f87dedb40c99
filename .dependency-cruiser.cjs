/**
 * The direction of imports (content/design/architecture.md, Direction): routes, cli, jobs and server → import → commands |
 * queries → db/stores → domain → languages; routes → ui → domain and i18n. Nothing points up, nothing points at routes.
 */

// Tests, and what several tests share: `test-<noun>.ts` beside them.
const test = '(\\.test\\.tsx?|/test-[a-z-]+\\.tsx?)$';

/** A room and all that it may import: folders of ours, packages, and modules of Node. */
const room = (name, path, { ours = [], packages = [], node = [], comment }) => {
  const from = { path, pathNot: test };
  return [
    {
      name: `${name}-imports`,
      comment,
      severity: 'error',
      from,
      to: { dependencyTypesNot: ['core', 'npm', 'npm-dev'], pathNot: [path, ...ours] },
    },
    {
      name: `${name}-packages`,
      comment: `${name} uses a few named packages only`,
      severity: 'error',
      from,
      to: {
        dependencyTypes: ['npm', 'npm-dev'],
        pathNot: packages.map((each) => `^node_modules/(@types/)?${each}/`),
      },
    },
    {
      name: `${name}-node`,
      comment: `${name} uses a few named modules of Node only`,
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'], pathNot: node.map((each) => `^(node:)?${each}$`) },
    },
  ];
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-packages',
      comment:
        'what runs in production is in dependencies; app/cli/dev serves who develops, and app/typescript.mjs who has no build: neither runs there',
      severity: 'error',
      from: {
        path: '^(app|db)/',
        pathNot: [test, '^app/routes\\.ts$', '^app/cli/dev/', '^app/typescript\\.mjs$'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    ...room('languages', '^app/languages/', {
      comment: 'what is true of each language is ground under the domain: it imports itself',
    }),
    ...room('domain', '^app/domain/', {
      ours: ['^app/languages/'],
      packages: [
        'zod',
        'yaml',
        'temporal-polyfill',
        'jstat',
        'ml-matrix',
        'big\\.js',
        'marked',
        'hast',
        'hast-util-(from-html|sanitize|to-html)',
      ],
      // Hashing is a pure function of its bytes.
      node: ['crypto'],
      comment: 'domain is pure: it imports itself and the facts of each language',
    }),
    ...room('i18n', '^app/i18n/', {
      ours: ['^app/(domain|languages)/'],
      packages: ['intl-messageformat', 'temporal-polyfill'],
      comment: 'i18n stands on domain and languages',
    }),
    ...room('ui', '^app/ui/', {
      ours: ['^app/(domain|languages|i18n)/', '^app/paths\\.ts$'],
      packages: [
        'react',
        '@remix-run/react',
        '@conform-to/react',
        '@cloudflare/blindrsa-ts',
        'd3-(scale|shape|array)',
        'react-router(-dom)?',
      ],
      comment: 'ui takes props: it stands on domain and i18n, and prints the addresses of app/paths.ts',
    }),
    ...room('stores', '^db/(stores|tables|schema\\.ts)', {
      ours: ['^app/(domain|languages)/', '^db/'],
      packages: ['kysely'],
      node: ['crypto'],
      comment: 'tables and stores stand on domain',
    }),
    {
      name: 'migrations-are-frozen',
      comment: 'a migration imports kysely alone: nothing of ours can change under it',
      severity: 'error',
      from: { path: '^db/migrations/\\d' },
      to: { pathNot: '^node_modules/kysely/' },
    },
    {
      name: 'connection-imports',
      comment: 'the database knows nothing of the application above domain',
      severity: 'error',
      from: { path: '^db/(dialects/|[^/]+$)', pathNot: [test] },
      to: { path: '^(app|e2e)/', pathNot: '^app/(domain|languages)/' },
    },
    {
      name: 'sqlite-is-opened-in-one-place',
      comment:
        'a database opened elsewhere is not held, and ends the process on Node 24 when it is collected',
      severity: 'error',
      from: { pathNot: '^db/dialects/sqlite/(file|hold)\\.server\\.ts$' },
      to: { path: '^node_modules/(@types/)?better-sqlite3/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sqlite-is-known-in-one-room',
      comment: 'what differs between databases is behind db/dialects, types too',
      severity: 'error',
      from: { pathNot: '^db/dialects/' },
      to: { path: '^node_modules/(@types/)?better-sqlite3/' },
    },
    {
      name: 'dialects-are-asked-by-their-interface',
      comment:
        'only who reads a database file without a server knows that it is one of SQLite, and tests and benchmarks',
      severity: 'error',
      from: {
        path: '^(app|db)/',
        pathNot: ['^db/dialects/', '^app/verify/(database-source|hash-database)\\.server\\.ts$', test],
      },
      to: { path: '^db/dialects/sqlite[/.]' },
    },
    {
      name: 'commands-imports',
      comment: 'commands stand on stores, content and domain',
      severity: 'error',
      from: { path: '^app/commands/', pathNot: test },
      to: {
        path: '^app/',
        pathNot:
          '^app/(commands|content|domain|languages|(clock|context|signer|standing)\\.server\\.ts|turns\\.ts)',
      },
    },
    {
      name: 'import-imports',
      comment: 'import makes events of a foreign file and gives them to the one command',
      severity: 'error',
      from: { path: '^app/import/', pathNot: test },
      to: {
        path: '^app/',
        pathNot: '^app/(import|commands|content|domain|i18n|languages|(clock|context)\\.server\\.ts)',
      },
    },
    {
      name: 'mail-imports',
      comment:
        'mail says in words what the tables hold, or what a page shows, hands it to a server and tells the commands',
      severity: 'error',
      from: { path: '^app/mail/', pathNot: test },
      to: {
        path: '^app/',
        pathNot:
          '^app/(mail|commands|queries|content|domain|i18n|languages|http/site\\.server|paths\\.ts|(clock|context|environment)\\.server\\.ts)',
      },
    },
    {
      name: 'queries-imports',
      comment: 'queries only read: they stand on stores, content, domain and i18n',
      severity: 'error',
      from: { path: '^app/queries/', pathNot: test },
      to: { path: '^app/', pathNot: '^app/(queries|content|domain|i18n|languages|context\\.server\\.ts)' },
    },
    {
      name: 'content-imports',
      comment: 'content reads what a company edits into domain values',
      severity: 'error',
      from: { path: '^app/content/', pathNot: test },
      to: { path: '^(app|db)/', pathNot: '^app/(content|domain|i18n|languages)/' },
    },
    {
      name: 'http-imports',
      comment: 'http serves routes: it knows neither them nor what they show',
      severity: 'error',
      from: { path: '^app/http/', pathNot: test },
      to: { path: '^app/(routes|routes\\.ts|ui|cli|server)' },
    },
    {
      name: 'verify-imports',
      comment:
        'who verifies trusts nothing that serves or writes: the rules, the format, words, and how a file is read',
      severity: 'error',
      from: { path: '^app/verify/', pathNot: test },
      to: {
        path: '^(app|db)/',
        pathNot:
          '^(app/(verify|domain|i18n|languages|paths\\.ts|typescript\\.mjs)|db/dialects|db/[a-z-]+\\.server\\.ts$)',
      },
    },
    {
      name: 'witness-imports',
      comment: 'a witness knows checkpoints and proofs, and nothing of who is witnessed but addresses',
      severity: 'error',
      from: { path: '^app/witness/', pathNot: test },
      to: {
        path: '^(app|db)/',
        pathNot:
          '^(app/(witness|verify|domain|i18n|languages)/|app/paths\\.ts$|app/key-file\\.server\\.ts$|db/[a-z-]+\\.server\\.ts$)',
      },
    },
    {
      name: 'export-imports',
      comment:
        'an export is written from the pages that a site serves, the files of its ledger, and their addresses',
      severity: 'error',
      from: { path: '^app/export/', pathNot: test },
      to: {
        path: '^(app|db)/',
        pathNot:
          '^(app/(export|domain|i18n|languages|http|queries/ledger)/|app/paths\\.ts$|db/(dialects|schema))',
      },
    },
    {
      name: 'jobs-imports',
      comment: 'what runs by itself calls commands: it knows neither pages nor who serves them',
      severity: 'error',
      from: { path: '^app/jobs/', pathNot: test },
      to: { path: '^app/(routes|routes\\.ts|ui|cli|server|http|queries)' },
    },
    {
      name: 'nothing-points-at-the-demonstration',
      comment: 'what is made up is known to who shows it: the command, and tests',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: ['^app/(demonstration|cli)/', test] },
      to: { path: '^app/demonstration/' },
    },
    {
      name: 'nothing-points-at-routes',
      severity: 'error',
      from: { pathNot: ['^app/routes/', test] },
      to: { path: '^app/routes/' },
    },
    {
      name: 'nothing-points-at-cli',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: ['^app/cli/', test] },
      to: { path: '^app/cli/' },
    },
    {
      name: 'nothing-points-at-development',
      comment: 'production reaches nothing that is for who develops',
      severity: 'error',
      from: { pathNot: '^app/cli/dev/' },
      to: { path: '^app/cli/dev/' },
    },
    {
      name: 'nothing-points-at-server',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: ['^app/(cli|server)/', '^app/entry\\.server\\.tsx$', test] },
      to: { path: '^app/server/' },
    },
    {
      name: 'routes-call-commands-and-queries',
      comment: 'a route calls one command or query: it reads no store itself',
      severity: 'error',
      from: { path: '^app/routes/', pathNot: test },
      to: { path: '^db/' },
    },
    {
      name: 'outsiders-share-nothing',
      comment: 'what checks the ledger a second time imports nothing of what made it',
      severity: 'error',
      from: { path: '^e2e/outsider' },
      to: {
        dependencyTypesNot: ['core'],
        pathNot: ['^e2e/outsider', '^node_modules/(@playwright/test|vitest)/'],
      },
    },
    {
      name: 'application-imports-no-tests',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: test },
      to: { path: ['^e2e/', test] },
    },
    {
      name: 'server-modules-stay-on-the-server',
      comment:
        'a module that reaches the browser imports no *.server module; routes are stripped by Remix, types by TypeScript',
      severity: 'error',
      from: {
        path: '^app/(ui|domain|i18n|languages|http|paths\\.ts|entry\\.client)',
        pathNot: ['\\.server\\.tsx?$', test],
      },
      to: { path: '\\.server\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
