/** Categories of the catalogue that belong together, and the colour that providers give to them. Deep enough for white letters. */
const families: readonly { readonly fill: string; readonly categories: readonly string[] }[] = [
  {
    fill: "#00796b",
    categories: [
      "ai",
      "ai-ml",
      "model",
      "model-provider",
      "model-serving",
      "model-monitoring",
      "inference-server",
      "framework",
      "llm-framework",
      "llm-gateway",
      "llm-safety",
      "llm-observability",
      "llm-evaluation",
      "mlops",
      "feature-store",
      "labeling",
      "notebook",
    ],
  },
  {
    fill: "#c2410c",
    categories: ["compute", "containers", "container", "workload", "runtime", "autoscaling", "accelerator", "platform"],
  },
  { fill: "#4d7c0f", categories: ["storage", "file-format", "table-format", "iot", "content"] },
  {
    fill: "#b8246f",
    categories: ["database", "vector-db", "graph-db", "cache", "warehouse", "search", "data", "data-platform"],
  },
  {
    fill: "#6d36cf",
    categories: [
      "networking",
      "network",
      "analytics",
      "streaming",
      "ingestion",
      "processing",
      "transformation",
      "query",
      "catalog",
      "data-quality",
      "bi",
    ],
  },
  {
    fill: "#be123c",
    categories: ["security", "identity", "secrets", "policy", "rbac", "scanner", "supply-chain", "cnapp"],
  },
  {
    fill: "#be185d",
    categories: ["integration", "messaging", "orchestration", "management", "observability", "incident", "cost"],
  },
  { fill: "#1d5fbf", categories: ["devtools", "ci-cd", "gitops", "iac", "scm", "registry", "packaging", "config"] },
];

/** The fill of a monogram, by category. */
export const monograms: ReadonlyMap<string, string> = new Map(
  families.flatMap(({ fill, categories }) => categories.map((category) => [category, fill] as const)),
);

/** The fill of a monogram of any other category: people, external systems, annotations. */
export const monogram = "#4b5b70";
