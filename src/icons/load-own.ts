import type { FileFailure, Host } from "../hosts/host.ts";
import type { Element } from "../model/architecture.ts";
import type { DiagnosticCode } from "../source/diagnostic.ts";
import type { Report } from "../source/report.ts";
import type { Icon } from "./icon.ts";

/**
 * Reads the pictures that authors brought, each file once, and reports what is
 * wrong with one wherever it is named.
 */
export async function loadOwnIcons(
  elements: readonly Element[],
  host: Host,
  report: Report,
): Promise<ReadonlyMap<string, Icon>> {
  const icons = new Map<string, Icon>();
  const outcomes = new Map<string, Icon | Mistake>();
  for (const element of elements) {
    const path = element.icon;
    if (typeof path !== "string") continue;
    const file = fileOf(element, path);
    const outcome = outcomes.get(file) ?? (await readIcon(path, element, host));
    outcomes.set(file, outcome);
    if ("code" in outcome) reportMistake(outcome, path, element, report);
    else icons.set(file, outcome);
  }
  return icons;
}

/** What a path means depends on the document that it stands in. */
export function fileOf({ origin }: Element, path: string): string {
  return `${origin.document.source.name}\n${path}`;
}

interface Mistake {
  readonly code: DiagnosticCode;
  /** A sentence about the file as `it`. */
  readonly reason: string;
  readonly hint?: string;
}

async function readIcon(path: string, { origin }: Element, host: Host): Promise<Icon | Mistake> {
  const file = await host.read(path, origin.document.source.name);
  if ("failure" in file) return mistakeOf(file);
  // Most pictures come from us.
  const { readOwnIcon } = await import("./own-icon.ts");
  const icon = readOwnIcon(file.text);
  if (!("fault" in icon)) return icon;
  return { code: "invalid-icon", reason: icon.fault, hint: plainSvg };
}

const plainSvg =
  'save it as "plain" or "optimized" SVG, with text as paths and styles as attributes, without pictures inside';

const codes: Readonly<Record<FileFailure["failure"], DiagnosticCode>> = {
  missing: "unreadable-file",
  unreadable: "unreadable-file",
  "too-large": "too-large",
  outside: "icon-outside-root",
};

function mistakeOf({ failure, reason, hint }: FileFailure): Mistake {
  return { code: codes[failure], reason, ...(hint !== undefined && { hint }) };
}

function reportMistake({ code, reason, hint }: Mistake, path: string, { origin }: Element, report: Report): void {
  const range = origin.document.rangeOf([...origin.path, "icon"]);
  report.error(code, `the icon "${path}" cannot be used: ${reason}`, range, hint === undefined ? {} : { hint });
}
