import { createRequire } from "node:module";

/** Strings that make trouble anywhere. */
export const naughtyTexts: readonly string[] = createRequire(import.meta.url)("big-list-of-naughty-strings");

/** What means something in a language for diagrams, in HTML or in Markdown. */
export const hostileTexts: readonly string[] = [
  "the \"quoted\" and the 'other'",
  "back\\slash \\n \\N \\G \\l \\\\",
  "[brackets] (round) {curly} <angle> |pipes| /slashes/ \\back\\",
  "#35; #quot; #x; &lt; &amp;lt; &#60; &unknown; AT&T ; %% %%{init: {}}%% %",
  "`code` `` ``` *em* **strong** _em_ __strong__ snake_case ~~gone~~ ~a~",
  "<b>bold</b> <br> <br/> <script>alert(1)</script> <img src=x onerror=alert(1)>",
  "# heading",
  "- item",
  "1. first",
  "2) second",
  "> quote",
  "=====",
  "---",
  "a | b\n- | -",
  "title\n=====",
  "[text](https://example.com) ![image](x.png) <https://example.com> www.example.com me@example.com",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: D2 would fill something in
  "$5 $$x$$ ${x} \\${y} {{z}}",
  "fa:fa-user fab:fa-github",
  "style a fill:#f00;stroke:#0f0; classDef b fill:#00f;",
  "direction TB direction LR",
  "end subgraph graph click a href b",
  "a --> b -- c === d -.-> e o--o f x--x g @{ shape: x }",
  "10:30 a:b c: d ::: :::x e:",
  "x = y == z",
  "ﬂ°lt¶ß ﬂ°°60¶ß ﬂ ¶",
  "état 数据 данные 👩‍👩‍👧‍👦 عربى",
  "|md # x | |`js x `| ...@file @x (a -> b)[0].style",
  "null",
  "true",
  "`starts with a tick",
  '"',
  "\\",
  "`",
  "&",
  "<",
  "a\\",
  "<<html>>",
  "b|c",
  "</foreignObject></svg>",
  "a".repeat(500),
];

/** Ids that mean something in one of the languages, and those that are no words of theirs. */
export const hostileIds: readonly string[] = [
  ..."accDescr accTitle call class classDef click default end flowchart graph href interpolate linkStyle style".split(
    " ",
  ),
  ..."subgraph swimlane-beta direction TB BT RL LR TD TBx end-x end_x graph-1 o x v self blank".split(" "),
  ..."label shape icon near tooltip link width height top left classes vars layers scenarios steps null true".split(
    " ",
  ),
  ..."source-arrowhead target-arrowhead fill stroke-width font-size bold 3"
    .split(" ")
    .map((word) => word.replace("3", "d3")),
  ..."node edge digraph strict cluster cluster_g Label NULL".split(" "),
  ..."constructor toString valueOf prototype".split(" "),
  ..."a--b a- a-- a-b- a_ a__b État données 数据 e1 L_a_b_0 n9".split(" "),
];
