import { type Host, nodeHost } from "../../index.ts";
import { loadRasterizer } from "./rasterizer.ts";

const files = nodeHost({ root: "." });

/** The files of this repository, which is the folder that the process works in, and pixels on machines of every kind. */
export const host: Host = { ...files, rasterizer: () => loadRasterizer(files) };
