/** Something that a workflow asks for and that cannot be meant, or cannot be had. */
export class Refusal extends Error {}
