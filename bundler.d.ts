declare module '*.css?inline' {
  const css: string;
  export default css;
}

declare module '*.css';

// Added to what TypeScript knows of it, which only an interface can do.
// oxlint-disable-next-line typescript/consistent-type-definitions
interface ImportMeta {
  /** What a build is for; a constant in each. */
  readonly env: { readonly FIREFOX: boolean };
}
