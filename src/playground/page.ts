import { askedFor } from "./address.ts";
import { beginning } from "./beginning.ts";
import { keepDraft, keptDraft } from "./draft.ts";
import { editFile } from "./edit-file.ts";
import { Playground } from "./playground.ts";
import { trustedScript } from "./trusted.ts";

const diagram = new URLSearchParams(location.search).get("diagram");
if (diagram === null) editDraft();
else void editFile(diagram);

function editDraft(): void {
  workWithoutNetwork();
  const { text, sentence, look } = askedFor(location.hash);
  const playground = new Playground(look, keepDraft);
  playground.open(text ?? keptDraft() ?? beginning);
  if (sentence !== undefined) playground.tell(sentence);
  addEventListener("hashchange", () => {
    const asked = askedFor(location.hash);
    if (asked.text !== undefined) playground.open(asked.text, asked.look);
    if (asked.sentence !== undefined) playground.tell(asked.sentence);
  });
}

/** Where the browser keeps files for a page, as it does under https. */
function workWithoutNetwork(): void {
  // Without it the page works as long as there is a network.
  navigator.serviceWorker?.register(trustedScript(new URL("offline.js", import.meta.url))).catch(() => {});
}
