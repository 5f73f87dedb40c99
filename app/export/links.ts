import { type InFolder, placeOf, wayTo } from './places.ts';

/** Where a text of the export stands, what it leads to for those who ask the site, and what is told of each link. */
type Page = {
  address: string;
  file: string;
  site: string;
  meet: (place: InFolder) => void;
};

/**
 * A page with its links as an export needs them: to the files of the export where there are some, else to the site.
 * Forms ask the site.
 */
export function exportPage(html: string, page: Page): string {
  return html.replaceAll(/<[a-z][^<>]*>/g, (tag) =>
    tag.replaceAll(/ (href|src|action)="([^"]*)"/g, (all, name: string, written: string) => {
      const href = decode(written);
      if (href.startsWith('#')) return all;
      const place = placeOf(href, page.address);
      if (place.is === 'elsewhere') return all;
      if (name === 'action' || place.is === 'left-to-site')
        return ` ${name}="${encode(page.site + place.address + place.fragment)}"`;
      if (place.is === 'exported') page.meet(place);
      return ` ${name}="${encode(wayTo(place.file, page.file) + place.fragment)}"`;
    }),
  );
}

/** A stylesheet or script of the build, whose names of others are from the root. */
export function exportAsset(text: string, page: Page): string {
  return text.replaceAll(/(url\(["']?|["'])(\/assets\/[\w.-]+)/g, (_all, before: string, href: string) => {
    const place = placeOf(href);
    if (place.is !== 'exported') return before + href;
    page.meet(place);
    const way = wayTo(place.file, page.file);
    // A module's name without a path would be that of a package.
    return before + (before.startsWith('url') ? way : `./${way}`);
  });
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

function decode(text: string): string {
  return text.replaceAll(/&(?:amp|quot|#x27|lt|gt);/g, (entity) => entities[entity] ?? entity);
}

function encode(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
