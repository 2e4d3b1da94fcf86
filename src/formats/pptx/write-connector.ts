import { pathLength } from "../svg/route.ts";
import { elbowOf } from "./elbow.ts";
import { type Element, element } from "./element.ts";
import { extentOf, freeformOf } from "./freeform.ts";
import { freeLine, preset, transformOf } from "./geometry.ts";
import { identityOf } from "./identity.ts";
import { fillOf, lineOf } from "./line.ts";
import type { Pen } from "./pen.ts";
import type { ConnectorShape, Glue } from "./shape.ts";

/**
 * A connector, glued to the shapes at its ends, if there are any.
 *
 * PowerPoint shows it as it is written until one of them is moved. LibreOffice
 * finds ways of its own for those with corners, also through nodes: it gets a
 * line that is no connector. Of two alternatives, programs take the first whose
 * vocabulary they know; that of PowerPoint 2010 is asked for under a prefix
 * that LibreOffice, which goes by prefixes, does not know.
 */
export function writeConnector(connector: ConnectorShape, pen: Pen): Element {
  const { points, hops } = connector;
  if (points.length === 2 && hops.length === 0) return gluedLine(connector, pen);
  return element(
    "mc:AlternateContent",
    { "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006" },
    element(
      "mc:Choice",
      { "xmlns:ppt2010": "http://schemas.microsoft.com/office/powerpoint/2010/main", Requires: "ppt2010" },
      gluedLine(connector, pen),
    ),
    element("mc:Fallback", {}, looseLine(connector, pen)),
  );
}

function gluedLine(connector: ConnectorShape, pen: Pen): Element {
  const { points, hops, from, to } = connector;
  const glue = (name: string, hold: Glue | undefined) =>
    hold && element(name, { id: pen.idOfNamed(hold.name), idx: hold.site });
  const ends = element("p:cNvCxnSpPr", {}, glue("a:stCxn", from), glue("a:endCxn", to));
  return element(
    "p:cxnSp",
    {},
    element("p:nvCxnSpPr", {}, identityOf(connector, pen), ends, element("p:nvPr")),
    element("p:spPr", {}, courseOf(connector, pen), lineOf(connector, pathLength(points, 0, hops), pen.scale)),
  );
}

/** The place and form of a connector: a preset where one fits, so that PowerPoint can find another way for it. */
function courseOf({ points, look, hops }: ConnectorShape, { scale }: Pen): readonly Element[] {
  if (hops.length > 0) return freeCourse(points, look.radius, hops, scale);
  const [start, end] = [points[0], points.at(-1)];
  if (points.length === 2 && start && end) {
    const flips = { flipH: flag(end.x < start.x), flipV: flag(end.y < start.y) };
    return [transformOf(scale.rect(extentOf(points)), flips), preset("straightConnector1")];
  }
  const elbow = elbowOf(points);
  if (!elbow) return freeCourse(points, look.radius, hops, scale);
  const { bounds, rotation, flipped, adjustments } = elbow;
  const turn = {
    rot: rotation === 0 ? undefined : rotation * 60000,
    flipH: flag(flipped.horizontally),
    flipV: flag(flipped.vertically),
  };
  return [transformOf(scale.rect(bounds), turn), preset(elbow.preset, adjustments)];
}

function freeCourse(...[points, radius, hops, scale]: [...Parameters<typeof freeformOf>, Pen["scale"]]) {
  const freeform = freeformOf(points, radius, hops);
  return [transformOf(scale.rect(freeform.bounds)), freeLine(freeform, scale)];
}

/** The same line, with the same id, for programs that do not show connectors as they are written. */
function looseLine(connector: ConnectorShape, pen: Pen): Element {
  const { points, look, hops } = connector;
  const line = lineOf(connector, pathLength(points, look.radius, hops), pen.scale);
  return element(
    "p:sp",
    {},
    element("p:nvSpPr", {}, identityOf(connector, pen), element("p:cNvSpPr"), element("p:nvPr")),
    element("p:spPr", {}, freeCourse(points, look.radius, hops, pen.scale), fillOf(undefined), line),
  );
}

function flag(isSet: boolean): 1 | undefined {
  return isSet ? 1 : undefined;
}
