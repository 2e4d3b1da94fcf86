declare module "picomatch" {
  /** What tells whether a path is meant by patterns. */
  export default function picomatch(
    patterns: readonly string[],
    options?: { readonly ignore?: readonly string[]; readonly dot?: boolean },
  ): (path: string) => boolean;
}
