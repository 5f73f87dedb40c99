import type { Chance } from './chance.ts';

/** A body as it goes over the line, and what it is said to be; `stops`: the sender goes away after so many bytes. */
export type Body = { shape: string; type: string | null; bytes: Buffer; stops?: number };
/** The fields of a form as its page has them, hidden ones with their values. */
export type FormOnPage = { names: readonly string[]; hidden: ReadonlyMap<string, string> };

const plain = 'application/x-www-form-urlencoded';
/** Names that parsers of forms take for instructions. */
const steering = [
  ...[
    'a[10000000]',
    'a[4294967294]',
    'a[0][0][0][0]',
    'a[',
    'a[]',
    'a]',
    '[]',
    '[0]',
    '.',
    'a..b',
    'a.b.',
    '',
  ],
  ...['__proto__', '__proto__.x', 'constructor.prototype.x', 'toString', 'hasOwnProperty', 'length'],
  ...['__intent__', '__state__', '_csrf[0]', '_once.x', 'email.a', 'email[0]', 'what[0].b', 'note[]'],
];
const texts = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    'NaN',
    'null',
    'on',
    '[]',
    '{}',
    '{"a":',
    '2026-02-30T25:61',
    '9'.repeat(400),
  ],
  ...[
    '\u0000',
    '\ud800',
    '\u202eevil',
    'é\u0301',
    '😀',
    '%',
    '%zz',
    '%c0%af',
    "'; drop table x; --",
    '{{7*7}}',
  ],
  ...['<script>alert(1)</script>', '../../etc/passwd', '=cmd|/C calc', 'x'.repeat(300), 'x'.repeat(30_000)],
];

/** A body to send to a form, of any shape, also none at all. */
export function randomBody(chance: Chance, form: FormOnPage): Body {
  return chance.one([
    fields,
    fields,
    pairs,
    repeated,
    nested,
    multipart,
    multipart,
    brokenMultipart,
    parts,
    noise,
  ])(chance, form);
}

/** The fields of the form, most of them once, with odd answers. */
function fields(chance: Chance, form: FormOnPage): Body {
  const names = [...form.names, ...(chance.often(0.3) ? chance.some(60, () => nameOf(chance, form)) : [])];
  const said = names
    .filter(() => chance.often(0.9))
    .map((name) => `${encode(name)}=${encode(textOf(chance))}`);
  return {
    shape: 'fields',
    type: typeOf(chance),
    bytes: Buffer.from([...hiddenOf(chance, form), ...said].join('&')),
  };
}

function pairs(chance: Chance, form: FormOnPage): Body {
  const said = chance.some(
    2_000,
    () => `${nameOf(chance, form)}=${chance.often(0.5) ? 1 : encode(textOf(chance))}`,
  );
  return { shape: 'pairs', type: plain, bytes: Buffer.from([...hiddenOf(chance, form), ...said].join('&')) };
}

function repeated(chance: Chance, form: FormOnPage): Body {
  const pair = `${encode(nameOf(chance, form))}=${chance.one(['1', '', 'x'])}&`;
  return {
    shape: 'repeated',
    type: plain,
    bytes: Buffer.from(pair.repeat(chance.size(90_000 / pair.length))),
  };
}

function nested(chance: Chance): Body {
  const step = chance.one(['.a', '[0]', '[]', '[a]', '.0', '[9]', '%5B1%5D']);
  const name = `a${step.repeat(chance.size(20_000))}`;
  return {
    shape: 'nested',
    type: plain,
    bytes: Buffer.from(`${name}=1&${chance.often(0.5) ? `${name}=2` : ''}`),
  };
}

