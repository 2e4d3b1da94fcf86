import type { Summary } from "./summary.ts";

/**
 * Everything that differs, for programs.
 *
 *     {
 *       "version": 1,
 *       "isDifferent": true,
 *       "headline": "1 component added",
 *       "counts": { "components": { "added": 1, "removed": 0, "moved": 0, "changed": 0 }, … },
 *       "statements": [{ "topic": "components", "sign": "+", "text": "Cache is added" }],
 *       "elements": [{ "change": "added", "what": "node", "after": { "id": "cache", … }, "differences": [], "security": [] }],
 *       "edges": [], "notes": [], "document": []
 *     }
 *
 * `before` is missing of what is added, `after` of what is removed. Keys may be added; none changes its meaning
 * without another `version`.
 */
export const json: Summary = {
  name: "json",
  summary: "Everything that differs, for programs.",

  async write(comparison) {
    const { writeJson } = await import("./write-json.ts");
    return writeJson(comparison);
  },
};
