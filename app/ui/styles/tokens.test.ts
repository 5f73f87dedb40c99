import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
/** The colours of a block of custom properties, by name. */
const coloursIn = (block: string) =>
  Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
const [inLight = '', inDark = '', inPrint = ''] = css.split('@media');
const light = coloursIn(inLight);
const themes: Record<string, Record<string, string | undefined>> = {
  light,
  dark: { ...light, ...coloursIn(inDark) },
  print: { ...light, ...coloursIn(inPrint) },
};

type Rgb = [number, number, number];

/** Linear light from `#rrggbb`, as WCAG 2.2 and sRGB define it. */
function linear(hex: string): Rgb {
  return [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
}
const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}
function ratio(theme: string, one: string, other: string): number {
  const [first, second] = [themes[theme]?.[one], themes[theme]?.[other]];
  if (!first || !second) throw new Error(`no colour ${one} or ${other} in ${theme}`);
  return contrast(first, second);
}

const texts = ['ink', 'ink-soft', 'accent', 'kept', 'missed', 'doubt', 'unsure'];
const papers = ['paper', 'paper-raised'];
/** Text on what it stands on, where it is read at length. */
const read = [
  ...texts.flatMap((text) => papers.map((paper) => [text, paper] as const)),
  ['accent-on', 'accent'],
  ['stone-on', 'stone'],
] as const;
/** Short words on tinted ground: a number on a broken stone, a label in a gap, a badge. */
const short = [
  ['ink', 'paper-sunk'],
  ['ink-soft', 'paper-sunk'],
  ['ink', 'void'],
  ['ink-soft', 'void'],
  ['stone-on', 'missed'],
  ['stone-on', 'doubt'],
  ['kept', 'kept-wash'],
  ['missed', 'missed-wash'],
] as const;
/** Lines and shapes that say something: columns, stones, bars, the outline of a field, where the focus is. */
const shapes = ['accent', 'stone', 'missed', 'doubt', 'kept', 'unsure', 'rule-strong', 'focus'];

describe.each(Object.keys(themes))('in %s', (theme) => {
  test.each(read)('%s on %s is 7:1', (text, ground) => {
    expect(ratio(theme, text, ground)).toBeGreaterThanOrEqual(7);
  });

  test.each(short)('%s on %s is 4.5:1', (text, ground) => {
    expect(ratio(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapes)('%s on paper is 3:1', (shape) => {
    expect(ratio(theme, shape, 'paper')).toBeGreaterThanOrEqual(3);
  });
});

/**
 * Total colour blindness of each kind, on linear light: Machado, Oliveira and Fernandes, “A Physiologically-based Model
 * for Simulation of Color Vision Deficiency”, IEEE TVCG 15 (2009), severity 1.0.
 */
const sights: Record<string, Rgb[]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(hex: string, sight: Rgb[]): Rgb {
  const light = linear(hex);
  return sight.map((row) => {
    const sum = row.reduce((total, share, at) => total + share * (light[at] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  }) as Rgb;
}

/** CIELAB under D65, from linear sRGB. */
function lab([red, green, blue]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = f(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** ΔE*ab of 1976; 2.3 is just noticeable. */
const apart = (one: Rgb, other: Rgb) =>
  Math.hypot(...lab(one).map((value, at) => value - (lab(other)[at] ?? 0)));

const outcomes = [
  ['kept', 'missed'],
  ['kept', 'doubt'],
  ['missed', 'doubt'],
] as const;

describe.each(Object.keys(themes))('outcomes in %s', (theme) => {
  test.each(Object.keys(sights))('stay apart in the sight of %s', (sight) => {
    for (const [one, other] of outcomes) {
      const see = (name: string) => seen(themes[theme]?.[name] ?? '', sights[sight] ?? []);
      expect([one, other, apart(see(one), see(other)) >= 15]).toEqual([one, other, true]);
    }
  });
});

test('colours stand in the tokens alone', () => {
  const others = [
    'building.css',
    'building-drawing.css',
    'charts.css',
    'part-names.css',
    'promises.css',
    'trust.css',
  ];
  for (const name of others)
    expect(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')).not.toMatch(/#[0-9a-f]{3,8}\b/i);
});
