import type { LensName } from "./architecture.ts";

/** What can be told of everything in a picture, each with what that is. */
export const lenses: readonly { readonly name: LensName; readonly summary: string }[] = [
  { name: "cost", summary: "What each thing costs a month." },
  { name: "security", summary: "What can be reached from outside, and what is encrypted." },
  { name: "data", summary: "Which data is where." },
  { name: "scale", summary: "How many of each there are." },
  { name: "status", summary: "What is there, and what changes." },
];
