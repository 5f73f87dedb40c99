const types = {
  text: 'text/plain; charset=utf-8',
  bytes: 'application/octet-stream',
  json: 'application/json; charset=utf-8',
} as const;
const kept = { now: 'no-cache', ever: 'public, max-age=31536000, immutable' } as const;

/** Headers of what outsiders check the ledger by; scripts of any site may read it too. */
export function fileHeaders(type: keyof typeof types, keep: keyof typeof kept): Record<string, string> {
  return {
    'Content-Type': types[type],
    'Cache-Control': kept[keep],
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}
