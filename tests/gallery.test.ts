import { describe, expect, test } from "vitest";
import { draw } from "../src/drawing/draw.ts";
import { svg } from "../src/formats/svg.ts";
import { nodeHost } from "../src/hosts/node-host.ts";
import { qualityOf } from "../src/layout/quality/quality-of.ts";
import type { Architecture } from "../src/model/architecture.ts";
import { type LaidOut, layOut, parse, write } from "../src/render.ts";
import { Report } from "../src/source/report.ts";
import { light } from "../src/themes/light.ts";
import { galleryNames, sourceOfExample } from "./drawing/examples.ts";

const host = nodeHost({ root: "examples" });

describe.each(galleryNames)("%s", (name) => {
  let views: readonly LaidOut[] = [];

  test("every view is drawn without a diagnostic, and as it was when somebody last looked", async () => {
    const source = sourceOfExample(name);
    const report = new Report();
    views = (await layOut(source, { host, theme: light }, "all", report)) ?? [];
    for (const { name: view, layout, architecture, icons } of views) {
      const drawing = draw(layout, architecture, light, icons);
      const { output } = await write([drawing], source, { host, format: svg, scale: 1, page: "fit" });
      await expect(output).toMatchFileSnapshot(`../examples/${pictureOf(name, view)}`);
    }
    expect(report.diagnostics).toEqual([]);
  });

  test("no view has a fault", () => {
    expect(views.length).toBeGreaterThan(0);
    const faulty = views.filter(({ layout, graph }) => qualityOf(layout, graph.direction).faults > 0);
    expect(faulty.map((view) => view.name)).toEqual([]);
  });
});

const chapters: readonly (readonly [heading: string, names: readonly string[]])[] = [
  ["Context", ["exec-context", "byom-vs-managed"]],
  ["Retrieval-augmented generation", ["aws-rag", "azure-rag", "gcp-rag"]],
  [
    "Serving",
    [
      ...["aws-serverless-inference", "azure-serverless-inference", "gcp-serverless-inference"],
      ...["aws-realtime-async-batch", "aws-multi-model-endpoint", "aws-ab-test", "azure-canary-bluegreen"],
    ],
  ],
  ["Kubernetes", ["aws-eks-kserve", "azure-aks-seldon", "gcp-gke-inference-gateway", "k8s-mlflow-kubeflow-platform"]],
  ["GPU, TPU and spot capacity", ["aws-eks-gpu-spot", "gcp-tpu-training"]],
  ["Training and operations", ["aws-mlops", "azure-mlops", "gcp-mlops", "cicd-for-models"]],
  ["Data and features", ["aws-data-pipeline-feature-store", "gcp-data-pipeline-feature-store"]],
  ["Security and compliance", ["aws-private-networking", "aws-hipaa-clinical-ai", "azure-gdpr-eu-residency"]],
  ["Cost", ["aws-finops-dashboard"]],
];

test("the gallery shows every example", async () => {
  expect(chapters.flatMap(([, names]) => names).toSorted()).toEqual(galleryNames);
  const sections = await Promise.all(
    chapters.map(async ([heading, names]) =>
      [`## ${heading}`, ...(await Promise.all(names.map(entryOf)))].join("\n\n"),
    ),
  );
  await expect([head, ...sections, ""].join("\n\n").replace(/\n+$/, "\n")).toMatchFileSnapshot("../docs/gallery.md");
});

const head = `# Gallery

Architectures of real systems, each drawn from a short text. \`stratogram init --template aws-rag\` writes one to go on from,
and \`stratogram render aws-rag.yaml --all-views\` draws all its pictures.`;

async function entryOf(name: string): Promise<string> {
  const { output } = await parse(sourceOfExample(name), host);
  if (!output) throw new Error(`${name} has errors`);
  const { title = name, description = "" } = output;
  return [
    `### ${title}`,
    `${description} [${name}.yaml](../examples/${name}.yaml)`,
    `![${title}](../examples/${pictureOf(name, "default")})`,
    ...viewsOf(name, output),
  ].join("\n\n");
}

function viewsOf(name: string, { views }: Architecture): readonly string[] {
  const others = views.filter((view) => view.name !== "default");
  const links = others.map((view) => `[${view.title ?? view.name}](../examples/${pictureOf(name, view.name)})`);
  return links.length === 0 ? [] : [`Also: ${links.join(" · ")}`];
}

/** As `render` names it. */
function pictureOf(name: string, view: string): string {
  return view === "default" ? `${name}.svg` : `${name}.${view}.svg`;
}
