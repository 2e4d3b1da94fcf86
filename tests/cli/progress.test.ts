import { expect, onTestFinished, test, vi } from "vitest";
import { Progress } from "../../src/cli/progress.ts";

/** What is written to a stream, and the time in ms, which stands still. */
function terminal({ isTTY = true, columns = 80 } = {}) {
  const written: string[] = [];
  const clock = { time: 0 };
  const spy = vi.spyOn(performance, "now").mockImplementation(() => clock.time);
  onTestFinished(() => spy.mockRestore());
  const stream = { isTTY, columns, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  return { written, clock, stream };
}

test("after a second, a terminal is told what is done, how long the rest takes, and what is in work", () => {
  const { written, clock, stream } = terminal();
  const progress = new Progress(2000, stream);
  progress.step("a.yaml");
  clock.time = 900;
  progress.step("b.yaml");
  expect(written).toEqual([]);
  clock.time = 1200;
  progress.step("c.yaml");
  expect(written).toEqual(["3/2000  20 min left  c.yaml"]);
  progress.clear();
  expect(written.at(-1)).toBe("\r\u001b[K");
  for (let done = 3; done < 1990; done++) progress.step("d.yaml");
  clock.time = 198_900;
  progress.step("e.yaml");
  expect(written.at(-1)).toBe("1991/2000  1 s left  e.yaml");
});

test("a line never leaves its row, and says nothing to the terminal itself", () => {
  const { written, clock, stream } = terminal({ columns: 30 });
  const progress = new Progress(2, stream);
  clock.time = 2000;
  progress.step(`\u001b[2J${"long".repeat(20)}\n.yaml`);
  expect(written).toEqual([expect.stringMatching(/^1\/2 .{0,25}$/)]);
  expect(written.join("")).not.toContain("\u001b");
});

test.each([
  ["nobody looks", { isTTY: false }, 100],
  ["there is one document", {}, 1],
])("nothing is told where %s", (_, options, total) => {
  const { written, clock, stream } = terminal(options);
  const progress = new Progress(total, stream);
  clock.time = 5000;
  progress.step("a.yaml");
  progress.clear();
  expect(written).toEqual([]);
});
