import { cpuTime } from "../cpu-time.js";
import { drawn, models } from "../documents.js";
import { library } from "../library.js";
import { measured, measureNames, textsOf } from "../measures.js";
import { median } from "../numbers.js";
import { print, whole } from "../table.js";

const turns = 3;

/**
 * What is to be beaten: plain ELK in its best direction, and what a picture is to be at least; in the order of
 * `measureNames`, as far as it is known.
 * @type {{ readonly [model: string]: { readonly elk: readonly string[], readonly goal: readonly string[] } }}
 */
const bars = {
  "gcp-serverless": {
    elk: ["1", "40", "12", "0.36", "13 %", "0.48 or 2.4"],
    goal: ["1", "21", "3.4", "0.73", "14 %", "1.9"],
  },
  "aws-rag-vpc": {
    elk: ["7", "230", "32", "0.23", "5 %", "0.4 or 3.1"],
    goal: ["2", "64", "7", "0.57", "11 %", "1.3"],
  },
  "azure-drift-loop": {
    elk: ["9", "266", "39", "0.29", "6 %", "0.2 or 5.9"],
    goal: ["7", "93", "15", "0.6", "11 %", "1.4"],
  },
  "eks-multi-az": {
    elk: ["11", "438", "71", "0.29", "6 %", "0.2 or 4.2"],
    goal: ["11", "158", "15", "0.5", "9 %", "1.5"],
  },
  "multi-cloud-platform": {
    elk: ["131", "2271", "167", "0.25", "2 %", "0.4 or 3.2"],
    goal: ["60", "500", "32", "0.45", "10 %", "1.3"],
  },
};

/** How good the pictures of the models are and how long they take, beside what they are to be. */
export async function judged() {
  const rows = [];
  for (const { name, source } of models) {
    const bar = bars[name];
    if (bar) rows.push([`${name}: plain ELK`, "", ...bar.elk], [`${name}: goal`, "", ...bar.goal]);
    for (const layout of library.layoutMethods) {
      const { cpu, measures } = await judgedOne(source, layout);
      rows.push([`${name}: ${layout}`, whole(cpu), ...textsOf(measures)]);
    }
  }
  print(
    ["models, warm", "CPU ms", ...measureNames],
    rows.map((row) => padded(row, 2 + measureNames.length)),
  );
}

/**
 * @param {import("../../src/index.ts").Source} source
 * @param {import("../../src/index.ts").LayoutMethod} layout
 */
async function judgedOne(source, layout) {
  // The first is cold and does not count.
  const { measures } = await measured(source, { layout });
  const times = [];
  for (let turn = 0; turn < turns; turn++) {
    const start = cpuTime();
    await drawn(source, { layout });
    times.push(cpuTime() - start);
  }
  return { cpu: median(times), measures };
}

/**
 * @param {readonly string[]} row
 * @param {number} length
 */
function padded(row, length) {
  return [...row, ...Array.from({ length: length - row.length }, () => "")];
}
