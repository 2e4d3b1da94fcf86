type Engine<Worker> = new () => Worker;

interface EngineModule<Worker> {
  readonly Worker?: Engine<Worker>;
}

/** What a script finds around it that is a module of Node, or a worker. */
type Surroundings = Partial<Record<"module" | "exports" | "onmessage", unknown>>;

/**
 * The layout engine loaded in whatever way: as a module of Node, as one that a bundler made of it, or as the plain script
 * that it is to browsers. A script runs once, so this is to be called once.
 */
export async function loadElkScript<Worker>(
  load: () => Promise<{ readonly default?: EngineModule<Worker> }>,
): Promise<Engine<Worker>> {
  // No types say what runs where.
  const around = globalThis as Surroundings;
  const { module, exports, onmessage } = around;
  const own: { exports: EngineModule<Worker> } = { exports: {} };
  // A plain script hands itself over to the module that it thinks it is …
  Object.assign(around, { module: own, exports: own.exports });
  const loaded = await load().finally(() => {
    Object.assign(around, { module, exports });
    // … and in a worker answers all that comes in.
    if ("onmessage" in around) around.onmessage = onmessage;
  });
  const engine = loaded.default?.Worker ?? own.exports.Worker;
  if (!engine) throw new Error("the layout engine is not what it was expected to be");
  return engine;
}
