import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { Suggestion } from "../calls.ts";
import { proseOf } from "./prose.ts";

export interface SuggestsTypes {
  /** What can stand at an offset of a text. */
  readonly suggest: (text: string, offset: number) => Promise<readonly Suggestion[]>;
  /** The picture of a type, as the address of an image; none where it has none. */
  readonly pictureOf: (type: string) => Promise<string | undefined>;
}

/** Suggests keys, types with their pictures, and ids, as an author types or asks with Ctrl and Space. */
export function completions({ suggest, pictureOf }: SuggestsTypes): Extension {
  return autocompletion({
    override: [(context) => found(context, suggest)],
    icons: false,
    activateOnTypingDelay: 60,
    addToOptions: [{ position: 20, render: (option) => picture(option, pictureOf) }],
  });
}

async function found(
  { state, pos, explicit, aborted }: CompletionContext,
  suggest: SuggestsTypes["suggest"],
): Promise<CompletionResult | null> {
  const isInWord = /[\w.-]$/.test(state.sliceDoc(Math.max(0, pos - 1), pos));
  const isAtValue = /(^|[:[{,>~-] +)$/.test(state.sliceDoc(state.doc.lineAt(pos).from, pos));
  if (!explicit && !isInWord && !isAtValue) return null;
  const suggestions = await suggest(state.sliceDoc(), pos);
  const [first] = suggestions;
  if (!first || aborted) return null;
  // They fit what is typed, best first, so that there is nothing to sort out; with the next letter it is asked again.
  return { from: first.start, to: pos, options: suggestions.map(optionOf), filter: false };
}

/** An option with what is not shown of it in words. */
interface Option extends Completion {
  readonly picture?: string;
}

function optionOf(suggestion: Suggestion): Option {
  const { label, detail, documentation, insert, type } = suggestion;
  return {
    label,
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { info: () => explained(documentation) }),
    ...(type !== undefined && { picture: type }),
    apply(view, completion, from) {
      const end = Math.max(suggestion.end, view.state.selection.main.head);
      view.dispatch({
        changes: { from, to: end, insert },
        selection: { anchor: from + insert.length },
        annotations: pickedCompletion.of(completion),
        userEvent: "input.complete",
      });
    },
  };
}

function explained(markdown: string): Node {
  const made = document.createElement("div");
  made.append(...proseOf(markdown));
  return made;
}

/** The picture of a type before its name; room for it where others have one. */
function picture(option: Option, pictureOf: SuggestsTypes["pictureOf"]): Node | null {
  if (option.picture === undefined) return null;
  const image = document.createElement("img");
  image.className = "cm-completionPicture";
  image.alt = "";
  pictureOf(option.picture).then((source) => {
    if (source !== undefined) image.src = source;
  });
  return image;
}
