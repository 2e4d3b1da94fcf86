import fc from "fast-check";
import { expect, test } from "vitest";
import { typeById } from "../../src/catalogue/catalogue.ts";
import { cleaned } from "../../src/model/clean.ts";
import { colorOf } from "../../src/model/color.ts";
import { defaultLabel, labelText } from "../../src/model/label.ts";
import { isSafeLink } from "../../src/model/link.ts";
import { inWords } from "../../src/model/words.ts";

test.each([
  ["edge-waf", "Edge WAF"],
  ["api", "API"],
  ["apis", "APIs"],
  ["raw_docs", "Raw docs"],
  ["rawDocs", "Raw docs"],
  ["s3-bucket", "S3 bucket"],
  ["subnet-a", "Subnet A"],
  ["a-side", "A side"],
  ["VPC_main", "VPC main"],
  ["rag-on-k8s", "RAG on K8s"],
  ["ios-app", "iOS app"],
  ["ci-cd", "CI CD"],
  ["dns", "DNS"],
  ["gpus", "GPUs"],
  ["news", "News"],
  ["größe", "Größe"],
  ["__proto__", "Proto"],
  ["constructor", "Constructor"],
])("the id %s is %s in words", (id, words) => {
  expect(inWords(id)).toBe(words);
});

test.each([
  ["claude", "aws.bedrock", "Amazon Bedrock"],
  ["edge-waf", "aws.waf", "Edge WAF"],
  ["waf", "aws.waf", "AWS WAF"],
  ["resize-lambda", "aws.lambda", "Resize Lambda"],
  ["employee", "generic.user", "Employee"],
  ["ingestion", "generic.stage", "Ingestion"],
  ["cloud", "aws.cloud", "AWS Cloud"],
  ["app", "aws.private-subnet", "Private subnet"],
  ["cart", "k8s.deployment", "Cart"],
  ["scaler", "k8s.karpenter", "Karpenter"],
])("%s of the type %s is labelled %s", (key, id, label) => {
  expect(defaultLabel(key, typeById(id))).toBe(label);
});

test("a line break in a label may be written as `\\n` with or without quotes around it", () => {
  expect(labelText("Ask\\nAPI")).toBe("Ask\nAPI");
  expect(labelText("Ask\nAPI\n")).toBe("Ask\nAPI");
});

test.each([
  ["bell\u0007", "bell"],
  ["null\u0000", "null"],
  ["next\u0085line", "nextline"],
  ["tab\tline\r\nbreak\rend\u2028", "tab line\nbreak\nend\n"],
  ["\u202eevil\u202c", "evil"],
  ["\u2066a\u2069", "a"],
  ["half \ud83d pair", "half \ufffd pair"],
  ["\ufffe\uffff\ufeff", ""],
  ["whole 😀 pair, é, العربية", "whole 😀 pair, é, العربية"],
])("%j is cleaned to %j", (text, expected) => {
  expect(cleaned({ deep: [text] })).toEqual({ deep: [expected] });
});

test("no text holds what XML forbids once it is cleaned", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      (text) => {
        expect(cleaned(text)).toMatch(/^(?:[\n -\ud7ff\ue000-\ufffd]|[\ud800-\udbff][\udc00-\udfff])*$/);
      },
    ),
  );
});

test("cleaning keeps numbers, keys like `__proto__` and what is shared", () => {
  const shared = { a: 1 };
  const value = JSON.parse('{ "__proto__": { "x": true } }');
  const copy = cleaned({ value, both: [shared, shared] });
  expect(Object.keys(copy.value)).toEqual(["__proto__"]);
  expect(copy.both[0]).toBe(copy.both[1]);
  expect(copy.both[0]).toEqual({ a: 1 });
});

test.each([
  ["#FFF", "#ffffff"],
  ["#A1b2C3", "#a1b2c3"],
  ["RebeccaPurple", "#663399"],
  [" teal ", "#008080"],
])("the colour %j is %s", (text, color) => {
  expect(colorOf(text)).toBe(color);
});

test.each(["", "#12", "#1234", "#12345678", "rgb(1,2,3)", "url(#a)", "none", "transparent", "constructor", "red;x:y"])(
  "%j is no colour",
  (text) => {
    expect(colorOf(text)).toBeUndefined();
  },
);

test.each([
  "https://example.org",
  "http://example.org:8080/a?b=c&d=e#f",
  "HTTPS://EXAMPLE.ORG/x:y",
  "mailto:team@example.org?subject=Hi",
  "docs/runbook.md",
  "./a",
  "../up/a.html#part",
  "/root",
  "#part",
  "?q=1",
  "weg/größe.html",
])("%j can be followed safely", (link) => {
  expect(isSafeLink(link)).toBe(true);
});

test.each([
  "",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\tscript:alert(1)",
  "java script:alert(1)",
  "javascript&colon;alert(1)",
  "javascript&#58;alert(1)",
  "&#106;avascript:alert(1)",
  "javascript%3Aalert(1)",
  "vbscript:x",
  "data:text/html,x",
  "data:image/svg+xml,x",
  "file:///etc/passwd",
  "blob:x",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https:evil",
  "https://",
  "https://user@evil.example",
  'https://a.example/"onload="x',
  "https://a.example/<script>",
  "mailto:javascript:alert(1)",
  ":x",
])("%j cannot be followed safely", (link) => {
  expect(isSafeLink(link)).toBe(false);
});
