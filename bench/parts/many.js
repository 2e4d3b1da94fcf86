import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
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

/** Each shard of a matrix has a machine of its own: here a core, where the system lets one be chosen. */
async function sharded() {
  const place = documents(shared);
  const rows = [];
  for (const [cores, names] of coresToCompare()) {
    const [first, second] = names;
    const one = await timeOf(place, ["--jobs", "1"], first);
    rmSync(join(place, "pictures"), { recursive: true });
    const begin = performance.now();
    await Promise.all([
      timeOf(place, ["--jobs", "1", "--shard", "1/2"], first),
      timeOf(place, ["--jobs", "1", "--shard", "2/2"], second),
    ]);
    const two = performance.now() - begin;
    rmSync(join(place, "pictures"), { recursive: true });
    rows.push([cores, whole(one.wall), whole(two), ratio(one.wall, two)]);
  }
  print([`${shared} documents`, "one process, ms", "two shards at once, ms", "times as fast"], rows);
}

/** @returns {readonly (readonly [string, readonly (number | undefined)[]])[]} */
function coresToCompare() {
  const free = /** @type {const} */ (["all cores for whoever wants them", []]);
  const hasTwo = availableParallelism() > 1 && existsSync("/usr/bin/taskset");
  return hasTwo ? [["a core for each process", [0, 1]], free] : [free];
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
 * How long all documents of a folder take, and how much memory at most; on one core alone where it is named.
 * @param {string} cwd
 * @param {readonly string[]} options
 * @param {number} [core]
 * @returns {Promise<Time>}
 */
function timeOf(cwd, options, core) {
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
    const [command, ...rest] = [...(core === undefined ? [] : ["taskset", "-c", `${core}`]), process.execPath, ...args];
    const child = spawn(command ?? "", rest, {
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
