/** Any address that the sitemap does not know and that names no language. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export function action(): never {
  return loader();
}

export default function NoLanguage(): null {
  return null;
}
