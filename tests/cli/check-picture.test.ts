import { expect, test } from "vitest";
import { shortfallsOf } from "../../src/cli/check-picture.ts";
import { qualityOf } from "../../src/layout/quality/quality-of.ts";
import { layoutOf } from "../layout/quality/sketch.ts";
import { type Run, stratogram } from "../program.ts";

const good = "nodes: { web: , api: , db: }\nedges: [web -> api, api -> db]\n";

/** Each of five with each of five others: no picture of it is without crossings. */
const crowded = `nodes: { a: , b: , c: , d: , e: , v: , w: , x: , y: , z: }
edges:
  - "[a, b, c, d, e] -> [v, w, x, y, z]": request
`;

/** Checks the crowded document, of which no picture would be good, however long one is looked for. */
function checked(args: readonly string[]): Run {
  return stratogram(["check", "-", "--effort", "draft", ...args], { input: crowded });
}

test("a good picture is measured, for people only, and nothing is written", () => {
  const run = stratogram(["check", "-", "--picture"], { input: good });
  expect(run).toMatchObject({ code: 0, stdout: "" });
  expect(run.stderr).toMatch(
    /^<stdin> {2}score \d+\.\d, 0 faults, 0 blemishes, 0 crossings, longest edge \d+\.\d icons, aspect \d+\.\d\d, \d+ % used\nno mistakes in 1 document\n$/,
  );
});

test("blemishes are told as warnings and fail nothing by themselves", () => {
  const run = checked(["--picture"]);
  expect(run.code).toBe(0);
  expect(run.stdout).toMatch(/<stdin>:3:5: warning: the edge from "[a-z]" to "[a-z]" crosses .* \(picture-blemish\)/);
});

test.each(["json", "github", "sarif"])("programs get them, too: %s", (format) => {
  const run = checked(["--picture", "--format", format]);
  expect(run.code).toBe(0);
  expect(run.stdout).toContain("picture-blemish");
});

test("a picture with a lower score than is asked for is an error; to name a score is to ask for the picture", () => {
  const run = checked(["--min-score", "99.9"]);
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(
    /^<stdin>:1:1: error: the picture has a score of \d+\.\d, and it must be at least 99\.9 \(picture-below-threshold\)\n/,
  );
  expect(checked(["--min-score", "0"]).code).toBe(0);
});

test("what a document gets is measured in the direction that is asked for", () => {
  const aspect = (direction: string) =>
    Number(/aspect ([\d.]+)/.exec(stratogram(["check", "-", "-d", direction], { input: good }).stderr)?.[1]);
  expect(aspect("right")).toBeGreaterThan(aspect("down"));
});

test("of a document with errors there is no picture to measure", () => {
  const run = stratogram(["check", "-", "--picture"], { input: "nodes: { a: lamda }\n" });
  expect(run).toMatchObject({ code: 1, stderr: "" });
  expect(run.stdout).toContain("unknown-type");
});

test("a threshold that is no number is refused", () => {
  expect(stratogram(["check", "-", "--max-faults", "none"], { input: good })).toMatchObject({ code: 2, stdout: "" });
});

test("a picture with more faults than may be is an error", () => {
  const source = { name: "shop.yaml", text: "" };
  const quality = qualityOf(layoutOf({ nodes: { a: { at: [0, 0] }, b: { at: [40, 40] }, c: { at: [80, 80] } } }));
  expect(shortfallsOf({ view: "default", quality }, { maxFaults: 2 }, source)).toEqual([]);
  expect(shortfallsOf({ view: "default", quality }, { maxFaults: 1 }, source)).toMatchObject([
    { code: "picture-below-threshold", severity: "error", message: "the picture has 2 faults, and at most 1 may be" },
  ]);
});
