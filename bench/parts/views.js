import { parse, stringify } from "yaml";
import { reversedBetween } from "../arrangement.js";
import { cpuTime } from "../cpu-time.js";
import { drawn, drawnViews, models, qualitiesOf, qualityOf } from "../documents.js";
import { median, sum } from "../numbers.js";
import { percent, print, ratio, whole } from "../table.js";

const turns = 3;

/** Pictures of the largest model for several audiences. */
const views = {
  executive: {
    collapse: ["platform", "lake", "training-subnet", "serving-subnet", "data-subnet", "governance", "azure", "google"],
  },
  training: { show: ["platform", "lake", "training-subnet", "data-subnet", "google"], collapse: ["lake"] },
  serving: { focus: ["predictor", "vllm"], depth: 2 },
  azure: { show: ["azure", "apps", "vllm", "mlflow", "prometheus"] },
  status: { overlay: "status" },
};

/**
 * What all views of one document take, beside a render of each for what it shows, as if there were nothing else; how good
 * each of them is, and how many siblings stand the other way round than in the whole, both beside that render.
 */
export async function viewed() {
  const model = models.find(({ name }) => name === "multi-cloud-platform");
  if (!model) throw new Error("the largest model is missing");
  const source = { ...model.source, text: stringify({ ...parse(model.source.text), views }) };
  const pictures = await drawnViews(source);
  const [first] = pictures;
  if (!first) throw new Error("there is no picture");
  const qualities = await qualitiesOf(source);
  const all = await timeOf(() => drawnViews(source));
  const rows = [];
  const alone = [];
  for (const [index, { view, drawing }] of pictures.entries()) {
    const document = { name: source.name, text: documentOf(drawing) };
    const time = await timeOf(() => drawn(document));
    alone.push(time);
    const reversed = (/** @type {import("../arrangement.js").Drawing} */ picture) =>
      percent(reversedBetween(first.drawing, picture));
    const { score = 0, faults } = qualities[index]?.quality ?? {};
    const fresh = await qualityOf(document, {});
    rows.push([
      view,
      String(drawing.figures.filter(({ type }) => type === "node").length),
      whole(time),
      `${score.toFixed(0)} / ${fresh.score.toFixed(0)}`,
      `${faults} / ${fresh.faults}`,
      `${reversed(drawing)} / ${reversed(await drawn(document))}`,
    ]);
  }
  print(["views, beside each alone", "nodes", "CPU ms alone", "score", "faults", "pairs reversed"], rows);
  print(
    ["all views of 62 nodes", "CPU ms", "each alone", "ratio"],
    [["stratogram", whole(all), whole(sum(alone)), ratio(all, sum(alone))]],
  );
}

/** @param {() => Promise<unknown>} work */
async function timeOf(work) {
  const times = [];
  for (let turn = 0; turn < turns; turn++) {
    const start = cpuTime();
    await work();
    times.push(cpuTime() - start);
  }
  return median(times);
}

/**
 * A document of all that a picture shows, and of nothing else.
 * @param {import("../arrangement.js").Drawing} drawing
 */
function documentOf({ title, direction, figures }) {
  const elements = figures.filter((figure) => figure.type === "node" || figure.type === "group");
  const edges = figures.flatMap((figure) =>
    figure.type === "edge" ? [figure] : figure.type === "badge" ? figure.edges : [],
  );
  return stringify({
    title,
    direction,
    nodes: nodesIn(undefined),
    edges: edges.map(({ from, to, text, kind }) => ({ from, to, kind, ...(text && { label: text }) })),
  });

  /**
   * @param {string | undefined} parent
   * @returns {object}
   */
  function nodesIn(parent) {
    const inside = elements.filter((element) => element.parent === parent);
    return Object.fromEntries(
      inside.map(({ type, id, typeId, label }) => [
        id.slice(id.lastIndexOf(".") + 1),
        {
          ...(typeId !== undefined && { type: typeId }),
          label: label?.block.text ?? "",
          ...(label?.block.caption && { caption: label.block.caption }),
          ...(type === "group" && { nodes: nodesIn(id) }),
        },
      ]),
    );
  }
}
