const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

// What a process had at most, MB, is written to the file that the environment names.
if (isMainThread) {
  process.on("exit", () => writeFileSync(process.env.PEAK ?? "", String(process.resourceUsage().maxRSS / 1024)));
}
