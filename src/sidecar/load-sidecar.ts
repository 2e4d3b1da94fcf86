import type { Host } from "../hosts/host.ts";
import { parse } from "../source/parse.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { type Source, wholeOf } from "../source/source.ts";
import { pinsIn } from "./pins-in.ts";
import { type Sidecar, sidecarNameOf } from "./sidecar.ts";

/** Reads the sidecar of a source: the file beside it that is called after it. None where there is no such file. */
export async function loadSidecar(source: Source, host: Host, report: Report): Promise<Sidecar | undefined> {
  const name = sidecarNameOf(source.name);
  if (name === undefined) return undefined;
  const result = await host.read(name.slice(name.search(/[^/\\]*$/)), source.name);
  if (!("failure" in result)) return readSidecar(result, report);
  // A document may itself lie outside of the root that is given for what it mentions.
  if (result.failure === "missing" || result.failure === "outside") return undefined;
  const code = result.failure === "too-large" ? "too-large" : "unreadable-file";
  report.error(code, `${quoted(name)} cannot be read: ${result.reason}`, wholeOf({ name, text: "" }), {
    hint: "it says where things were put by hand: mend it, or delete it",
  });
  return undefined;
}

/** Reads the text of a sidecar; none when it is no YAML. */
export function readSidecar(source: Source, report: Report): Sidecar | undefined {
  const document = parse(source, report);
  return document && { document, pins: pinsIn(document, report) };
}
