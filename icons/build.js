import { mkdirSync, writeFileSync } from "node:fs";
import { readCatalogue } from "./catalogue.js";
import { faultsOf } from "./check-catalogue.js";
import { catalogueModule, typesOf } from "./write-catalogue.js";

const folder = new URL("../generated/", import.meta.url);

const entries = readCatalogue();
const faults = faultsOf(entries, () => true);
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("catalogue.js", folder), catalogueModule(typesOf(entries)));
writeFileSync(
  new URL("catalogue.d.ts", folder),
  'import type { Type } from "../src/catalogue/type.ts";\n\nexport declare const types: readonly Type[];\n',
);
