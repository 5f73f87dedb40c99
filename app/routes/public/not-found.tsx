/** Any address that the sitemap does not know, inside the shell of the public pages. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export function action(): never {
  return loader();
}

export default function NotFound(): null {
  return null;
}
