/** As far as pages have them, and we need them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** Starts the worker; none where the page may have none. It may still fail to load, which its event `error` says. */
export function startWorker(): Worker | undefined {
  try {
    return typeof trusted() === "undefined" ? newWorker() : trustedWorker();
  } catch {
    return undefined;
  }
}

// Bundlers look for exactly this expression.
const newWorker = () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

/**
 * The same where a page may ask for trusted types: then a worker takes no mere address. What bundlers look for leaves no
 * place to say so, so for as long as it lasts a worker is one that trusts its address.
 */
function trustedWorker(): Worker {
  const { Worker } = globalThis;
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(trustedAddress(`${address}`), options);
    }
  };
  try {
    return newWorker();
  } finally {
    globalThis.Worker = Worker;
  }
}

/** Called for one address only, which no author and no page had a say in. */
function trustedAddress(address: string): string {
  const policy = trusted()?.createPolicy("stratogram", { createScriptURL: (url) => url });
  return policy?.createScriptURL(address) ?? address;
}

function trusted(): TrustedTypes | undefined {
  return (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
}
