import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

// Makes generated/types/*.js and generated/icons/*.js from src/catalogue/types/*.yaml and the packages of the pictures.

const root = new URL("../", import.meta.url);
const generated = new URL("generated/", root);
const stampFile = new URL("icons/stamp", generated);

const stamp = stampOfInputs();
if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) await build();

/** The same for the same inputs: the types, this pipeline, and the versions of what it uses. */
function stampOfInputs() {
  const hash = createHash("sha256");
  for (const folder of ["src/catalogue/types/", "icons/"]) {
    for (const file of readdirSync(new URL(folder, root)).sort()) {
      hash.update(file).update(readFileSync(new URL(folder + file, root)));
    }
  }
  return hash.update(readFileSync(new URL("package-lock.json", root))).digest("hex");
}

async function build() {
  // Half a second to load, so not before there is something to build.
  const { generate } = await import("./generate.js");
  const files = await generate();
  for (const folder of ["icons", "types"]) mkdirSync(new URL(folder, generated), { recursive: true });
  for (const [path, text] of files) writeFileSync(new URL(path, generated), text);
  for (const folder of ["icons", "types"]) {
    for (const file of readdirSync(new URL(folder, generated))) {
      if (!files.has(`${folder}/${file}`)) rmSync(new URL(`${folder}/${file}`, generated));
    }
  }
  writeFileSync(stampFile, stamp);
}
