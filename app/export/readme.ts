import type { Site } from '../domain/charter/site.ts';
import { translator } from '../i18n/translator.ts';

export type Exported = { origin: string; key: string; size: number; root: string; at: string };

/** What somebody who is handed an export wants to know, in every language of the site. */
export function readmeOf({ name, origin: site, languages }: Site, exported: Exported): string {
  const { origin, key, size, root, at } = exported;
  const facts = [
    `origin  ${origin}`,
    `key     ${key}`,
    `size    ${size}`,
    `root    ${root}`,
    `time    ${at}`,
  ];
  const parts = languages.map((language) => {
    const { t } = translator(language);
    return [
      `## ${t('exported.readme.title', { name })}`,
      t('exported.readme.what', { site, size }),
      code(facts),
      t('exported.readme.check'),
      code([`kept verify <${t('exported.readme.folder')}> --key '${key}'`]),
      t('exported.readme.formats'),
      t('exported.readme.host'),
      t('exported.readme.left', { site }),
      t('exported.readme.people'),
    ].join('\n\n');
  });
  return `# ${name}\n\n${parts.join('\n\n')}\n`;
}

function code(lines: readonly string[]): string {
  return ['```', ...lines, '```'].join('\n');
}
