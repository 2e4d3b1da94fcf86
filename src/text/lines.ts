import type { Font } from "./font.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { widthOf } from "./width.ts";

/** The best way to set all pieces up to some place. */
interface Setting {
  readonly lines: number;
  readonly cost: number;
  /** Where its last line begins. */
  readonly start: number;
}

/**
 * Breaks a text without line breaks into as few lines as `maxWidth` px allow,
 * and these into lines of about equal width:
 *
 *     Amazon OpenSearch      rather than      Amazon OpenSearch
 *     Serverless vector                       Serverless vector index
 *     index for passages                      for passages
 *
 * Only a word that cannot be broken in a readable way is wider.
 */
export function linesOf(text: string, font: Font, maxWidth: number): readonly string[] {
  if (widthOf(text, font) <= maxWidth) return [text];
  const pieces = piecesOf(text, font, maxWidth);
  const limit = Math.max(maxWidth, ...pieces.map(({ width }) => width));
  return linesFrom(pieces, settingsOf(pieces, limit, widthOf(" ", font)));
}

/** For each number of pieces from the start, the best way to set them. */
function settingsOf(pieces: readonly Piece[], limit: number, space: number): readonly Setting[] {
  const settings: Setting[] = [{ lines: 0, cost: 0, start: 0 }];
  for (let end = 1; end <= pieces.length; end += 1) {
    let best: Setting | undefined;
    for (const { start, width } of lastLines(end, pieces, limit, space)) {
      const before = settings[start];
      const slack = (limit - width) / limit;
      const cost = (before?.cost ?? 0) + slack ** 2 + (pieces[start]?.penalty ?? 0);
      const lines = (before?.lines ?? 0) + 1;
      if (!best || lines < best.lines || (lines === best.lines && cost < best.cost)) best = { lines, cost, start };
    }
    if (best) settings.push(best);
  }
  return settings;
}

/** Every line that could end before piece `end`, the shortest first; one piece alone counts as fitting. */
function* lastLines(end: number, pieces: readonly Piece[], limit: number, space: number) {
  let width = 0;
  for (let start = end - 1; start >= 0; start -= 1) {
    width += (pieces[start]?.width ?? 0) + spaceAfter(start, end, pieces, space);
    if (width > limit && start < end - 1) return;
    yield { start, width };
  }
}

function spaceAfter(index: number, end: number, pieces: readonly Piece[], space: number): number {
  return index + 1 < end && pieces[index + 1]?.spaced ? space : 0;
}

function linesFrom(pieces: readonly Piece[], settings: readonly Setting[]): readonly string[] {
  const lines: string[] = [];
  for (let end = pieces.length; end > 0; ) {
    const start = settings[end]?.start ?? 0;
    lines.unshift(textOf(pieces.slice(start, end)));
    end = start;
  }
  return lines;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join("");
}
