import type { XmlElement } from "../../xml/read-xml.ts";
import { arcSteps } from "./arc.ts";
import { numberOf, numbersIn } from "./numbers.ts";
import type { Outline, Step } from "./outline.ts";
import { outlineOfPath } from "./path-data.ts";

/** The outline of a shape of SVG; none for an element that is no shape. */
export function outlineOfShape({ name, attributes }: Pick<XmlElement, "name" | "attributes">): Outline | undefined {
  const number = (key: string, otherwise = 0) => numberOf(attributes.get(key), otherwise);
  switch (name) {
    case "path":
      return outlineOfPath(attributes.get("d") ?? "");
    case "rect":
      return rectangle(number);
    case "circle":
      return ellipse(number("cx"), number("cy"), number("r"), number("r"));
    case "ellipse":
      return ellipse(number("cx"), number("cy"), number("rx"), number("ry"));
    case "line":
      return polyline([number("x1"), number("y1"), number("x2"), number("y2")]);
    case "polyline":
      return polyline(numbersIn(attributes.get("points") ?? ""));
    case "polygon":
      return [...polyline(numbersIn(attributes.get("points") ?? "")), { type: "close" }];
    default:
      return undefined;
  }
}

function rectangle(number: (key: string, otherwise?: number) => number): Outline {
  const [x, y, width, height] = [number("x"), number("y"), number("width"), number("height")];
  if (width <= 0 || height <= 0) return [];
  // What only one radius is given for has it both ways.
  const rx = Math.min(number("rx", number("ry")), width / 2);
  const ry = Math.min(number("ry", number("rx")), height / 2);
  const [right, bottom] = [x + width, y + height];
  const arc = { rx, ry, turn: 0, isLarge: false, isClockwise: true };
  const corner = (fromX: number, fromY: number, toX: number, toY: number): Outline =>
    rx > 0 && ry > 0 ? arcSteps({ x: fromX, y: fromY }, { x: toX, y: toY }, arc) : [];
  return [
    { type: "move", to: { x: x + rx, y } },
    { type: "line", to: { x: right - rx, y } },
    ...corner(right - rx, y, right, y + ry),
    { type: "line", to: { x: right, y: bottom - ry } },
    ...corner(right, bottom - ry, right - rx, bottom),
    { type: "line", to: { x: x + rx, y: bottom } },
    ...corner(x + rx, bottom, x, bottom - ry),
    { type: "line", to: { x, y: y + ry } },
    ...corner(x, y + ry, x + rx, y),
    { type: "close" },
  ];
}

function ellipse(x: number, y: number, rx: number, ry: number): Outline {
  if (rx <= 0 || ry <= 0) return [];
  const [left, right] = [
    { x: x - rx, y },
    { x: x + rx, y },
  ];
  const arc = { rx, ry, turn: 0, isLarge: false, isClockwise: true };
  return [{ type: "move", to: left }, ...arcSteps(left, right, arc), ...arcSteps(right, left, arc), { type: "close" }];
}

/** Lines between points, each given by two numbers. */
function polyline(numbers: readonly number[]): Outline {
  const steps: Step[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const to = { x: numbers[index] ?? 0, y: numbers[index + 1] ?? 0 };
    steps.push({ type: index === 0 ? "move" : "line", to });
  }
  return steps;
}
