import { run } from "./run.ts";
import { runnerOf } from "./runner.ts";

void run(runnerOf(process.env));
