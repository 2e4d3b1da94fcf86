import { askedFor } from "./address.ts";
import { beginning } from "./beginning.ts";
import { keptDraft } from "./draft.ts";
import { Playground } from "./playground.ts";

const asked = askedFor(location.hash);
const playground = new Playground(asked.look);
playground.open(asked.text ?? keptDraft() ?? beginning);
if (asked.sentence !== undefined) playground.tell(asked.sentence);

addEventListener("hashchange", () => {
  const { text, sentence, look } = askedFor(location.hash);
  if (text !== undefined) playground.open(text, look);
  if (sentence !== undefined) playground.tell(sentence);
});
