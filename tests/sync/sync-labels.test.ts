import { describe, expect, test } from "vitest";
import { document, hand, synced } from "./shop.ts";

describe("labels go into the document", () => {
  test("of nodes, groups, edges and the whole", async () => {
    const change = hand
      .write("node-g.api", "Ask API")
      .write("group-g", "AWS")
      .write("edge-web..g.api", "TLS: 1.3")
      .write("edge-web..cdn", "assets")
      .write("edge-cdn..g.inner.job", "origin")
      .write("title-title", "The shop")
      .write("node-cdn", "");
    const { told, yaml, layout, messages } = await synced(change);
    expect({ layout, messages }).toEqual({ layout: undefined, messages: [] });
    expect(told).toEqual([
      'title: "Shop" → "The shop"',
      'label of "g": "Cloud" → "AWS"',
      'label of "g.api": "AWS Lambda" → "Ask API"',
      'label of "cdn": "CDN" → ""',
      'label of "web->g.api": "HTTPS" → "TLS: 1.3"',
      'label of "web->cdn": "" → "assets"',
      'label of "cdn->g.inner.job": "" → "origin"',
    ]);
    expect(yaml).toBe(
      document
        .replace("title: Shop", "title: The shop")
        .replace("label: Cloud", "label: AWS")
        .replace("api: lambda # small", "api: { type: lambda, label: Ask API } # small")
        .replace("label: CDN", 'label: ""')
        .replace("HTTPS", '"TLS: 1.3"')
        .replace("{ exit: top", "{ label: assets, exit: top")
        .replace("cdn ~> job", "cdn ~> job: origin"),
    );
    expect(await synced(change, { yaml: yaml ?? "" })).toMatchObject({ told: [], files: [] });
  });

  test("with the line breaks that somebody made, and without those of the drawing", async () => {
    const [, lines = ""] = / stratogram-label="(Orders[^"]*)"/.exec(hand.text) ?? [];
    const wrapped = lines.replaceAll("&#10;", "\n");
    expect(wrapped).toContain("\n");
    const yamlFor = async (label: string) => (await synced(hand.write("node-g.db", label))).yaml;
    expect(await yamlFor(wrapped.replace("thirty", "ten"))).toContain('label: "Orders of the last ten days"');
    expect(await yamlFor(wrapped.replace("Orders", "Orders\nand more"))).toContain(
      '"Orders\\nand more of the last thirty days"',
    );
  });

  test("of HTML, as it is read", async () => {
    const html = '<div onclick="x()"><b>Ask</b> &lt;API&gt;</div><div>&amp; more</div><script>1</script>';
    const { yaml } = await synced(hand.style("node-cdn", "html=1;").write("node-cdn", html));
    expect(yaml).toContain("cdn: { type: cloudfront, label: Ask <API>\\n& more\\n1 }");
  });

  test("without HTML, as it is written", async () => {
    expect((await synced(hand.write("node-cdn", "<b>CDN</b>"))).yaml).toContain('label: "<b>CDN</b>"');
  });

  test("of a chain when all of it is renamed", async () => {
    const [one, both] = [
      hand.write("edge-g.api..g.db", "orders"),
      hand.write("edge-g.api..g.db", "orders").write("edge-g.db..g.inner.job", "orders"),
    ];
    expect((await synced(both)).yaml).toContain("api -> db -> job: orders");
    const { files, messages, hints } = await synced(one);
    expect({ files, messages, hints }).toEqual({
      files: [],
      messages: ['"g.api->g.db" has its label together with 1 other, and it alone is called "orders" in the drawing'],
      hints: ["write this edge as an item of its own under `edges`, with that label"],
    });
  });

  test("but not where the document was changed as well", async () => {
    const yaml = document.replace("label: CDN", "label: Edge");
    const { files, messages } = await synced(hand.write("node-cdn", "Cache"), { yaml });
    expect({ files, messages }).toEqual({
      files: [],
      messages: ['"cdn" is called "Cache" in the drawing, was drawn as "CDN", and is "Edge" here'],
    });
    expect((await synced(hand, { yaml })).messages).toEqual([]);
  });

  test("but not where it stands for something else as well", async () => {
    const yaml = document.replace("label: CDN", "label: &cdn CDN").replace('"Orders of the last thirty days"', "*cdn");
    const { files, diagnostics } = await synced(hand.write("node-cdn", "Cache"), { yaml });
    expect(files).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "yaml-syntax" }]);
  });
});
