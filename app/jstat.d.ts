// The functions used here; the package brings no types.
declare module "jstat" {
  const jStat: {
    readonly chisquare: { cdf(x: number, degreesOfFreedom: number): number };
    factorialln(n: number): number;
  };
  export default { jStat };
}
