import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import type { Edge } from "./architecture.ts";
import type { Entry } from "./outline.ts";

const ofGroups = ["direction", "arrange", "columns"] as const;

/** Warns of what an author wrote about the place of a node, or of those in it, that changes nothing where it stands. */
export function reportUnusedHints(entry: Entry, report: Report): void {
  const { key, parent, spec } = entry;
  const warn = (hint: string, why: string, remedy: string) => {
    const { document, path } = entry.origin;
    report.warning("unused-hint", why, document.rangeOfKey([...path, hint]), { hint: remedy });
  };
  if (spec.place && parent === undefined) {
    warn(
      "place",
      `${quoted(key)} is in no group on whose border it could sit`,
      "leave `place` out, or put the node into a group",
    );
  }
  if (!spec.nodes) {
    for (const hint of ofGroups.filter((hint) => spec[hint] !== undefined)) {
      warn(
        hint,
        `${quoted(key)} has no nodes in it that \`${hint}\` could arrange`,
        `leave \`${hint}\` out, or give ${quoted(key)} \`nodes\``,
      );
    }
    return;
  }
  if (spec.hub) {
    warn(
      "hub",
      `${quoted(key)} is a group, and only nodes are hubs`,
      "leave `hub` out, or give it to a node in the group",
    );
  }
  if (spec.columns !== undefined && spec.arrange !== "grid") {
    warn("columns", `${quoted(key)} is no grid, and nothing else has columns`, "write `arrange: grid`");
  }
}

/** Warns of `hub` on a node that no edge reaches. */
export function reportUnusedHub({ key, spec, origin }: Entry, reaching: readonly Edge[], report: Report): void {
  // Of edges that were left out because of a mistake, the mistake is told already.
  if (!spec.hub || reaching.length > 0 || report.hasErrors) return;
  const message = `no edge reaches ${quoted(key)} that could be drawn as \`hub\` says`;
  report.warning("unused-hint", message, origin.document.rangeOfKey([...origin.path, "hub"]), {
    hint: "leave `hub` out, or let edges lead to it",
  });
}
