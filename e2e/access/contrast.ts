import type { Page } from '@playwright/test';

/** A colour as the browser computes it: red, green, blue from 0 to 255, and how much of it covers, from 0 to 1. */
type Colour = [red: number, green: number, blue: number, cover: number];

/** Text that looks alike: its colour, what lies under it from the nearest ground to the first that covers, its size. */
type Look = { text: string; colour: string; grounds: string[]; opacity: number; large: boolean };

/**
 * Text that does not stand out enough from its ground (WCAG 1.4.3): 4.5, or 3 where it is large. It takes a text's
 * ground from what it stands in; axe, which also looks for what lies behind by chance, takes a hundred times as long.
 */
export async function contrastFaults(page: Page): Promise<string[]> {
  return (await looksOn(page)).flatMap(({ text, colour, grounds, opacity, large }) => {
    const least = large ? 3 : 4.5;
    const ratio = contrast(colour, grounds, opacity);
    return ratio >= least ? [] : [`«${text}» stands out by ${ratio.toFixed(2)} instead of ${least}`];
  });
}

/**
 * The contrast of a colour with the grounds under it, the nearest first, from 1 to 21 (WCAG 2.2, contrast ratio).
 * @param colours as getComputedStyle gives them: rgb(), rgba() or color(srgb)
 */
export function contrast(colour: string, grounds: readonly string[], opacity = 1): number {
  const ground = grounds.reduceRight((under, each) => over(parse(each), under), white);
  const [red, green, blue, cover] = parse(colour);
  const [one, other] = [luminance(over([red, green, blue, cover * opacity], ground)), luminance(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const white: Colour = [255, 255, 255, 1];

function parse(colour: string): Colour {
  const known = /^(rgba?\(|color\(srgb )([\d., /e-]+)\)$/.exec(colour);
  if (!known) throw new Error(`a colour that is not known: ${colour}`);
  const [red = 0, green = 0, blue = 0, cover = 1] = (known[2]?.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const scale = known[1] === 'color(srgb ' ? 255 : 1;
  return [red * scale, green * scale, blue * scale, cover];
}

function over([red, green, blue, cover]: Colour, [r, g, b]: Colour): Colour {
  const mix = (upper: number, lower: number) => upper * cover + lower * (1 - cover);
  return [mix(red, r), mix(green, g), mix(blue, b), 1];
}

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255);
}

/** Each look that text has on a page, once, with the first text that has it. */
function looksOn(page: Page): Promise<Look[]> {
  return page.evaluate(() => {
    type Ground = { grounds: string[]; opacity: number; known: boolean };
    const found = new Map<string, Look>();
    const grounds = new Map<Element, Ground>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const of = node.parentElement;
      if (of && node.data.trim() && !of.closest('svg, option, script, style, textarea')) look(of, node.data);
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
      if (field.value.trim()) look(field, field.value);
      if (field.placeholder) look(field, field.placeholder, '::placeholder');
    }
    return [...found.values()];

    /** Looks at a text that an element or a part of it shows, unless nobody sees it or it is not to be used. */
    function look(of: Element, said: string, part?: string): void {
      if (of.closest(':disabled, [aria-disabled=true]')) return;
      if (!of.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return;
      const { color, fontSize, fontWeight } = getComputedStyle(of, part);
      const { known, ...under } = groundOf(of);
      const size = Number.parseFloat(fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      const key = JSON.stringify([color, under, large]);
      const text = said.replace(/\s+/g, ' ').trim().slice(0, 40);
      if (known && !found.has(key)) found.set(key, { text, colour: color, ...under, large });
    }

    /** What lies under the text of an element, unless a picture does. */
    function groundOf(element: Element): Ground {
      const before = grounds.get(element);
      if (before) return before;
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      const above = element.parentElement ? groundOf(element.parentElement) : null;
      const covers = !backgroundColor.includes('/') && !backgroundColor.startsWith('rgba');
      const ground = {
        grounds: covers ? [backgroundColor] : [backgroundColor, ...(above?.grounds ?? [])],
        opacity: Number(opacity) * (above?.opacity ?? 1),
        known: backgroundImage === 'none' && (covers || (above?.known ?? true)),
      };
      grounds.set(element, ground);
      return ground;
    }
  });
}
