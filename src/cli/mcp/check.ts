import { check as checkDocument } from "../../index.ts";
import { answer, diagnosticsIn, refusal } from "./answer.ts";
import { documentIn, documentInput, host } from "./document.ts";
import { toolOf } from "./tool.ts";

export const check = toolOf({
  name: "check",
  title: "Check a document",
  description:
    "Finds every mistake of a document, with its code, file, line, column and what to do. A mistake that has a fix is mended by putting its text in place of what stands from line and column up to, and without, endLine and endColumn, all counted from 1. Begin with the last one, so that the places of the others stay right.",
  input: documentInput,

  async answer(input) {
    const found = await documentIn(input);
    if ("refusal" in found) return refusal(found.refusal);
    const told = diagnosticsIn(await checkDocument(found.document, { host }));
    return answer({ ok: told.errors === 0, ...told });
  },
});
