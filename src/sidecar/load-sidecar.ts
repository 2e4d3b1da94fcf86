import type { Host } from "../hosts/host.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { type Source, wholeOf } from "../source/source.ts";
import { type Sidecar, sidecarNameOf } from "./sidecar.ts";

/**
 * Reads the sidecar of a source: the file beside it that is called after it. None where there is no such file.
 *
 * A document may lie outside of the root that is given for what it mentions. Then it has none that can
 * be read, which is an error only where one is to be written: what is there would be lost.
 */
export async function loadSidecar(
  source: Source,
  host: Host,
  report: Report,
  isToBeWritten = false,
): Promise<Sidecar | undefined> {
  const name = sidecarNameOf(source.name);
  if (name === undefined) return undefined;
  const result = await host.read(name.slice(name.search(/[^/\\]*$/)), source.name, "optional");
  if (!("failure" in result)) {
    // Few documents have one.
    const { readSidecar } = await import("./read-sidecar.ts");
    return readSidecar(result, report);
  }
  const { failure, reason } = result;
  if (failure === "missing" || (failure === "outside" && !isToBeWritten)) return undefined;
  const code = failure === "too-large" ? "too-large" : "unreadable-file";
  report.error(code, `${quoted(name)} cannot be read: ${reason}`, wholeOf({ name, text: "" }), {
    hint:
      failure === "outside"
        ? "give a root that the document lies in"
        : "it says where things were put by hand: mend it, or delete it",
  });
  return undefined;
}
