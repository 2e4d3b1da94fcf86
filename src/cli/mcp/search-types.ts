import { z } from "zod";
import { searchTypes as search, type Type, types } from "../../index.ts";
import { answer } from "./answer.ts";
import { toolOf } from "./tool.ts";

const providers = [...new Set(types.map(({ namespace }) => namespace))] as [string, ...string[]];

export const searchTypes = toolOf({
  name: "search_types",
  title: "Find types",
  description:
    "Finds what nodes and groups can be, best first: what to write as type, what it is called, and whether a group of it has a look of its own. Without words, lists all of them.",
  input: {
    words: z.string().max(200).default("").describe("Words that must all fit: vector search."),
    provider: z.enum(providers).optional().describe("Only types of this one."),
    limit: z.int().min(1).max(100).default(20),
    offset: z.int().min(0).default(0).describe("How many to leave out, to read on where a list was cut."),
  },

  answer({ words, provider, limit, offset }) {
    const found = search(words.split(/\s+/)).filter(
      ({ namespace }) => provider === undefined || namespace === provider,
    );
    const listed = found.slice(offset, offset + limit);
    return answer({ found: found.length, types: listed.map(entryOf) });
  },
});

function entryOf({ id, title, category, aliases, group }: Type): object {
  return { type: id, title, category, ...(aliases.length > 0 && { aliases }), ...(group && { isGroup: true }) };
}
