/** The part of jstat that Kept uses; the package ships no types. */
declare module 'jstat' {
  /** Logarithm of the gamma function. */
  function gammaln(x: number): number;
  /** The complementary error function, to 1e-15. */
  function erfc(x: number): number;
  const jstat: { gammaln: typeof gammaln; erfc: typeof erfc };
  export default jstat;
}
