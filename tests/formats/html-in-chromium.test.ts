import { describe, expect, test } from "vitest";
import { chromiumPath } from "../pictures.ts";
import {
  api,
  buyer,
  currentEdges,
  details,
  drag,
  figure,
  focused,
  group,
  heading,
  isDim,
  lid,
  middleOf,
  pagesInChromium,
  place,
  shown,
  textOf,
} from "./html-in-chromium.ts";

describe.skipIf(chromiumPath === undefined)("a page in Chromium (skipped without it)", () => {
  const { open } = pagesInChromium();

  describe("that is clicked", () => {
    test("tells what is known of a node, and what it is connected with", async () => {
      const page = await open();
      await figure(page, api).click();
      expect(await textOf(details(page))).toMatch(/Order API\s+AWS Lambda\s+Owner\s+Team Orders\s+Cost/);
      const link = details(page).getByRole("link");
      expect(await link.getAttribute("href")).toBe("https://example.com/orders");
      expect(await details(page).getByRole("listitem").allInnerTexts()).toEqual([
        expect.stringMatching(/← Edge cache\s+request/),
        expect.stringMatching(/→ Orders\s+writes/),
        expect.stringMatching(/→ Mail\s+sends/),
      ]);
      expect(await isDim(figure(page, buyer))).toBe(true);
      expect(await isDim(figure(page, /^Orders, /))).toBe(false);
    });

    test("goes from a node to another one along an edge, and to the edge", async () => {
      const page = await open();
      await figure(page, api).click();
      await details(page).getByRole("button", { name: "→ Mail" }).click();
      expect(await heading(page)).toBe("Mail");
      expect(await focused(page)).toMatch(/^Mail, /);
      await details(page).getByRole("button", { name: "sends" }).click();
      expect(await heading(page)).toBe("sends");
      await details(page).getByRole("button", { name: "Order API" }).click();
      expect(await heading(page)).toBe("Order API");
    });

    test("selects an edge by its label, and nothing beside everything", async () => {
      const page = await open();
      await page.getByText("HTTPS").first().click();
      expect(await textOf(details(page))).toMatch(/HTTPS\s+request\s+Protocol\s+TLS 1.3/);
      await page.mouse.click(20, 400);
      expect(await details(page).isVisible()).toBe(false);
      expect(await isDim(figure(page, api))).toBe(false);
    });

    test("selects a group with what is in it and what that is connected with", async () => {
      const page = await open();
      await figure(page, group).getByText("Private part").click();
      const names = [/^Orders, /, /^Edge cache, /, /^writes, /, /^Buyer, /];
      expect(await Promise.all(names.map((name) => isDim(figure(page, name))))).toEqual([false, false, false, true]);
    });

    test("closes and opens groups", async () => {
      const page = await open();
      const knob = page.getByRole("button", { name: "Collapse Private part" }).first();
      await knob.click();
      expect(await lid(page).isVisible()).toBe(true);
      expect(await figure(page, api).isVisible()).toBe(false);
      expect(await shown(page).locator('[aria-label^="Private part"]').getAttribute("aria-expanded")).toBe("false");
      await page.getByRole("button", { name: "Expand Private part" }).click();
      expect(await figure(page, api).isVisible()).toBe(true);
    });

    test("opens a group for what is looked for in it", async () => {
      const page = await open();
      await figure(page, group).getByText("Private part").click();
      await details(page).getByRole("button", { name: "Collapse" }).click();
      expect(await figure(page, api).isVisible()).toBe(false);
      await page.getByRole("searchbox").fill("order api");
      await page.getByRole("button", { name: /^Order API/ }).click();
      expect(await figure(page, api).isVisible()).toBe(true);
    });

    test("keeps what is selected when another view is opened, as far as it is there", async () => {
      const page = await open();
      await figure(page, /^Mail, /).click();
      await page.getByRole("button", { name: "At a glance" }).click();
      expect(await shown(page).getAttribute("aria-label")).toBe("At a glance");
      expect(await heading(page)).toBe("Mail");
      expect(new URL(page.url()).hash).toBe("#view=glance&node=cloud.mail");
      await page.getByRole("button", { name: "The shop" }).click();
      await figure(page, api).click();
      await page.getByRole("button", { name: "At a glance" }).click();
      expect(await details(page).isVisible()).toBe(false);
    });
  });

  describe("that plays flows", () => {
    test("goes forward and back step by step, and says which", async () => {
      const page = await open();
      const step = page.getByRole("region", { name: "Flows" }).locator("p");
      await page.getByRole("button", { name: "Next step" }).click();
      expect(await textOf(step)).toMatch(/^1 \/ 3\s+Ask for it$/);
      expect(await currentEdges(page)).toEqual(["HTTPS, request", "Edge cache → Order API, request"]);
      await page.getByRole("button", { name: "Next step" }).click();
      expect(await currentEdges(page)).toEqual(["writes, request"]);
      expect(await step.getAttribute("aria-live")).toBe("polite");
      await page.getByRole("button", { name: "Previous step" }).click();
      expect(await textOf(step)).toContain("Ask for it");
      expect(await page.getByRole("combobox", { name: "Flow" }).inputValue()).toBe("order");
    });

    test("plays by itself, with a dot that walks, until somebody pauses it", async () => {
      const page = await open();
      await page.clock.install();
      await page.getByRole("button", { name: "Play" }).click();
      expect(await currentEdges(page)).toHaveLength(2);
      const dot = page.locator(".walker");
      const before = await dot.getAttribute("cx");
      await page.clock.runFor(500);
      expect(await dot.getAttribute("cx")).not.toBe(before);
      await page.clock.runFor(3000);
      expect(await currentEdges(page)).toEqual(["writes, request"]);
      await page.getByRole("button", { name: "Pause" }).click();
      await page.clock.runFor(10_000);
      expect(await currentEdges(page)).toEqual(["writes, request"]);
      await page.getByRole("button", { name: "Play" }).click();
      await page.clock.runFor(10_000);
      expect(await page.getByRole("button", { name: "Play" }).isVisible()).toBe(true);
      expect(await currentEdges(page)).toEqual(["sends, request"]);
    });

    test("has no dot for whom motion disturbs", async () => {
      const page = await open("", { reducedMotion: "reduce" });
      await page.getByRole("button", { name: "Next step" }).click();
      expect(await page.locator(".walker").count()).toBe(0);
    });
  });

  describe("that is moved", () => {
    test("follows the mouse, which then selects nothing", async () => {
      const page = await open();
      const before = await place(page);
      await drag(page, figure(page, api), 80, 50);
      await expect.poll(async () => (await place(page)).x - before.x).toBeCloseTo(80, 2);
      expect((await place(page)).y - before.y).toBeCloseTo(50, 2);
      expect(await details(page).isVisible()).toBe(false);
    });

    test("is enlarged by the wheel where the pointer is, and fitted again", async () => {
      const page = await open();
      const before = await place(page);
      const target = figure(page, api);
      const { x, y } = await middleOf(target);
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, -200);
      await expect.poll(async () => (await place(page)).scale).toBeGreaterThan(before.scale * 1.3);
      const after = await middleOf(target);
      expect(Math.hypot(after.x - x, after.y - y)).toBeLessThan(2);
      await page.getByRole("button", { name: "Fit" }).click();
      await expect.poll(() => place(page)).toEqual(before);
    });

    test("is enlarged by two fingers", async () => {
      const page = await open("", { hasTouch: true });
      const { scale } = await place(page);
      const client = await page.context().newCDPSession(page);
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", reach?: number) => {
        const xs = reach === undefined ? [] : [600 - reach, 600 + reach];
        return client.send("Input.dispatchTouchEvent", { type, touchPoints: xs.map((x, id) => ({ x, y: 400, id })) });
      };
      await touch("touchStart", 50);
      for (const reach of [60, 80, 100]) await touch("touchMove", reach);
      await touch("touchEnd");
      await expect.poll(async () => (await place(page)).scale / scale).toBeCloseTo(2, 1);
      expect(await details(page).isVisible()).toBe(false);
    });

    test("is enlarged by buttons, and fitted anew in another window", async () => {
      const page = await open();
      const { scale } = await place(page);
      await page.getByRole("button", { name: "Zoom in" }).click();
      await expect.poll(async () => (await place(page)).scale).toBeCloseTo(scale * 1.25, 3);
      await page.getByRole("button", { name: "Fit" }).click();
      await page.setViewportSize({ width: 400, height: 800 });
      await expect.poll(async () => (await place(page)).scale).toBeLessThan(scale);
    });
  });

  describe("without a mouse", () => {
    test("is searched", async () => {
      const page = await open();
      await page.keyboard.press("/");
      await page.keyboard.type("orders");
      expect(await textOf(page.getByRole("list", { name: "Results" }))).toMatch(/Order API\s.*\s+Orders/);
      expect(await textOf(page.getByRole("status"))).toBe("2 found");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      expect(await heading(page)).toBe("Orders");
      expect(await focused(page)).toMatch(/^Orders, Amazon DynamoDB, in Private part, 1 connection$/);
    });

    test("is gone through, asked and left", async () => {
      const page = await open();
      await shown(page).focus();
      await page.keyboard.press("Tab");
      const first = await focused(page);
      await page.keyboard.press("ArrowRight");
      expect(await focused(page)).not.toBe(first);
      await page.keyboard.press("ArrowLeft");
      expect(await focused(page)).toBe(first);
      await page.keyboard.press("Enter");
      expect(await details(page).isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      expect(await details(page).isVisible()).toBe(false);
      expect(await focused(page)).toBe(first);
    });

    test("closes a group by c, and the picture moves by arrows and grows by +", async () => {
      const page = await open();
      await figure(page, group).focus();
      await page.keyboard.press("c");
      expect(await lid(page).isVisible()).toBe(true);
      await page.keyboard.press("c");
      expect(await lid(page).count()).toBe(0);
      await shown(page).focus();
      const before = await place(page);
      await page.keyboard.press("ArrowRight");
      await expect.poll(async () => (await place(page)).x - before.x).toBeCloseTo(-60, 2);
      await page.keyboard.press("+");
      await expect.poll(async () => (await place(page)).scale).toBeGreaterThan(before.scale);
      await page.keyboard.press("0");
      await expect.poll(() => place(page)).toEqual(before);
    });

    test("comes back from the details to what they are about", async () => {
      const page = await open();
      await figure(page, api).focus();
      await page.keyboard.press("Enter");
      await details(page).getByRole("button", { name: "→ Mail" }).focus();
      await page.keyboard.press("Escape");
      expect(await focused(page)).toMatch(api);
    });

    test("shows where the keyboard is", async () => {
      const page = await open();
      await shown(page).focus();
      await page.keyboard.press("Tab");
      const outline = await page.evaluate<string>("getComputedStyle(document.activeElement).outlineStyle");
      expect(outline).toBe("solid");
    });
  });
});
