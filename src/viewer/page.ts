import type { PageModel } from "./page-model.ts";
import { Viewer } from "./viewer.ts";

// The script of a page: what is on it is told beside the pictures.

const root = document.querySelector("main");
const text = document.getElementById("model")?.textContent;
if (root && text) new Viewer(root, JSON.parse(text) as PageModel);
