import { counted } from "../counted.ts";
import {
  type Diagnostic,
  type Host,
  type JudgedView,
  judgeViews,
  loadElkQuickly,
  type Quality,
  type Source,
} from "../index.ts";
import type { PlaceFlags } from "./place-options.ts";

/** How pictures are laid out, and what is asked of them. */
export interface PictureFlags extends PlaceFlags {
  readonly maxFaults: number;
  readonly minScore?: number;
}

/** What the pictures of a document are like, and all that is wrong with them and it. */
export interface PictureCheck {
  readonly output?: readonly JudgedView[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the flaws of the pictures that would be drawn, following the text of one before; it is an error when there are more in one than is allowed. */
export async function checkPictures(
  source: Source,
  host: Host,
  flags: PictureFlags,
  previous: string | undefined,
): Promise<PictureCheck> {
  const { direction, layout, effort } = flags;
  const options = {
    ...(direction && { direction }),
    ...(layout && { layout }),
    ...(effort && { effort }),
    ...(previous !== undefined && { previous }),
  };
  const { output, diagnostics } = await judgeViews(source, { ...options, host, loadElk: loadElkQuickly });
  if (!output) return { diagnostics };
  const shortfalls = output.flatMap((judged) => shortfallsOf(judged, flags, source));
  return { output, diagnostics: [...shortfalls, ...diagnostics] };
}

/** What a picture is asked for and does not have. */
export function shortfallsOf(
  { view, quality: { faults, score } }: JudgedView,
  { maxFaults, minScore = 0 }: PictureFlags,
  source: Source,
): Diagnostic[] {
  const range = { source, start: 0, end: 0 };
  const below = { code: "picture-below-threshold", severity: "error", range } as const;
  const picture = view === "default" ? "the picture" : `the picture of the view "${view}"`;
  const shortfalls: Diagnostic[] = [];
  if (faults > maxFaults) {
    const message = `${picture} has ${counted(faults, "fault")}, and at most ${maxFaults} may be`;
    shortfalls.push({ ...below, message, hint: "the warnings say where they are" });
  }
  if (score < minScore) {
    const message = `${picture} has a score of ${oneDecimal(score)}, and it must be at least ${minScore}`;
    const hint = "the warnings say why; fewer nodes and edges in one picture are easier to arrange";
    shortfalls.push({ ...below, message, hint });
  }
  return shortfalls;
}

/** The side of an icon, in which people compare the lengths of edges, px. */
const icon = 64;

/** `score 81.4, 0 faults, 3 blemishes, 2 crossings, …` */
export function sentenceOf({ score, faults, findings, measures }: Quality): string {
  const { crossings, longestEdge, aspect, usedArea } = measures;
  return [
    `score ${oneDecimal(score)}`,
    counted(faults, "fault"),
    counted(findings.length - faults, "blemish", "blemishes"),
    counted(crossings, "crossing"),
    `longest edge ${oneDecimal(longestEdge / icon)} icons`,
    `aspect ${aspect.toFixed(2)}`,
    `${Math.round(100 * usedArea)} % used`,
  ].join(", ");
}

/** Rounded down, so that nothing seems to reach a threshold that it misses. */
function oneDecimal(value: number): string {
  return (Math.floor(10 * value) / 10).toFixed(1);
}
