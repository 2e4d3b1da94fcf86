import { expect } from "vitest";
import type { Annotations, Panel } from "../../src/annotations/annotations.ts";
import { lenses } from "../../src/annotations/lenses/index.ts";
import type { LensName } from "../../src/model/architecture.ts";
import { applied } from "../../src/model/view/applied.ts";
import { Report } from "../../src/source/report.ts";
import { resolved } from "../model/resolved.ts";

/** What a lens tells of a document, or of one of its views. */
export async function told(lens: LensName, text: string, view?: string): Promise<Annotations> {
  const { architecture, diagnostics } = await resolved(text);
  expect(diagnostics).toEqual([]);
  const wanted = architecture.views.find(({ name }) => name === view);
  const shown = wanted ? applied(architecture, wanted, new Report()) : architecture;
  const annotations = lenses.find(({ name }) => name === lens)?.annotate(shown);
  if (!annotations) throw new Error(`There is no lens ${lens}`);
  return annotations;
}

export const rowsOf = ({ panels }: Annotations) => panels.flatMap(({ rows }: Panel) => rows);
export const textsOf = (annotations: Annotations) => rowsOf(annotations).map(({ text }) => text);
export const textOn = ({ elementMarks, edgeMarks }: Annotations, id: string) =>
  (elementMarks.get(id) ?? edgeMarks.get(id) ?? []).map(({ text }) => text).join(", ");
