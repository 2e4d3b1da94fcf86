import type { Explain, Explained } from "../index.ts";
import { sentenceOf } from "./check-picture.ts";
import { say } from "./say.ts";

/** Says what it is told of a picture, and how long each step took: `search 3  cost 84.2  21 ms`. */
export function explainer(path: string): Explain {
  let last = performance.now();
  return (explained) => {
    const time = performance.now();
    const took = explained.step === "chosen" ? "" : `  ${(time - last).toFixed(0)} ms`;
    say(`${path}  ${lineOf(explained)}${took}`);
    last = time;
  };
}

function lineOf(explained: Explained): string {
  switch (explained.step) {
    case "ranked":
      return "put in the order of the edges";
    case "arranged":
      return `${explained.candidate}  cost ${explained.cost.toFixed(1)}`;
    case "composed":
      return `${explained.candidate}  rank ${explained.rank.toFixed(1)}: ${sentenceOf(explained.quality)}`;
    case "chosen":
      return `chosen: ${explained.candidate}`;
  }
}
