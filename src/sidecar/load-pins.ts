import type { Host } from "../hosts/host.ts";
import type { Pins } from "../layout/pin.ts";
import type { Architecture } from "../model/architecture.ts";
import type { Report } from "../source/report.ts";
import type { Source } from "../source/source.ts";
import { loadSidecar } from "./load-sidecar.ts";

/** The pins of a source: those that are given, and of other things those of its sidecar. */
export async function loadPins(
  source: Source,
  architecture: Architecture,
  host: Host,
  report: Report,
  given: Pins = {},
): Promise<Pins> {
  const sidecar = await loadSidecar(source, host, report);
  // Of a document that cannot be read, no id is known.
  if (!sidecar || report.hasErrors) return given;
  const { usedPins } = await import("./used-pins.ts");
  const { nodes, groups, edges } = usedPins(sidecar, architecture, report);
  return {
    nodes: { ...nodes, ...given.nodes },
    groups: { ...groups, ...given.groups },
    edges: { ...edges, ...given.edges },
  };
}
