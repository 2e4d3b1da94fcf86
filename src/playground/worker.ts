import type { Answer, Calls, Question } from "./calls.ts";
import { Studio } from "./studio.ts";

/** What a worker has of what the type of a page promises. */
interface Scope {
  addEventListener(name: "message", listen: (event: MessageEvent<Question>) => void): void;
  postMessage(answer: Answer): void;
}

// Without a type library of its own a worker is taken for a page.
const scope = self as unknown as Scope;
const studio: Calls = new Studio();
let before: Promise<unknown> = Promise.resolve();

// Not `onmessage`, which the layout engine takes for itself while it is loaded.
scope.addEventListener("message", ({ data }) => {
  before = before.then(() => answer(data));
});

async function answer({ number, name, given }: Question): Promise<void> {
  try {
    const call = studio[name] as (...given: readonly unknown[]) => Promise<unknown>;
    scope.postMessage({ number, value: await call.apply(studio, [...given]) });
  } catch (error) {
    scope.postMessage({ number, fault: error instanceof Error ? error.message : String(error) });
  }
}
