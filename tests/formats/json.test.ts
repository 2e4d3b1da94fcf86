import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { draw } from "../../src/drawing/draw.ts";
import { json } from "../../src/formats/json.ts";
import { themes } from "../../src/themes/index.ts";
import { light } from "../../src/themes/light.ts";
import { drawExample, exampleNames } from "../drawing/examples.ts";
import { annotatedArchitecture, layoutIn, madeUpIcons } from "../drawing/sample.ts";
import { annotatedIn } from "./annotated.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/drawing.schema.json", import.meta.url), "utf8"));
const validate = new Ajv({ allErrors: true }).compile(schema);

describe.each(themes)("a drawing as JSON, in the $name theme", (theme) => {
  const drawing = annotatedIn(theme);
  const text = json.write(drawing);

  test("is what its schema says", () => {
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
  });

  test("has a line for every figure, in painter's order", () => {
    const lines = text.split("\n").filter((line) => line.startsWith("    "));
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, "")).id)).toEqual(drawing.figures.map(({ id }) => id));
  });
});

test.each(exampleNames)("the example %s as JSON is what the schema says", async (name) => {
  validate(JSON.parse(json.write(await drawExample(name, light))));
  expect(validate.errors).toBeNull();
});

test("a letter in place of a label says what it stands for", () => {
  const { edges, ...layout } = layoutIn(light, madeUpIcons, annotatedArchitecture);
  const lettered = edges.map(({ label, ...edge }) =>
    label ? { ...edge, number: { letter: "a", bounds: label.bounds } } : edge,
  );
  const drawing = draw({ ...layout, edges: lettered }, annotatedArchitecture, light, madeUpIcons);
  const { figures } = JSON.parse(json.write(drawing));
  validate(JSON.parse(json.write(drawing)));
  expect(validate.errors).toBeNull();
  const labelled = edges.filter(({ label }) => label);
  expect(labelled.length).toBeGreaterThan(0);
  expect(figures.flatMap((figure: { letter?: object }) => figure.letter ?? [])).toMatchObject(
    labelled.map(({ edge }) => ({ letter: "a", text: edge.edge.label })),
  );
});

test("the schema of drawings describes every key", () => {
  const undescribed: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
    if (!("properties" in node) || typeof node.properties !== "object" || node.properties === null) return;
    for (const [key, value] of Object.entries(node.properties)) {
      if (!("description" in value) && !("$ref" in value)) undescribed.push(`${path}/${key}`);
    }
  };
  visit(schema, "");
  expect(undescribed).toEqual([]);
});
