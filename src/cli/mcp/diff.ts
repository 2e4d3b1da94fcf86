import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import {
  type Comparison,
  compare,
  drawComparison,
  formats,
  loadElkQuickly,
  type Source,
  summaries,
  themeFor,
  write,
} from "../../index.ts";
import { answer, diagnosticsIn, refusal } from "./answer.ts";
import { documentIn, documentInput, host } from "./document.ts";
import { failed, pictureAnswer } from "./picture.ts";
import { type Target, targetOf } from "./target.ts";
import { toolOf } from "./tool.ts";

const version = z.strictObject(documentInput);

export const diff = toolOf({
  name: "diff",
  title: "Compare two versions",
  description:
    "Tells how two versions of a document differ in what they say: what is added, removed, moved, renamed and changed, and what that means for security. Where a format or an output is given, draws both as one picture.",
  writes: true,
  input: {
    ...{ before: version, after: version },
    format: z.enum(formats.map(({ name }) => name) as [string, ...string[]]).optional(),
    output: z.string().max(1000).optional().describe("A file to write, as seen from the root: docs/shop.diff.svg."),
    overwrite: z.boolean().default(false).describe("Whether a file that is there already may be replaced."),
  },

  async answer({ before, after, format, output, overwrite }) {
    const [old, young] = [await documentIn(before), await documentIn(after)];
    if ("refusal" in old) return refusal(`before: ${old.refusal}`);
    if ("refusal" in young) return refusal(`after: ${young.refusal}`);
    const versions = [
      withName(old.document, before.path, "before.yaml"),
      withName(young.document, after.path, "after.yaml"),
    ] as const;
    const { output: comparison, diagnostics } = await compare(...versions, { host });
    if (!comparison) return failed(diagnostics);
    const words = await wordsOf(comparison);
    if (format === undefined && output === undefined)
      return answer({ ok: true, ...words, ...diagnosticsIn(diagnostics) });
    const target = targetOf({ format, output, overwrite });
    return "refusal" in target ? refusal(target.refusal) : drawn(versions, target, words);
  },
});

/** Two documents that come with a question are told apart by their names. */
function withName(document: Source, path: string | undefined, name: string): Source {
  return path === undefined ? { ...document, name } : document;
}

/** The differences in words. Everything else of them is in the picture. */
async function wordsOf(comparison: Comparison): Promise<Record<string, unknown>> {
  const json = summaries.find(({ name }) => name === "json");
  const { isDifferent, headline, statements } = JSON.parse((await json?.write(comparison)) ?? "{}");
  return { isDifferent, headline, statements };
}

async function drawn(
  [before, after]: readonly [Source, Source],
  target: Target,
  words: Record<string, unknown>,
): Promise<CallToolResult> {
  const theme = themeFor([target.format]);
  const { output, diagnostics } = await drawComparison(before, after, { theme, host, loadElk: loadElkQuickly });
  const drawing = output?.[0]?.drawing;
  if (!drawing) return failed(diagnostics);
  const written = await write(drawing, { format: target.format.name, host, name: after.name });
  const told = [...diagnostics, ...written.diagnostics];
  return written.output === undefined ? failed(told) : pictureAnswer(written.output, target, drawing, told, words);
}
