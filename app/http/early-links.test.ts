import { expect, test } from 'vitest';
import { earlyLinks } from './early-links.ts';

test('styles and fonts of the head are named, and nothing else', () => {
  const font = { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' } as const;
  const links = [
    { rel: 'stylesheet', href: '/assets/main.css' },
    { rel: 'preload', href: '/assets/serif.woff2', ...font },
    { rel: 'icon', href: '/favicon.svg' },
    { page: '/fr' },
  ];
  expect(earlyLinks(links)).toBe(
    '</assets/main.css>; rel=preload; as=style, </assets/serif.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin',
  );
  expect(earlyLinks([])).toBe('');
});
