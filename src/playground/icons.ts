import type { Engine } from "./engine.ts";

/** Gives the picture of a type as the address of an image, each asked for once. */
export function iconsFrom(engine: Engine): (type: string) => Promise<string | undefined> {
  const known = new Map<string, Promise<string | undefined>>();
  return (type) => {
    const address = known.get(type) ?? addressOf(engine, type);
    known.set(type, address);
    return address;
  };
}

async function addressOf(engine: Engine, type: string): Promise<string | undefined> {
  const svg = await engine.ask("icon", type);
  return svg && `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
