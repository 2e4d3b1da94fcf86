import { existsSync, readFileSync } from "node:fs";
import type { BrowserContextOptions } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { drawPicture, type Picture, render } from "../../src/index.ts";
import { chromiumPath } from "../pictures.ts";
import { opening } from "./opening.ts";
import { files, pageOf, shop, stratoGram } from "./pages.ts";
import { heard, strictPolicy, type Visit } from "./site.ts";

const canRun = chromiumPath !== undefined && existsSync("dist/element.js");
const rag = readFileSync("examples/aws-rag.yaml", "utf8");

/** Notes what is asked of the worker and how often it answers, what each frame shows, and what there is when a picture is told of. */
const watch = `
  self.asked = [];
  self.answered = 0;
  self.told = [];
  self.frames = [];
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (data, ...others) {
    if (data?.request) self.asked.push(data.request.effort ?? "none");
    if (data?.request) this.addEventListener("message", () => self.answered++);
    postMessage.call(this, data, ...others);
    self.onasked?.();
  };
  const shownIn = (host) => [...(host?.shadowRoot?.querySelectorAll("figure > svg") ?? [])].map((svg) => svg.getAttribute("viewBox"));
  for (const name of ["strato-draft", "strato-drawn"]) {
    addEventListener(name, ({ detail: { picture }, target }) => {
      self.told.push({ name, picture, shown: shownIn(target), property: target.picture });
      self["on" + name]?.(target);
    });
  }
  const look = () => {
    const text = shownIn(document.querySelector("strato-gram")).join();
    if (text !== "" && self.frames.at(-1) !== text) self.frames.push(text);
    paint();
  };
  // What is there when a frame begins is not yet what is seen of it.
  const paint = () => requestAnimationFrame(() => setTimeout(look));
  paint();`;

interface Shown {
  readonly name: string;
  readonly picture: Picture;
  /** View boxes of the pictures in the page. */
  readonly shown: readonly string[];
  readonly property?: Picture;
}

