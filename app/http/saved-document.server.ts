import { hash } from 'node:crypto';
import type { ReactElement } from 'react';
import { translator } from '#app/i18n/translator.ts';
import type { Language } from '#app/languages/language.ts';
import { markupOf } from './markup.ts';

/**
 * A page as one file that needs nothing else, now or later: its style and its script stand in it, and its own policy
 * lets those two run, by their hashes, and nothing be loaded. @throws Error for a script that would end its own block
 */
export function savedDocument(document: {
  language: Language;
  title: string;
  body: ReactElement;
  style: string;
  script: string;
}): string {
  const { language, title, body, style, script } = document;
  if (/<\/(script|style)|<!--/i.test(style + script)) throw new Error('a script that ends its own block');
  const allowed = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`;
  const policy = `default-src 'none'; style-src ${allowed(style)}; script-src ${allowed(script)}; base-uri 'none'; form-action 'none'`;
  const titled = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}" dir="${translator(language).direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${titled}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<main>${markupOf(body)}</main>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
