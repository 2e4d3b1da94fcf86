import { quoted } from "../source/quoted.ts";
import type { Remedy } from "../source/report.ts";
import type { Range } from "../source/source.ts";

/** Nobody reads more suggestions than this, and looking for them takes time. */
const most = 100;

/** Suggestions for unknown words, each looked for once, and no longer after a great many. */
export class Suggestions {
  readonly #byWord = new Map<string, string | undefined>();
  readonly #find: (word: string) => string | undefined;

  constructor(find: (word: string) => string | undefined) {
    this.#find = find;
  }

  /** What was meant by `word`; none when nothing is near. */
  for(word: string): string | undefined {
    if (!this.#byWord.has(word) && this.#byWord.size < most) this.#byWord.set(word, this.#find(word));
    return this.#byWord.get(word);
  }
}

/** The remedy for an unknown word: what was meant, or what else to do. */
export function remedyFor(range: Range, meant: string | undefined, otherwise?: string): Remedy {
  if (meant !== undefined) return { hint: `did you mean ${quoted(meant)}?`, fix: { range, text: meant } };
  return otherwise === undefined ? {} : { hint: otherwise };
}
