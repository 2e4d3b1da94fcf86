import type { Host } from "../hosts/host.ts";
import { loadSidecar } from "../sidecar/load-sidecar.ts";
import { pinKinds } from "../sidecar/sidecar.ts";
import { Report } from "../source/report.ts";
import type { Source } from "../source/source.ts";
import type { TextEdit } from "./fixes.ts";
import { renamed } from "./renamed.ts";

/** What to change in the layout file of a document, so that pins of `id`, of what is in it and of its edges stay theirs. */
export async function pinsRenamed(source: Source, id: string, name: string, host: Host): Promise<readonly TextEdit[]> {
  const sidecar = await loadSidecar(source, host, new Report());
  const tree = sidecar?.document.tree;
  if (!sidecar || tree?.kind !== "map") return [];
  return pinKinds.flatMap((kind) => {
    const pins = tree.entries.get(kind)?.value;
    if (pins?.kind !== "map") return [];
    return [...pins.entries].flatMap(([pin, { key }]): readonly TextEdit[] => {
      const text = pin
        .split("->")
        .map((end) => renamedEnd(end, id, name))
        .join("->");
      if (text === pin) return [];
      const written = sidecar.document.source.text.slice(key.start, key.end);
      const quote = /^["']/.test(written) ? 1 : 0;
      const range = { source: sidecar.document.source, start: key.start + quote, end: key.end - quote };
      return [{ range, text }];
    });
  });
}

/** `cloud.api`, or `cloud.api#2` at the end of an edge. */
function renamedEnd(end: string, id: string, name: string): string {
  const stop = end.search(/#|$/);
  return renamed(end.slice(0, stop), id, name) + end.slice(stop);
}
