/** Any address that the sitemap does not know and that names no language. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export const action = loader;

export default function NoLanguage(): null {
  return null;
}
