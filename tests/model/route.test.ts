import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRoute } from "../../src/model/parse-route.ts";
import { computing } from "../computing.ts";

/** The route as it was understood, in the plainest form: `a,b -> c`. */
function understood(text: string): string {
  const route = parseRoute(text);
  if ("message" in route) return `mistake at ${route.offset}+${route.length}: ${route.message}`;
  const ends = route.ends.map((mentions) => mentions.map(({ name }) => name).join(","));
  const arrows = route.arrows.map(({ heads, asynchronous, direction }) => {
    const line = asynchronous ? "~" : "-";
    if (heads === "none") return "--";
    if (heads === "both") return `<${line}>`;
    return direction === "forwards" ? `${line}>` : `<${line}`;
  });
  return ends.flatMap((end, index) => [end, ...arrows.slice(index, index + 1)]).join(" ");
}

test.each([
  ["a -> b", "a -> b"],
  ["a <- b", "a <- b"],
  ["a <-> b", "a <-> b"],
  ["a -- b", "a -- b"],
  ["a ~> b", "a ~> b"],
  ["a -> b ~> c <- d", "a -> b ~> c <- d"],
  ["  a   ->\tb ", "a -> b"],
  ["[a, b] -> c", "a,b -> c"],
  ["a -> [b,c , d] -> e", "a -> b,c,d -> e"],
  ["vpc.app.api -> [cloud.logs]", "vpc.app.api -> cloud.logs"],
  ["a--b -> c_d-1", "a--b -> c_d-1"],
  ["größe -> 数据库", "größe -> 数据库"],
  ["to -> to", "to -> to"],
])("%j is read as %s", (text, expected) => {
  expect(understood(text)).toBe(expected);
});

test.each([
  ["", "mistake at 0+0: there is no route here"],
  ["a", 'mistake at 0+1: the route "a" leads nowhere'],
  ["a--b", 'mistake at 0+4: the route "a--b" leads nowhere'],
  ["a ->", "mistake at 2+2: nothing comes after the arrow `->`"],
  ["-> b", "mistake at 0+2: nothing comes before the arrow `->`"],
  ["a -> -> b", "mistake at 5+2: nothing comes before the arrow `->`"],
  ["a->b", 'mistake at 0+4: "a->b" has no spaces around its arrow'],
  ["a ->b", 'mistake at 2+3: "->b" has no spaces around its arrow'],
  ["a => b", 'mistake at 2+2: "=>" is no arrow'],
  ["a <~ b", 'mistake at 2+2: "<~" is no arrow'],
  ["a b -> c", 'mistake at 2+1: there is no arrow before "b"'],
  ["a, b -> c", 'mistake at 0+2: "a," is no id'],
  ["1st -> b", 'mistake at 0+3: "1st" is no id'],
  ["a..b -> c", 'mistake at 0+4: "a..b" is no id'],
  ["[a, b -> c", "mistake at 0+10: this list has no `]`"],
  ["a -> [b, 2c]", 'mistake at 9+2: "2c" is no id'],
  ["[] -> a", 'mistake at 0+2: the list "[]" has an empty place'],
  ["[a,,b] -> c", 'mistake at 0+6: the list "[a,,b]" has an empty place'],
  ["a -> b: HTTPS", 'mistake at 5+2: the label of "b:" is within the quotes of the route'],
])("%j has a %s", (text, expected) => {
  expect(understood(text)).toBe(expected);
});

test.each([
  ["a->b", "a -> b"],
  ["a<->b~>c", "a <-> b ~> c"],
  ["a-->b", "a -> b"],
  ["a => b", "->"],
  ["a → b", "->"],
  ["a <=> b", "<->"],
  ["a --- b", "--"],
])("the mistake in %j is mended by writing %j", (text, fix) => {
  expect(parseRoute(text)).toMatchObject({ fix });
});

test("a route that is mended by its fix can be read", () => {
  const tight = fc.array(fc.constantFrom("->", "<->", "~>", "=>", "-->"), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(tight, (arrows) => {
      const text = `${arrows.map((arrow, index) => `n${index}${arrow}`).join("")}last`;
      expect(parseRoute(text)).toHaveProperty("fix");
      const { fix } = parseRoute(text) as { fix: string };
      expect(parseRoute(fix)).toHaveProperty("ends");
    }),
  );
});

test("names are found at the offsets that a route gives for them", () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,5}(\.[a-z]{1,3})?$/);
  const end = fc.oneof(
    name,
    fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `[${names.join(" , ")}]`),
  );
  const hop = fc.tuple(fc.constantFrom(" -> ", " <- ", "  <-> ", " -- ", " ~> "), end);
  fc.assert(
    fc.property(end, fc.array(hop, { minLength: 1, maxLength: 4 }), (first, hops) => {
      const text = first + hops.map((hop) => hop.join("")).join("");
      const route = parseRoute(text);
      if ("message" in route) throw new Error(`${text}: ${route.message}`);
      expect(route.ends).toHaveLength(route.arrows.length + 1);
      for (const { name, offset } of route.ends.flat()) expect(text.slice(offset, offset + name.length)).toBe(name);
    }),
  );
});

test("any text is a route or has a mistake that lies within it", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom("a", ".", " ", "-", ">", "<", "~", "[", "]", ",") }),
  );
  fc.assert(
    fc.property(text, (text) => {
      const route = parseRoute(text);
      if (!("message" in route)) return;
      expect(route.offset).toBeGreaterThanOrEqual(0);
      expect(route.offset + route.length).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each([
  "[".repeat(100_000),
  "a->".repeat(50_000),
  " ".repeat(200_000),
  `[${"a,".repeat(50_000)}`,
  "<-".repeat(50_000),
])("a long route takes no longer to read than 25,000 lines of YAML", async (text) => {
  expect(await computing(() => parseRoute(text))).toBeLessThan(25);
});
