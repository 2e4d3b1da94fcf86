/** What may become of a thing between two versions, in the order in which it is told. */
export const changeKinds = ["added", "removed", "moved", "changed"] as const;

/** What became of something. A thing that is moved may differ in other ways, too. */
export type ChangeKind = (typeof changeKinds)[number];

/** What tells them without colours. */
export const signsOfChanges = {
  added: "+",
  removed: "−",
  moved: "→",
  changed: "~",
} as const satisfies Readonly<Record<ChangeKind, string>>;
