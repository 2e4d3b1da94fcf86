import type { Direction } from "../../model/architecture.ts";
import type { Layout } from "../layout.ts";
import { arrowFindings } from "./arrows.ts";
import { boxFindings } from "./boxes.ts";
import { costOf, scoreOf } from "./cost.ts";
import { endFindings } from "./ends.ts";
import { type FlawName, flawNamed, flawNames } from "./flaws.ts";
import { labelFindings } from "./labels.ts";
import { detourOf, meritsOf } from "./merits.ts";
import { overlayFindings } from "./overlays.ts";
import { pairFindings } from "./pairs.ts";
import { type Picture, pictureOf } from "./picture.ts";
import type { Finding, Measures, Quality } from "./quality.ts";
import { routeFindings } from "./routes.ts";
import { textFindings } from "./texts.ts";

/** Measures how good a picture is, from where everything is; `direction` is that in which its edges are to run. */
export function qualityOf(layout: Layout, direction: Direction = "right"): Quality {
  const picture = pictureOf(layout);
  const findings = [...findingsOf(picture)];
  const measures = measuresOf(picture, findings, direction);
  const cost = costOf(measures, picture.routes.map(detourOf));
  const faults = findings.filter(({ measure }) => flawNamed(measure).severity === "fault").length;
  return { measures, findings, faults, cost, score: scoreOf(cost) };
}

function* findingsOf(picture: Picture): Generator<Finding> {
  yield* boxFindings(picture);
  yield* textFindings(picture);
  yield* endFindings(picture);
  yield* routeFindings(picture);
  yield* labelFindings(picture);
  yield* arrowFindings(picture);
  yield* pairFindings(picture);
  yield* overlayFindings(picture);
}

function measuresOf(picture: Picture, findings: readonly Finding[], direction: Direction): Measures {
  const counts = Object.fromEntries(flawNames.map((name) => [name, 0])) as Record<FlawName, number>;
  for (const { measure } of findings) counts[measure] += 1;
  const { nodes, groups, routes } = picture;
  return {
    nodes: nodes.length,
    groups: groups.length,
    edges: routes.length,
    ...counts,
    ...meritsOf(picture, direction),
  };
}
