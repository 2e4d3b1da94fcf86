import type { CallToolResult, ContentBlock } from "@modelcontextprotocol/sdk/types.js";
import type { Diagnostic, Drawing, Written } from "../../index.ts";
import { reasonOf, writeFile } from "../write-file.ts";
import { answer, diagnosticsIn, refusal, textBlock } from "./answer.ts";
import type { Target } from "./target.ts";

/** How large a picture may be that is part of an answer, bytes; others go into files. Text is read word by word, so less of it is too much. */
const mostInline = { text: 2 ** 17, pixels: 2 ** 20 };

/** The mistakes for which there is no picture. */
export function failed(diagnostics: readonly Diagnostic[]): CallToolResult {
  return { ...answer({ ok: false, ...diagnosticsIn(diagnostics) }), isError: true };
}

/** A picture, in its file or as part of the answer, and what is told of it. */
export function pictureAnswer(
  content: Written,
  target: Target,
  drawing: Drawing,
  diagnostics: readonly Diagnostic[],
  more: Record<string, unknown> = {},
): CallToolResult {
  const { format, file } = target;
  const { width, height } = drawing.size;
  const told = {
    ok: true,
    ...more,
    format: format.name,
    view: drawing.view,
    width,
    height,
    ...diagnosticsIn(diagnostics),
  };
  const bytes = Buffer.byteLength(content);
  if (file !== undefined) return intoFile(file, content) ?? answer({ ...told, file, bytes });
  if (bytes <= mostInline[typeof content === "string" ? "text" : "pixels"]) return answer(told, blockOf(content));
  return refusal(`the picture has ${bytes} bytes, more than an answer may: name a file as output`);
}

/** Writes a file; what is given says why it could not be. */
function intoFile(file: string, content: Written): CallToolResult | undefined {
  try {
    writeFile(file, content);
    return undefined;
  } catch (error) {
    return refusal(`cannot write "${file}": ${reasonOf(error)}`);
  }
}

function blockOf(content: Written): ContentBlock {
  if (typeof content === "string") return textBlock(content);
  return { type: "image", mimeType: "image/png", data: Buffer.from(content).toString("base64") };
}
