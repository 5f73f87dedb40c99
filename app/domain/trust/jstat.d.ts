/** The part of jstat that Kept uses; the package ships no types. */
declare module 'jstat' {
  /** Logarithm of the gamma function. */
  function gammaln(x: number): number;
  const jstat: { gammaln: typeof gammaln };
  export default jstat;
}
