// The package has types, but its list of exports does not lead to them; these are the functions in use.
declare module "cephes" {
  const cephes: {
    /** Fulfilled once the functions can be called. */
    readonly compiled: Promise<void>;
    readonly erfc: (x: number) => number;
    readonly igamc: (a: number, x: number) => number;
    readonly incbet: (a: number, b: number, x: number) => number;
    readonly incbi: (a: number, b: number, p: number) => number;
    readonly lgam: (x: number) => number;
    readonly ndtri: (p: number) => number;
  };
  // biome-ignore lint/style/noDefaultExport: the package has this one
  export default cephes;
}
