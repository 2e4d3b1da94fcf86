import type { Layout } from "../layout/layout.ts";
import type { Architecture } from "../model/architecture.ts";
import type { Story } from "./drawing.ts";

/** What a picture with these panels tells in words: under a lens, one thing. */
export function storyOf(architecture: Architecture, { panels, annotations }: Layout): Story {
  const { costs } = annotations;
  const { meta, flows, decisions, acceptances } = architecture;
  const ids = new Set(panels.map(({ panel }) => panel.id));
  return {
    meta,
    flows: flows.filter(({ name }) => ids.has(`steps-${name}`)),
    decisions: ids.has("decisions") ? decisions : [],
    acceptances: ids.has("findings") ? acceptances : [],
    ...(costs && { costs }),
  };
}
