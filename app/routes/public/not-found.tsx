/** Any address that the sitemap does not know, inside the shell of the public pages. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export const action = loader;

export default function NotFound(): null {
  return null;
}
