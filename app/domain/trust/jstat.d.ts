/** The part of jstat that Kept uses; the package ships no types. */
declare module 'jstat' {
  /** Regularised incomplete beta function I_x(a, b), good to about 1e-7; `false` outside 0 ≤ x ≤ 1. */
  function ibeta(x: number, a: number, b: number): number | false;
  /** Logarithm of the gamma function. */
  function gammaln(x: number): number;
  const jstat: { ibeta: typeof ibeta; gammaln: typeof gammaln };
  export default jstat;
}
