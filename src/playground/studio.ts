import {
  browserHost,
  complete,
  type Diagnostic,
  type Drawing,
  draw,
  type Edge,
  elkAt,
  fixesOf,
  formats,
  format as formatted,
  frameOf,
  type Group,
  hover,
  iconOf,
  type Node,
  parse,
  pictureOf,
  positionAt,
  themeNames,
  write,
} from "../browser.ts";
import type { Calls, Drawn, FigurePlace, Offers, Outcome, Problem, Suggestion, Wish } from "./calls.ts";
import { documentName, fileHost } from "./file-host.ts";
import { loadFonts } from "./fonts.ts";
import { noPicture, outcomeOf } from "./outcome.ts";

/** How the document reaches other files; none: it reaches none. */
const host = fileHost(new URL(self.location.href).searchParams);
const name = documentName(new URL(self.location.href).searchParams);
const options = { name, ...(host && { host }) };

// Its licence asks that it can be told from everything else.
const loadElk = elkAt(new URL("../elkjs/elk-worker.min.js", import.meta.url).href);

/** Draws what it is asked for, in a worker, and remembers what it has drawn. */
export class Studio implements Calls {
  #drawing: Drawing | undefined;

  async offers(): Promise<Offers> {
    return {
      themes: themeNames,
      formats: formats.map(({ name, extension, summary }) => ({ name, extension, summary })),
    };
  }

  async draw({ text, look, follow }: Wish): Promise<Drawn> {
    const previous = follow ? await this.#textOfPicture() : undefined;
    const wanted = { theme: "auto", ...look, ...(previous !== undefined && { previous }), loadElk };
    const { output, diagnostics } = await draw(text, { ...options, ...wanted });
    const drawn: Drawn = { problems: diagnostics.map(problemOf), ...(await knownOf(text)) };
    if (!output) return drawn;
    this.#drawing = output;
    return { ...drawn, picture: await pictureOf([output]) };
  }

  /** What the next picture can follow. */
  async #textOfPicture(): Promise<string | undefined> {
    return this.#drawing && (await write(this.#drawing)).output;
  }

  async write(format: string): Promise<Outcome> {
    if (!this.#drawing) return noPicture;
    return outcomeOf(await write(this.#drawing, { name, format, host: browserHost({ fonts: await loadFonts() }) }));
  }

  async drawing(): Promise<Drawing | undefined> {
    return this.#drawing;
  }

  async format(text: string): Promise<string | undefined> {
    return (await formatted(text, { name })).output;
  }

  async explain(text: string, offset: number): ReturnType<Calls["explain"]> {
    const found = await hover(text, offset, options);
    return found && { start: found.range.start, end: found.range.end, markdown: found.markdown };
  }

  async complete(text: string, offset: number): Promise<readonly Suggestion[]> {
    const completions = await complete(text, offset, options);
    return completions.map(({ range: { start, end }, kind: _, ...completion }) => ({ ...completion, start, end }));
  }

  icon(type: string): Promise<string | undefined> {
    return iconOf(type);
  }
}

/** What of a document is known although there may be errors in it. */
async function knownOf(text: string): Promise<Pick<Drawn, "views" | "places">> {
  const { output } = await parse(text, options);
  if (!output) return {};
  const places = [...output.groups, ...output.nodes, ...output.edges].flatMap((figure) => placeOf(figure, text));
  return { views: output.views.map(({ name }) => name), places: places.toSorted((a, b) => a.start - b.start) };
}

/** None for what stands in a file that is included. */
function placeOf({ id, origin: { document, path } }: Node | Group | Edge, text: string): readonly FigurePlace[] {
  if (document.source.text !== text) return [];
  const { start } = document.rangeOfKey(path);
  const written = text.slice(start, document.rangeOf(path).end).trimEnd();
  const [rest = ""] = text.slice(start + written.length).split(/\r?\n/, 1);
  return [{ id, start, end: start + written.length + rest.length }];
}

function problemOf(diagnostic: Diagnostic): Problem {
  const { code, severity, message, hint, range } = diagnostic;
  return {
    ...{ code, severity, message, start: range.start, end: range.end },
    ...(hint !== undefined && { hint }),
    position: positionAt(range.source, range.start),
    frame: frameOf(range),
    fixes: fixesOf([diagnostic]).map(({ title, edits }) => ({
      title,
      edits: edits.map(({ range: { start, end }, text }) => ({ start, end, text })),
    })),
  };
}
