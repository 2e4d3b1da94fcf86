import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv, type ErrorObject } from "ajv";
import fc from "fast-check";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { schema } from "#generated/checked-schema.js";
import { parse } from "../../src/source/parse.ts";
import { Report } from "../../src/source/report.ts";
import { violationsOf } from "../../src/source/violations.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What finds the same, in more code than all the rest of a page. */
const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, unicode: false, logger: false });
ajv.addVocabulary(["called", "expects"]);
const isValid = ajv.compile(schema);

function errorsIn(value: unknown): readonly unknown[] {
  isValid(value);
  // Of what is chosen by its keys, everything is told by the schema that was chosen.
  return (isValid.errors ?? []).filter(({ keyword }) => keyword !== "if").map(told);
}

const told = ({ instancePath, keyword, params, data, parentSchema }: ErrorObject) => ({
  pointer: instancePath,
  keyword,
  params,
  value: data,
  schema: parentSchema,
});

function violationsIn(value: unknown): readonly unknown[] {
  return violationsOf(value, schema).map(({ path, keyword, params, value, schema }) => {
    const steps = path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`);
    return { pointer: steps.join(""), keyword, params, value, schema };
  });
}

const documents = globSync(["examples/*.yaml", "tests/diagnostics/**/*.yaml"], { cwd: root })
  .toSorted()
  .flatMap((name) => {
    const document = parse({ name, text: readFileSync(`${root}/${name}`, "utf8") }, new Report());
    return document ? [{ name, value: document.value }] : [];
  });

test.each(documents)("ajv finds the same in $name", ({ value }) => {
  expect(violationsIn(value)).toEqual(errorsIn(value));
});

/** Words of the language and others, so that keys and values are often known, and often stand elsewhere. */
const word = fc.constantFrom(
  ...["nodes", "edges", "views", "flows", "steps", "from", "to", "label", "type", "style", "cost", "amount", "x-own"],
  ...["a -> b", "align", "row", "column", "gpu", "count", "meta", "currency", "decisions", "because", "traffic", "10%"],
  ...["direction", "right", "scaling", "3", "", "~", "a/b", "__proto__", "a".repeat(501), "a".repeat(2001), "kind"],
);
const scalar = fc.oneof(
  word,
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(0, -1, 1.5, 3, 1e6, Infinity, Number.NaN),
);
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(word, tie("value"), { maxKeys: 4, noNullPrototype: false }),
  ),
}));

/** A value in which one value is another, or one key more is there. */
function changed(value: unknown, steps: readonly number[], other: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== "object" || value === null) return other;
  if (Array.isArray(value))
    return value.length === 0
      ? [other]
      : value.with(step % value.length, changed(value[step % value.length], rest, other));
  const keys = [...Object.keys(value), "x-own"];
  const key = keys[step % keys.length] ?? "";
  return { ...value, [key]: changed(Reflect.get(value, key), rest, other) };
}

test("ajv finds the same in any value", () => {
  fc.assert(
    fc.property(anything, (value) => {
      expect(violationsIn(value)).toEqual(errorsIn(value));
    }),
    { numRuns: 500 },
  );
});

test("ajv finds the same in documents with something else in some place", () => {
  const somewhere = fc.array(fc.nat(20), { maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...documents), somewhere, anything, ({ value }, steps, other) => {
      const document = changed(value, steps, other);
      expect(violationsIn(document)).toEqual(errorsIn(document));
    }),
    { numRuns: 300 },
  );
});
