import { expect, test } from "vitest";
import { type Drawing, draw, formats, sidesFor, themeFor } from "../src/browser.ts";

const [html, png, svg] = ["html", "png", "svg"].map((name) => {
  const format = formats.find((each) => each.name === name);
  if (!format) throw new Error(`there is no ${name}`);
  return format;
}) as [(typeof formats)[0], (typeof formats)[0], (typeof formats)[0]];

test("a drawing has two sides as soon as one of its formats follows who looks", () => {
  expect(themeFor([png, svg])).toBe("light");
  expect(themeFor([png, html])).toBe("auto");
  expect(themeFor([html], "print")).toBe("print");
  expect(themeFor([])).toBe("light");
});

test("only a format that follows who looks gets the dark side, unless a theme was chosen", async () => {
  const drawing = (await draw("nodes: { shop: aws.lambda }", { theme: "auto" })).output as Drawing;
  expect(drawing.dark).toBeDefined();
  expect(sidesFor(drawing, html)).toBe(drawing);
  expect(sidesFor(drawing, svg)).not.toHaveProperty("dark");
  expect(sidesFor(drawing, svg, "auto")).toBe(drawing);
});
