import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { folder } from "../files.js";
import { modelOf, stratogramOf } from "../model.js";
import { percent, print, ratio, whole } from "../table.js";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const program = here("../../dist/cli/start.cjs");

/** `DOCUMENTS=200 npm run bench -- many` takes a tenth of the time. */
const most = Number(process.env.DOCUMENTS ?? 2000);
const few = Math.ceil(most / 10);
/** As many as are drawn to compare one process with two. */
const shared = Math.ceil(most / 5);

/**
 * Thousands of documents: drawn, found in the cache, and divided between two processes; how much memory that takes for few
 * and for many.
 */
export async function many() {
  await cached();
  await sharded();
}

async function cached() {
  const [small, large] = [documents(few), documents(most)];
  const cache = join(folder, "cache");
  const options = ["--jobs", "2", "--cache-dir", cache];
  const start = await timeOf(small, ["--jobs", "2", "--fresh"]);
  const cold = await timeOf(large, options);
  const warm = await timeOf(large, options);
  rmSync(join(large, "pictures"), { recursive: true });
  const restored = await timeOf(large, options);
  const alone = [
    await timeOf(small, ["--jobs", "1", "--fresh"]),
    await timeOf(large, ["--jobs", "1", "--cache-dir", cache]),
  ];
  const row = (/** @type {string} */ name, /** @type {Time} */ time) => [
    name,
    whole(time.wall),
    percentOf(time.wall, cold.wall),
    whole(time.memory),
  ];
  print(
    ["documents", "wall ms", "of cold", "peak MB"],
    [
      row(`${most}, cold, 2 jobs`, cold),
      row(`${most}, warm, pictures there`, warm),
      row(`${most}, warm, pictures missing`, restored),
      row(`${few}, no cache, 2 jobs`, start),
      row(`${few}, no cache, 1 job`, alone[0] ?? start),
      row(`${most}, warm, 1 job`, alone[1] ?? start),
    ],
  );
}

async function sharded() {
  const place = documents(shared);
  const one = await timeOf(place, ["--jobs", "1"]);
  rmSync(join(place, "pictures"), { recursive: true });
  const begin = performance.now();
  await Promise.all([1, 2].map((index) => timeOf(place, ["--jobs", "1", "--shard", `${index}/2`])));
  const two = performance.now() - begin;
  print(
    [`${shared} documents`, "wall ms", "times as fast"],
    [
      ["one process", whole(one.wall), "1.00"],
      ["two shards at once", whole(two), ratio(one.wall, two)],
    ],
  );
}

/**
 * A folder with so many documents of 4 to 19 nodes, all different.
 * @param {number} count
 */
function documents(count) {
  const place = join(folder, `documents-${count}`);
  mkdirSync(place, { recursive: true });
  for (let index = 0; index < count; index++) {
    writeFileSync(join(place, `${index}.yaml`), `title: Service ${index}\n${stratogramOf(modelOf(4 + (index % 16)))}`);
  }
  return place;
}

/** @typedef {{ readonly wall: number, readonly memory: number }} Time ms and MB */

/**
 * How long all documents of a folder take, and how much memory at most.
 * @param {string} cwd
 * @param {readonly string[]} options
 * @returns {Promise<Time>}
 */
function timeOf(cwd, options) {
  const peak = join(folder, `peak-${options.join("-").replaceAll(/\W+/g, "-")}`);
  const begin = performance.now();
  const args = [
    "--require",
    here("../peak-memory.cjs"),
    program,
    "render",
    "*.yaml",
    "-q",
    "-o",
    "pictures/",
    ...options,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, PEAK: peak },
    });
    child.on("exit", (code) => {
      if (code !== 0) return reject(new Error(`render failed with ${code}`));
      resolve({ wall: performance.now() - begin, memory: Number(readFileSync(peak, "utf8")) });
    });
  });
}

/**
 * @param {number} part
 * @param {number} all
 */
function percentOf(part, all) {
  return part / all < 0.1 ? `${((100 * part) / all).toFixed(1)} %` : percent(part / all);
}