describe.skipIf(!canRun)("the draft of an element in Chromium (skipped without it, or without what is built)", () => {
  const opened = opening();
  let pictures: readonly Picture[] = [];
  beforeAll(async () => {
    pictures = [await pictureOf("draft"), await pictureOf("normal")];
  }, 60_000);

  /** A page with this body; `script` may say what is done at `onasked`, `onstrato-draft` and `onstrato-drawn`. */
  async function open(body: string, script = "", policy?: string, options?: BrowserContextOptions): Promise<Visit> {
    const head = `<script src="/watch.js"></script>`;
    const own = { "own.html": pageOf(body, head), "watch.js": `${watch}\n${script}`, "shop.svg": await shopSvg };
    const site = { files: { ...files, ...own }, ...(policy && { policy }) };
    return opened({ ...site, path: "own.html", ...(options && { browser: options }) });
  }

  test("is seen before the picture that Node draws, too", async () => {
    const visited = await open(stratoGram('src="/examples/aws-rag.yaml"'), "", strictPolicy);
    await heard(visited, "strato-drawn");
    const [draft, final, ...others] = await visited.page.evaluate<readonly Shown[]>("self.told");
    const [drafted, drawn] = pictures;
    expect(drafted).not.toEqual(drawn);
    if (!drafted || !drawn) throw new Error("there is no picture");
    expect(draft).toEqual({ name: "strato-draft", picture: drafted, shown: [viewBoxOf(drafted)] });
    expect(final).toEqual({ name: "strato-drawn", picture: drawn, shown: [viewBoxOf(drawn)], property: drawn });
    expect(others).toEqual([]);
    expect(visited.complaints).toEqual([]);
  });

  test("is seen where the page itself draws", async () => {
    const visited = await open(stratoGram('src="/examples/aws-rag.yaml"'), "", `${strictPolicy}; worker-src 'none'`);
    await heard(visited, "strato-drawn");
    await visited.page.waitForTimeout(100);
    expect(await visited.page.evaluate("self.frames")).toEqual(pictures.map(viewBoxOf));
  });

  test("can be live, and what is looked at in it stays", async () => {
    const script = `
      const lookedAt = ({ shadowRoot }) => [
        shadowRoot.querySelector("h2")?.textContent,
        shadowRoot.querySelector("figure:not([hidden]) > svg").style.transform,
      ];
      self["onstrato-draft"] = async (host) => {
        host.shadowRoot.querySelector("[role=button][aria-label*=' in ']").dispatchEvent(new MouseEvent("click", { bubbles: true }));
        host.shadowRoot.querySelector("[aria-label='Zoom in']").click();
        await new Promise(requestAnimationFrame);
        self.before = lookedAt(host);
      };
      self["onstrato-drawn"] = async (host) => {
        await new Promise(requestAnimationFrame);
        self.after = lookedAt(host);
      };`;
    const visited = await open(stratoGram('src="/examples/aws-rag.yaml" view="data" interactive'), script);
    await heard(visited, "strato-drawn");
    const [draft] = await visited.page.evaluate<readonly Shown[]>("self.told");
    expect(draft?.picture.views.map(({ model }) => model.name)).toEqual(["data"]);
    await visited.page.waitForFunction("self.after");
    const [before, after] = await visited.page.evaluate<readonly (readonly string[])[]>("[self.before, self.after]");
    expect(before?.[0]).toMatch(/./);
    expect(before?.[1]).toContain("scale(");
    expect(after).toEqual(before);
  });

  test("comes for all elements of a page before the first picture", async () => {
    const visited = await open(
      ["a", "b", "c"].map((id) => stratoGram(`id="${id}" src="/examples/aws-rag.yaml"`)).join(""),
    );
    await heard(visited, "strato-drawn", 3);
    const names = visited.told.map(({ name }) => name);
    expect(names).toEqual([...Array(3).fill("strato-draft"), ...Array(3).fill("strato-drawn")]);
  });

  test.each([
    ["none", "", ["draft", "none"]],
    ["of no meaning", 'effort="much"', ["draft", "none"]],
    ["best", 'effort="best"', ["draft", "best"]],
    ["draft", 'effort="draft"', ["draft"]],
    ["normal", 'effort="normal"', ["normal"]],
  ])("goes with the effort: %s", async (_, attribute, asked) => {
    const visited = await open(stratoGram(`src="/shop.strato.yaml" ${attribute}`));
    await heard(visited, "strato-drawn");
    expect(await visited.page.evaluate("self.asked")).toEqual(asked);
    expect(visited.told.filter(({ name }) => name === "strato-draft")).toHaveLength(asked.length - 1);
  });

  test.each([
    ["an image that can be read", '<img src="/shop.svg" alt="The shop">', ""],
    ["an image that cannot be read", '<img src="/icon.png" alt="The shop">', ""],
    ["an image that cannot be read, live", '<img src="/icon.png" alt="The shop">', "interactive"],
  ])("does not come where there is a picture: %s", async (_, contents, attribute) => {
    const visited = await open(stratoGram(`id="a" src="/shop.strato.yaml" ${attribute}`, contents));
    await heard(visited, "strato-drawn");
    await visited.page
      .locator("#a")
      .evaluate((host, source) => Object.assign(host, { source }), shop.replace("Shop", "Store"));
    await heard(visited, "strato-drawn", 2);
    expect(await visited.page.evaluate("self.asked")).toEqual(["none", "none"]);
  });

  test("tells all that is wrong at once, and nothing is drawn again", async () => {
    const visited = await open(`<strato-gram><template>nodes: { a: lamda }</template></strato-gram>`);
    const { report } = await heard(visited, "strato-error");
    expect(report).toContain('did you mean "lambda"?');
    await visited.page.waitForTimeout(200);
    expect(await visited.page.evaluate("self.asked")).toEqual(["draft"]);
    expect(visited.told.map(({ name }) => name)).toEqual(["strato-error"]);
  });

  test("tells nothing of other views, of which a live picture tells once", async () => {
    const broken = `${shop}  other: { show: [app, cart] }\n`;
    const visited = await open(
      `<strato-gram interactive><script type="application/yaml">${broken}</script></strato-gram>`,
    );
    const { report } = await heard(visited, "strato-error");
    expect(report).toContain("cart");
    await visited.page.waitForTimeout(200);
    expect(visited.told.filter(({ name }) => name === "strato-error")).toHaveLength(1);
  });

  test("is left out by a live picture that has no such view", async () => {
    const visited = await open(stratoGram('src="/shop.strato.yaml" interactive view="gone"'));
    await heard(visited, "strato-drawn");
    expect(visited.told.map(({ name }) => name)).toEqual(["strato-drawn"]);
  });

  test("of an element that is gone is not shown, and comes when it is back", async () => {
    const script = `
      self.onasked = () => {
        self.host ??= document.querySelector("strato-gram");
        self.host.remove();
      };`;
    const visited = await open(stratoGram('id="a" src="/examples/aws-rag.yaml"'), script);
    await visited.page.waitForFunction("self.asked.length > 0");
    await visited.page.evaluate("self.onasked = undefined");
    await visited.page.waitForFunction("self.answered > 0");
    await visited.page.waitForTimeout(100);
    expect(await visited.page.evaluate("self.host.shadowRoot.querySelectorAll('figure').length")).toBe(0);
    expect(await visited.page.evaluate("self.asked")).toEqual(["draft"]);
    await visited.page.evaluate("document.body.append(self.host)");
    await heard(visited, "strato-drawn");
    expect(visited.told.map(({ name }) => name)).toEqual(["strato-draft", "strato-drawn"]);
  });

  test.each([
    ["before it is there", "onasked"],
    ["as it is shown", "onstrato-draft"],
  ])("of another document is followed by nothing: %s", async (_, moment) => {
    const script = `self["${moment}"] = () => document.querySelector("strato-gram").setAttribute("src", "/shop.strato.yaml");`;
    const visited = await open(stratoGram('id="a" src="/examples/aws-rag.yaml"'), script);
    await heard(visited, "strato-drawn");
    const told = await visited.page.evaluate<readonly Shown[]>("self.told");
    const titles = told.map(({ name, picture }) => [name, picture.views[0]?.model.title]);
    expect(titles.slice(-2)).toEqual([
      ["strato-draft", "Shop"],
      ["strato-drawn", "Shop"],
    ]);
    expect(titles).toHaveLength(moment === "onasked" ? 2 : 3);
  });

  test.each([
    ["as the element says", 'width="600" height="300"', ""],
    ["as the element says, live", 'width="600" height="300" interactive', ""],
    ["of what stood there", "", '<div style="height: 300px">Wait</div>'],
  ])("keeps the room for the picture: %s", async (_, attributes, contents) => {
    const script = `
      self.places = [];
      const note = () => self.places.push(document.querySelector("#after").getBoundingClientRect().y);
      self.onasked = self["onstrato-draft"] = self["onstrato-drawn"] = note;`;
    const element = stratoGram(`src="/examples/aws-rag.yaml" ${attributes}`, contents);
    const visited = await open(`${element}<p id="after">After</p>`, script);
    await heard(visited, "strato-drawn");
    const places = await visited.page.evaluate<readonly number[]>("self.places");
    expect(places).toEqual(Array(4).fill(places[0]));
    expect(places[0]).toBeGreaterThan(300);
  });

  test.each([
    ["fades away", "no-preference" as const, 1],
    ["is replaced at once where nothing is to move", "reduce" as const, 0],
  ])("%s", async (_, reducedMotion, count) => {
    const script = `
      const covers = ({ shadowRoot }) => shadowRoot.querySelectorAll("[inert]").length;
      self["onstrato-drawn"] = (host) => {
        self.counts = [covers(host)];
        const look = () => (covers(host) === 0 ? self.counts.push(0) : requestAnimationFrame(look));
        requestAnimationFrame(look);
      };`;
    const visited = await open(stratoGram('src="/shop.strato.yaml"'), script, strictPolicy, { reducedMotion });
    await heard(visited, "strato-drawn");
    await expect.poll(() => visited.page.evaluate("self.counts"), { timeout: 10_000 }).toEqual([count, 0]);
    expect(visited.complaints).toEqual([]);
  });
});

const shopSvg = render(shop, { theme: "auto" }).then(({ output = "" }) => output);

async function pictureOf(effort: "draft" | "normal"): Promise<Picture> {
  const { output } = await drawPicture(rag, { views: ["default"], effort });
  if (!output) throw new Error("there is no picture");
  return output;
}

function viewBoxOf({ views: [view] }: Picture): string {
  return /viewBox="([^"]*)"/.exec(view?.svg ?? "")?.[1] ?? "";
}
