/** Where a page may only run what it trusts, its own files must be said to be trusted. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

const policy = trustedTypes?.createPolicy("playground", {
  createScriptURL(url) {
    if (new URL(url).origin === location.origin) return url;
    throw new TypeError("only files beside this page are trusted");
  },
});

/** The address of a script of the page's own. */
export function trustedScript(url: URL): string {
  return policy ? policy.createScriptURL(url.href) : url.href;
}
