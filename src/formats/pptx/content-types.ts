import { type Element, element } from "./element.ts";

const presentationml = "application/vnd.openxmlformats-officedocument.presentationml";
const office = "application/vnd.openxmlformats-officedocument";

/** What parts are, by the folders that they are in. */
const types: readonly (readonly [folder: string, type: string])[] = [
  ["ppt/slides/", `${presentationml}.slide+xml`],
  ["ppt/slideMasters/", `${presentationml}.slideMaster+xml`],
  ["ppt/slideLayouts/", `${presentationml}.slideLayout+xml`],
  ["ppt/notesSlides/", `${presentationml}.notesSlide+xml`],
  ["ppt/notesMasters/", `${presentationml}.notesMaster+xml`],
  ["ppt/theme/", `${office}.theme+xml`],
  ["ppt/presentation.xml", `${presentationml}.presentation.main+xml`],
  ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["docProps/app.xml", `${office}.extended-properties+xml`],
];

const extensions: readonly (readonly [extension: string, type: string])[] = [
  ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
  ["xml", "application/xml"],
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
];

/** What each part of a file is; of others their extension says it. */
export function contentTypes(paths: readonly string[]): Element {
  const overrides = paths.flatMap((path) => {
    const type = path.endsWith(".rels") ? undefined : types.find(([folder]) => path.startsWith(folder))?.[1];
    return type === undefined ? [] : [element("Override", { PartName: `/${path}`, ContentType: type })];
  });
  return element(
    "Types",
    { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
    extensions.map(([Extension, ContentType]) => element("Default", { Extension, ContentType })),
    overrides,
  );
}
