import { BaseSequencer } from "vitest/node";

/** Begin first, so that at the end no core waits for one of them: those that take more than ten seconds. */
const slow = [
  ...["playground/playground-in-chromium", "layout/bad-input", "cli/cache", "pictures", "formats/html-in-chromium"],
  ...[
    "gallery",
    "hostile",
    "browser/draft",
    "browser/element",
    "layout/quality/picture-metrics",
    "action/action",
    "examples",
  ],
  ...["cli/render", "drawing/contrast", "accessibility", "cli/serve", "package", "language-server"],
];

/** Files that take long, in their order, and then the others, the largest first. */
class SlowFirst extends BaseSequencer {
  /** @override @param {import("vitest/node").TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files);
    const rankOf = (/** @type {string} */ path) => slow.findIndex((name) => path.endsWith(`/tests/${name}.test.ts`));
    const first = sorted.filter(({ moduleId }) => rankOf(moduleId) !== -1);
    first.sort((a, b) => rankOf(a.moduleId) - rankOf(b.moduleId));
    return [...first, ...sorted.filter((file) => !first.includes(file))];
  }
}

/** @type {import("vitest/config").ViteUserConfig} */
export default {
  test: {
    // All files of a worker share what they import: it is loaded once, and the layout engine is warm.
    isolate: false,
    restoreMocks: true,
    maxWorkers: "100%",
    testTimeout: 30_000,
    sequence: { sequencer: SlowFirst },
  },
};
