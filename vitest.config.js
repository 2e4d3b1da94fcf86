import { availableParallelism } from "node:os";
import { BaseSequencer } from "vitest/node";

/**
 * Begin first, so that at the end no core waits for one of them: those that take more than ten seconds. Those that wait
 * for a browser, or for programs, are between those that compute.
 */
const slow = [
  ...["playground/playground-in-chromium", "layout/bad-input", "browser/draft", "cli/cache", "browser/element"],
  ...["layout/layered", "action/action", "hostile", "layout/layout", "gallery", "pictures", "formats/html-in-chromium"],
  ...["examples", "layout/quality/picture-metrics", "layout/pins", "cli/jobs", "layout/trunks", "adaptive"],
  ...["formats/pptx-in-libreoffice", "accessibility", "cli/hostile-repository", "cli/render", "formats/pixels"],
  ...["formats/html-seen-in-chromium", "drawing/contrast", "package", "cli/serve-in-chromium", "sync/drawio-app"],
  ...["language-server", "cli/serve"],
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
    // One more than there are cores: what waits for a browser or for another program leaves its core alone.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 30_000,
    sequence: { sequencer: SlowFirst },
  },
};
