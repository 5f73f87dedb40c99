import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palettes } from './palette.ts';

const tokens = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = tokens.split('@media');

test.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s palette of pictures is that of the tokens', (scheme, css) => {
  for (const [name, colour] of Object.entries(palettes[scheme]))
    expect(css).toContain(`--${name}: ${colour};`);
});
