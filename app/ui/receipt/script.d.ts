/** A module and all that it imports as one plain script; see vite.config.ts. */
declare module '*?script' {
  const code: string;
  export default code;
}
