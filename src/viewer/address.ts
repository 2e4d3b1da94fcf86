import type { State } from "./state.ts";

// What is shown, as the address of the page says it, so that it can be sent to others.

export function readState(): State {
  const parameters = new URLSearchParams(location.hash.slice(1));
  const [view, selected, flow] = ["view", "node", "flow"].map((name) => parameters.get(name) ?? undefined);
  const step = Number(parameters.get("step"));
  return { view, selected, flow, step: Number.isInteger(step) ? step : 0 };
}

/** Leaves no trace in the history: going back leads to the page before. */
export function writeState({ view, selected, flow, step }: State): void {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ view, node: selected, flow })) {
    if (value !== undefined) parameters.set(name, value);
  }
  if (step > 0) parameters.set("step", `${step}`);
  const hash = parameters.toString();
  if (hash !== location.hash.slice(1)) history.replaceState(null, "", `#${hash}`);
}
