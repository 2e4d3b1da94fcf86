import { askedFor } from "./address.ts";
import { part } from "./dom.ts";
import { OpenFile } from "./file.ts";
import { Playground } from "./playground.ts";

/** Edits a file of who serves this page, in place of a draft. */
export async function editFile(diagram: string): Promise<void> {
  const save = part("save", HTMLButtonElement);
  let file: OpenFile | undefined;
  const mark = (text: string): void => {
    save.disabled = !file || text === file.text;
  };
  const playground = new Playground(askedFor(location.hash).look, mark);
  part("file", HTMLElement).textContent = diagram;
  part("file", HTMLElement).hidden = false;
  save.hidden = false;
  save.disabled = true;
  const write = async (): Promise<void> => {
    try {
      await file?.save(playground.text);
      mark(playground.text);
    } catch (error) {
      playground.tell(error instanceof Error ? error.message : `${error}`);
    }
  };
  save.addEventListener("click", write);
  addEventListener("keydown", (event) => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void write();
  });
  addEventListener("beforeunload", (event) => {
    if (!save.disabled) event.preventDefault();
  });
  try {
    file = await OpenFile.named(diagram);
    playground.open(file.text);
  } catch (error) {
    playground.tell(error instanceof Error ? error.message : `${error}`);
  }
}