/** A form with a file, as browsers send it, or nearly. */
function multipart(chance: Chance, form: FormOnPage): Body {
  const edge = `----${chance.between(1, 1e9)}`;
  const names = [...form.names, ...chance.some(4, () => nameOf(chance, form))];
  const answers = [
    ...form.hidden,
    ...names.map((name) => [name, chance.one(['boston-311', '1', textOf(chance)])]),
  ];
  const said = answers.map(([name, text]) => part(edge, `name="${name}"`, text ?? ''));
  const files = chance.some(3, () => {
    const name = chance.one(['file', 'file', 'file', 'other', nameOf(chance, form)]);
    const filename = chance.one(['rows.csv', '', '../../x.csv', 'é".csv', 'x'.repeat(3_000), 'rows.csv.gz']);
    return part(edge, `name="${name}"; filename="${filename}"`, chance.one(texts).repeat(chance.size(50)));
  });
  const bytes = Buffer.from(`${[...said, ...files].join('')}--${edge}--\r\n`);
  return { shape: 'multipart', type: `multipart/form-data; boundary=${edge}`, bytes };
}

/** The same, cut, mixed up or spoilt. */
function brokenMultipart(chance: Chance, form: FormOnPage): Body {
  const whole = multipart(chance, form);
  const at = chance.between(0, whole.bytes.length);
  const spoilt = Buffer.concat([
    whole.bytes.subarray(0, at),
    chance.one([
      Buffer.alloc(0),
      Buffer.from('\r\n--'),
      Buffer.from('\r\n\r\n'),
      Buffer.alloc(chance.size(9_000), 0),
    ]),
    chance.often(0.5) ? whole.bytes.subarray(at) : Buffer.alloc(0),
  ]);
  const type = chance.one([
    whole.type,
    'multipart/form-data',
    'multipart/form-data; boundary=""',
    `multipart/mixed; boundary=x`,
  ]);
  const stops = chance.often(0.3) ? { stops: chance.between(0, spoilt.length) } : {};
  return { shape: 'broken multipart', type, bytes: spoilt, ...stops };
}

/** Very many parts, or headers. */
function parts(chance: Chance): Body {
  const one = chance.one([
    '--x\r\n\r\n\r\n',
    '--x\r\n',
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n',
    `--x\r\n${'A: b\r\n'.repeat(chance.size(2_000))}\r\n\r\n`,
    `--x\r\nContent-Disposition: form-data; name="file"; filename="${'%'.repeat(chance.size(9_000))}"\r\n\r\n\r\n`,
  ]);
  const bytes = Buffer.from(`${one.repeat(chance.size(2_000_000 / one.length))}--x--\r\n`);
  return { shape: 'parts', type: 'multipart/form-data; boundary=x', bytes };
}

function noise(chance: Chance): Body {
  const bytes = Buffer.from(chance.some(70_000, () => chance.between(0, 255)));
  const type = chance.one([
    plain,
    null,
    'text/plain',
    'application/json',
    'multipart/form-data; boundary=y',
    ';',
    'é/é',
  ]);
  return { shape: 'noise', type: type && Buffer.from(type).toString('latin1'), bytes };
}

function part(edge: string, disposition: string, text: string): string {
  return `--${edge}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${text}\r\n`;
}

function hiddenOf(chance: Chance, { hidden }: FormOnPage): string[] {
  const said = [...hidden].map(([name, value]) => `${name}=${encode(value)}`);
  return chance.often(0.8) ? said : chance.often(0.5) ? [] : [...said, ...said];
}

function nameOf(chance: Chance, { names }: FormOnPage): string {
  const name = chance.one([...names, ...steering]);
  return chance.often(0.2) ? name + chance.one(['[0]', '[]', '.a', '[99999]', '%00', ' ']) : name;
}

function textOf(chance: Chance): string {
  return chance.often(0.3) ? '2026-03-01T10:00' : chance.one(texts);
}

function typeOf(chance: Chance): string | null {
  return chance.often(0.9) ? plain : chance.one([`${plain};charset=utf-16`, `${plain} `, null, 'text/html']);
}

/** As forms encode it; a text that is no Unicode is sent as it would be written down. */
function encode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}
