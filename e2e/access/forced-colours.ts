import type { Page } from '@playwright/test';

/**
 * What is lost where a reader's system chooses the colours: parts of drawings in colours that are not the system's,
 * and parts that cannot be told from the ground they stand on.
 */
export async function forcedColourFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await page.evaluate(() => {
    const chosen = [
      ...['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'GrayText', 'Highlight', 'HighlightText'],
      ...['ButtonFace', 'ButtonText', 'ButtonBorder', 'Field', 'FieldText', 'Mark', 'MarkText', 'ActiveText'],
    ];
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.forcedColorAdjust = 'none';
    const resolved = (colour: string) => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    };
    const palette = new Set(chosen.map(resolved));
    const ground = resolved('Canvas');
    probe.remove();
    return [
      ...document.querySelectorAll<SVGElement>('svg :is(path, rect, circle, line, polygon, text)'),
    ].flatMap((part) => {
      const drawn = part.closest('svg')?.checkVisibility({ visibilityProperty: true });
      if (!drawn || part.closest('clipPath, mask')) return [];
      const { fill, stroke, opacity } = getComputedStyle(part);
      const paints = [fill, stroke].filter((paint) => paint !== 'none' && !paint.startsWith('url('));
      const name = `${part.tagName}.${part.getAttribute('class') ?? ''} in ${part.closest('svg')?.getAttribute('class') ?? 'svg'}`;
      const strange = paints.filter((paint) => !palette.has(paint));
      const faint = Number(opacity) < 0.3 ? [`${name} is almost transparent`] : [];
      const letters = part.tagName === 'text' && fill === ground && !onSolid(part);
      return [
        ...strange.map((paint) => `${name} is painted ${paint}, a colour the reader did not choose`),
        ...faint,
        ...(letters ? [`${name} «${part.textContent}» cannot be told from the ground`] : []),
      ];
    });

    /** Whether a shape drawn before it, in another colour than the ground, lies under the middle of these letters. */
    function onSolid(letters: SVGElement): boolean {
      const box = letters.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const shapes = [...(letters.closest('svg')?.querySelectorAll<SVGElement>('path, rect, circle') ?? [])];
      return shapes.some((shape) => {
        const { left, right, top, bottom } = shape.getBoundingClientRect();
        const { fill } = getComputedStyle(shape);
        const solid = fill !== 'none' && fill !== ground && !fill.startsWith('url(');
        return solid && left <= x && x <= right && top <= y && y <= bottom;
      });
    }
  });
  await page.emulateMedia({ forcedColors: null });
  return [...new Set(faults)];
}
