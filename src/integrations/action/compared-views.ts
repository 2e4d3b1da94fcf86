import {
  type Architecture,
  type Comparison,
  type Diagnostic,
  type Drawing,
  drawComparison,
  drawViews,
  type Source,
  write,
} from "../../index.ts";
import type { Settings } from "./settings.ts";
import { hostAt, type Versions } from "./versions.ts";

/** A view of a document, as it was and as it is; one of both is missing where it is new or removed. */
export interface ComparedView {
  readonly name: string;
  readonly before?: Drawing;
  readonly after?: Drawing;
  /** Both as one picture. */
  readonly diff?: Drawing;
}

/** Views, and what is wrong with the later version of them. */
export interface ComparedViews {
  readonly views: readonly ComparedView[];
  readonly diagnostics: readonly Diagnostic[];
}

export type Look = Pick<Settings, "views" | "theme" | "flow" | "lens">;

/** Draws the views of a new document that a workflow asks for; none where it has errors. */
export async function newViews(source: Source, look: Look, { after }: Versions): Promise<ComparedViews> {
  const { output = [], diagnostics } = await drawnAt(after, source, look);
  return { views: output.map(({ view, drawing }) => ({ name: view, after: drawing })), diagnostics };
}

/** Draws the views of both versions that a workflow asks for; of all of them, those that look other than before. */
export async function comparedViews(
  [old, young]: readonly [Source, Source],
  comparison: Comparison,
  look: Look,
  versions: Versions,
): Promise<ComparedViews> {
  const [before, after] = [namesIn(comparison.before), namesIn(comparison.after)];
  const wanted = look.views === "all" ? [...new Set([...after, ...before])] : look.views;
  // What neither version knows is told of the later one.
  const asked = wanted.filter((name) => after.includes(name) || !before.includes(name));
  const { output: later = [], diagnostics } = await drawnAt(versions.after, young, { ...look, views: asked });
  if (diagnostics.some(({ severity }) => severity === "error")) return { views: [], diagnostics };
  const gone = wanted.filter((name) => before.includes(name));
  const { output: earlier = [] } = await drawnAt(
    versions.before,
    old,
    lookBefore({ ...look, views: gone }, comparison),
  );
  const { output: both = [] } = await drawComparison(old, young, {
    ...{ host: hostAt(versions.after), before: { host: hostAt(versions.before) } },
    ...{ theme: look.theme ?? "auto", views: asked.filter((name) => before.includes(name)) },
  });
  const views = wanted.map((name) => ({
    name,
    ...named("before", earlier, name),
    ...named("after", later, name),
    ...named("diff", both, name),
  }));
  return { views: look.views === "all" ? await others(views) : views, diagnostics };
}

/** The names of all views, the default first. */
function namesIn({ views }: Architecture): readonly string[] {
  return [...new Set(["default", ...views.map(({ name }) => name)])];
}

/** What was not told before is not missed there. */
function lookBefore({ flow, ...look }: Look, { before }: Comparison): Look {
  return { ...look, ...(flow !== undefined && before.flows.some(({ name }) => name === flow) && { flow }) };
}

async function drawnAt(commit: string, source: Source, { views, theme = "auto", flow, lens }: Look) {
  return drawViews(source, {
    ...{ host: hostAt(commit), views, theme },
    ...(flow !== undefined && { flow }),
    ...(lens !== undefined && { lens }),
  });
}

type Drawn = readonly { readonly view: string; readonly drawing: Drawing }[];

function named<Key extends "before" | "after" | "diff">(key: Key, drawn: Drawn, name: string) {
  const found = drawn.find(({ view }) => view === name);
  return found && { [key]: found.drawing };
}

/** The views whose pictures are others than before; where none is, what differs is said in words, and the whole is shown. */
async function others(views: readonly ComparedView[]): Promise<readonly ComparedView[]> {
  const found: ComparedView[] = [];
  for (const view of views) if ((await pictureOf(view.before)) !== (await pictureOf(view.after))) found.push(view);
  return found.length > 0 ? found : views.slice(0, 1);
}

async function pictureOf(drawing: Drawing | undefined): Promise<string | undefined> {
  return drawing && (await write(drawing, { format: "svg" })).output;
}
