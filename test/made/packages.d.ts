// Packages that tests alone use, and that bring no types.
declare module "jsonld" {
  const jsonld: {
    readonly expand: (
      document: unknown,
      options: {
        readonly documentLoader: (url: string) => Promise<unknown>;
        readonly safe?: boolean;
        readonly base?: string;
      },
    ) => Promise<readonly unknown[]>;
  };
  // biome-ignore lint/style/noDefaultExport: the package has this one
  export default jsonld;
}

declare module "bibtex-parse" {
  const bibtex: {
    readonly entries: (text: string) => readonly Readonly<Record<string, unknown>>[];
  };
  // biome-ignore lint/style/noDefaultExport: the package has this one
  export default bibtex;
}
