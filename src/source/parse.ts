import type { Document } from "./document.ts";
import { documentOf } from "./document-of.ts";
import type { Report } from "./report.ts";
import type { Source } from "./source.ts";
import { wholeOf } from "./source.ts";
import { mostCharacters, wellFormed, withoutMark } from "./well-formed.ts";
import type { Explanation } from "./yaml/explanation.ts";
import { grow } from "./yaml/grow.ts";
import { lineEnd, lineStart } from "./yaml/lines.ts";
import type { Excess, Reading } from "./yaml/read.ts";
import { mostLevels, mostTokens, read } from "./yaml/read.ts";
import { explain } from "./yaml/syntax.ts";
import { masked } from "./yaml/unquoted-colon.ts";

/** How often a text is read again without its unquoted colons. */
const mostReadings = 3;

/**
 * Reads the text of a source as YAML.
 *
 * None when it cannot be read at all; where only a label lacks its quotes, the
 * rest is read as if they were there, so that the mistakes in it are found too.
 */
export function parse(source: Source, report: Report): Document | undefined {
  const right = wellFormed(source);
  if (right) return right;
  const clean = withoutMark(source);
  const { text } = clean;
  if (text.length > mostCharacters) {
    report.error("too-large", "this file is larger than 1 MiB", wholeOf(clean), { hint: splitIt });
    return undefined;
  }
  const reading = readAround(clean, text, report);
  if (!reading) return undefined;
  if (reading.second !== undefined) reportSecond(clean, reading.second, report);
  const tree = grow(reading.contents, clean, report);
  return tree && documentOf(clean, tree);
}

const splitIt = "split it into several files and `include` them";

/** Reads a text, and reads it again as if what only lacks quotes had them. */
function readAround(source: Source, text: string, report: Report, times = mostReadings): Reading | undefined {
  const reading = read(text);
  if ("limit" in reading) {
    reportExcess(source, reading, report);
    return undefined;
  }
  const explanations = reading.faults.map((fault) => explain(source.text, fault, reading.unclosed));
  const told = worthTelling(explanations, source.text);
  for (const explanation of told) reportExplanation(source, explanation, report);
  const colons = told.filter(({ code }) => code === "unquoted-colon").map(({ place }) => place);
  if (times === 0 || told.some(({ code }) => code === "yaml-syntax")) return undefined;
  return colons.length === 0 ? reading : readAround(source, masked(text, colons), report, times - 1);
}

/** Faults follow from faults: of each line the first is told, and nothing after one that all others may follow from. */
function worthTelling(explanations: readonly Explanation[], text: string): readonly Explanation[] {
  const fatal = explanations.findIndex(({ isFatal }) => isFatal);
  const told = new Map<number, Explanation>();
  for (const explanation of fatal === -1 ? explanations : explanations.slice(0, fatal + 1)) {
    const line = lineStart(text, explanation.place.start);
    const other = told.get(line);
    if (!other || explanation.place.start < other.place.start) told.set(line, explanation);
  }
  return [...told.values()];
}

function reportExplanation(source: Source, explanation: Explanation, report: Report): void {
  const { code, message, place, hint, fix } = explanation;
  report.error(
    code,
    message,
    { source, ...place },
    {
      ...(hint && { hint }),
      ...(fix && { fix: { range: { source, ...fix.place }, text: fix.text } }),
    },
  );
}

function reportExcess(source: Source, { limit, offset }: Excess, report: Report): void {
  const range = { source, start: offset, end: Math.min(offset + 1, source.text.length) };
  if (limit === "levels") {
    report.error("too-deep", `there are more than ${mostLevels} maps and lists in each other here`, range, {
      hint: "use fewer levels",
    });
  } else {
    report.error("too-large", `this file has more than ${mostTokens} words and signs`, range, { hint: splitIt });
  }
}

function reportSecond(source: Source, start: number, report: Report): void {
  report.error(
    "several-documents",
    "a second document begins here",
    { source, start, end: lineEnd(source.text, start) },
    {
      hint: "put it into a file of its own, and remove the `---`",
    },
  );
}
