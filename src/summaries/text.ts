import type { Summary } from "./summary.ts";

/** Plain sentences, one a line, for who reads them in a terminal or in a log. */
export const text: Summary = {
  name: "text",
  summary: "Plain sentences, one a line, the most important first.",

  async write(comparison) {
    const { writeText } = await import("./write-text.ts");
    return writeText(comparison);
  },
};
