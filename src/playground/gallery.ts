import { element } from "../viewer/dom.ts";
import { button, part } from "./dom.ts";

/** What the build writes into `gallery.json`. */
interface Gallery {
  /** What is in the icons, once each. */
  readonly icons: readonly string[];
  readonly examples: readonly Example[];
}

interface Example {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** An SVG that has the numbers of its icons in braces. */
  readonly thumbnail: string;
}

/** Shows the examples and gives the text of the one that somebody chooses. */
export function makeGallery(onChoose: (text: string) => void, onFailure: (sentence: string) => void): void {
  const dialog = part("gallery", HTMLDialogElement);
  const query = part("gallery-search", HTMLInputElement);
  let cards: readonly Card[] | undefined;

  const choose = async ({ name }: Example): Promise<void> => {
    dialog.close();
    const answer = await fetched(`../templates/${name}.yaml`);
    if (answer) onChoose(await answer.text());
    else onFailure("This example cannot be loaded.");
  };
  part("open-gallery", HTMLButtonElement).addEventListener("click", async () => {
    dialog.showModal();
    cards ??= await loadCards(choose);
    if (!cards) return onFailure("The examples cannot be loaded.");
    // Somebody may have begun to type before they were there.
    filter(cards, query.value);
  });
  part("close-gallery", HTMLButtonElement).addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => {
    // What is around it is part of it, too.
    if (target === dialog) dialog.close();
  });
  query.addEventListener("input", () => filter(cards ?? [], query.value));
}

interface Card {
  readonly item: HTMLLIElement;
  /** In lower case, all that it can be found by. */
  readonly words: string;
}

async function loadCards(choose: (example: Example) => void): Promise<readonly Card[] | undefined> {
  const answer = await fetched("gallery.json");
  if (!answer) return undefined;
  // Made by the build, and as it says.
  const { icons, examples } = (await answer.json()) as Gallery;
  const cards = examples.map((example) => cardOf(example, icons, choose));
  part("gallery-list", HTMLUListElement).replaceChildren(...cards.map(({ item }) => item));
  return cards;
}

function cardOf(example: Example, icons: readonly string[], choose: (example: Example) => void): Card {
  const { name, title, description } = example;
  const thumbnail = example.thumbnail.replaceAll(/\{(\d+)\}/g, (_, number) => icons[number] ?? "");
  const image = element("img", { src: `data:image/svg+xml,${encodeURIComponent(thumbnail)}`, alt: "" });
  const content = [image, element("b", {}, title), element("span", {}, description)];
  const item = element(
    "li",
    {},
    button(content, () => choose(example)),
  );
  return { item, words: `${name} ${title} ${description}`.toLowerCase() };
}

function filter(cards: readonly Card[], query: string): void {
  const wanted = query.toLowerCase().split(/\s+/);
  for (const { item, words } of cards) item.hidden = !wanted.every((word) => words.includes(word));
  part("gallery-none", HTMLElement).hidden = cards.some(({ item }) => !item.hidden);
}

/** None where the server, or there being none, says so. */
async function fetched(path: string): Promise<Response | undefined> {
  try {
    const answer = await fetch(path);
    return answer.ok ? answer : undefined;
  } catch {
    return undefined;
  }
}
