import { z } from "zod";
import { type DiagnosticCode, diagnosticSummaries } from "../../index.ts";
import { answer } from "./answer.ts";
import { toolOf } from "./tool.ts";

const codes = Object.keys(diagnosticSummaries) as [DiagnosticCode, ...DiagnosticCode[]];

export const explain = toolOf({
  name: "explain",
  title: "Explain a mistake",
  description: "Says what the code of a mistake means; without a code, what all of them mean.",
  input: { code: z.enum(codes).optional().describe("As check and render tell it: unknown-type.") },

  answer: ({ code }) =>
    answer(code === undefined ? { codes: diagnosticSummaries } : { code, meaning: diagnosticSummaries[code] }),
});
