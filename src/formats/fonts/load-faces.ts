import type { FileFailure } from "../../hosts/host.ts";
import type { WriteOptions } from "../format.ts";
import { type Face, faceOf } from "./face.ts";

/** The fonts of the host; each that cannot be used is an error. None where the host has no fonts. */
export async function loadFaces({ host, report, source }: WriteOptions): Promise<readonly Face[] | undefined> {
  const files = await host.fonts?.();
  return files?.flatMap((file) => {
    const face = "failure" in file ? file : faceOf(file);
    if ("has" in face) return [face];
    const message = `the font "${file.name}" cannot be used: ${"failure" in face ? face.reason : face.fault}`;
    report.error("unreadable-font", message, { source, start: 0, end: 0 }, remedyFor(face));
    return [];
  });
}

function remedyFor({ hint }: Pick<FileFailure, "hint">): { readonly hint?: string } {
  return hint === undefined ? {} : { hint };
}
