import { allTypes } from "../catalogue/catalogue.ts";
import type { Host } from "../hosts/host.ts";
import type { Architecture } from "../model/architecture.ts";
import { resolve } from "../model/resolve.ts";
import { applied } from "../model/view/applied.ts";
import { defaultName, viewsNamed } from "../model/view/named.ts";
import { sidecarWith } from "../sidecar/edit-sidecar.ts";
import { loadSidecar } from "../sidecar/load-sidecar.ts";
import { sidecarNameOf } from "../sidecar/sidecar.ts";
import { load } from "../source/load.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import { type Source, wholeOf } from "../source/source.ts";
import type { Change } from "./change.ts";
import type { DrawnPage } from "./drawn-page.ts";
import { type Relabeling, relabelings } from "./labels.ts";
import { repin } from "./places.ts";
import { readDrawio } from "./read-drawio.ts";
import { reportUntaken } from "./report-untaken.ts";
import { writeLabels } from "./write-labels.ts";

/** What a drawing says that its document did not, and where it is written. */
export interface Synced {
  readonly changes: readonly Change[];
  /** The files that have other texts than before: the document, what it includes, and its sidecar. */
  readonly files: readonly SyncedFile[];
}

export interface SyncedFile {
  readonly name: string;
  /** None: there is nothing left to be said in it. */
  readonly text?: string;
}

/**
 * Takes over into a document what somebody changed in its drawing.
 *
 * Places go into the sidecar, labels into the texts of the document. What cannot be
 * taken over is a warning that says what to write.
 */
export async function syncDrawing(
  drawing: Source,
  source: Source,
  host: Host,
  report: Report,
): Promise<Synced | undefined> {
  const documents = await load(source, host, report);
  const whole = resolve(documents, allTypes, report);
  const sidecar = await loadSidecar(source, host, report, true);
  const main = documents.at(-1);
  const [view] = viewsNamed(whole, main?.document, { views: [defaultName] }, report);
  if (report.hasErrors || !main || !view) return undefined;
  const architecture = applied(whole, view, report);
  // Of the drawing itself there is nothing to show.
  const page = pageOf({ name: drawing.name, text: "" }, drawing.text, architecture, report);
  if (!page) return undefined;
  const written = partOf(whole, architecture);
  const { pins, changes } = repin(written, page, sidecar?.pins ?? {});
  const wanted = relabelings(written, page, { document: main.document, path: [] }, report);
  const { sources, done, refused } = writeLabels(documents, wanted);
  for (const each of refused) reportRefused(each, report);
  reportUntaken(architecture, page, { name: drawing.name, text: "" }, report);
  const layout = sidecarWith(pins, sidecar);
  const name = sidecarNameOf(source.name);
  const hasLayout = name !== undefined && layout !== sidecar?.document.source.text;
  return {
    changes: [...changes, ...done.map(({ change }) => change)],
    files: [...sources, ...(hasLayout ? [{ name, ...(layout !== undefined && { text: layout }) }] : [])],
  };
}

/** What a view shows and the document has as well: no group as one node, no merged edge, no other title. */
function partOf(whole: Architecture, shown: Architecture): Architecture {
  const ends = new Map(whole.edges.map(({ id, from, to }) => [id, `${from}->${to}`]));
  const { title, ...rest } = shown;
  return {
    ...rest,
    // A title of the view stands elsewhere than that of the document.
    ...(title !== undefined && title === whole.title && { title }),
    nodes: shown.nodes.filter(({ inside }) => !inside),
    edges: shown.edges.filter(({ id, from, to, count }) => !count && ends.get(id) === `${from}->${to}`),
  };
}

/** The page that shows an architecture, and no view of it: of several, the one that shows most of it. */
function pageOf(drawing: Source, text: string, { nodes, groups }: Architecture, report: Report): DrawnPage | undefined {
  const pages = readDrawio(text);
  if ("fault" in pages) {
    const message = `the drawing cannot be read: ${pages.fault}`;
    report.error(pages.isTooLarge ? "too-large" : "invalid-drawing", message, wholeOf(drawing), {
      hint: "name a file of draw.io that was drawn with `--format drawio`",
    });
    return undefined;
  }
  const ids = new Set([...nodes, ...groups].map(({ id }) => id));
  const foreignIn = ({ boxes }: DrawnPage) => [...boxes.keys()].filter((id) => !ids.has(id));
  const knownIn = (page: DrawnPage) => page.boxes.size - foreignIn(page).length;
  const [best] = pages.filter(({ view }) => view === undefined).toSorted((a, b) => knownIn(b) - knownIn(a));
  // A few ids, such as `api`, are in many documents.
  if (best && knownIn(best) > 0 && knownIn(best) >= foreignIn(best).length) return best;
  const [first] = pages;
  if (best || first?.view === undefined) reportForeign(drawing, best && foreignIn(best)[0], report);
  else reportView(drawing, first.view, report);
  return undefined;
}

/** Where things stand in a view says nothing about where they stand in the whole. */
function reportView(drawing: Source, view: string, report: Report): void {
  const message = `this drawing shows no more than a view of the document: ${quoted(view)}`;
  report.error("foreign-drawing", message, wholeOf(drawing), {
    hint: "draw the document with `--format drawio` and without a view, and change that",
  });
}

/** `id` is of something that the drawing shows and the document does not have; none: it shows nothing of any document. */
function reportForeign(drawing: Source, id: string | undefined, report: Report): void {
  const message =
    id === undefined
      ? "nothing in this drawing was drawn from a document"
      : `this drawing was drawn from another document: it shows ${quoted(id)}`;
  report.error("foreign-drawing", message, wholeOf(drawing), {
    hint: "draw the document with `--format drawio` and change that, or name the document that this was drawn from",
  });
}

/** In characters, as the schema of the language has it. */
const longestLabel = 500;

function reportRefused({ origin, ids, change, label }: Relabeling, report: Report): void {
  const { document, path } = origin;
  const name = ids[0] === undefined ? "the title" : quoted(ids[0]);
  report.warning(
    "not-taken-over",
    `${name} cannot be given its label from the drawing here: ${change.message}`,
    document.rangeOfKey(path),
    {
      hint:
        label.length > longestLabel
          ? `a label has at most ${longestLabel} characters`
          : "what is written here also stands for something else: write it out, with that label",
    },
  );
}
