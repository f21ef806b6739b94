// Which pieces of a text get which class, so that it is easier to read.
//
// The source is coloured by its own tokens, as the pane of tokens has them. What the commands print
// has few forms: their pieces are found by regular expressions, line by line.

const KEYWORDS = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except " +
    "finally for from global if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);
const OF_TOKENS = {
  COMMENT: "comment",
  STRING: "string",
  NUMBER: "number",
  FSTRING_START: "string",
  FSTRING_MIDDLE: "string",
  FSTRING_END: "string",
};

// Return a function that tells the pieces, as [start, end, class], of the source from `from` to `to`.
export function sourcePieces(program) {
  const pieces = piecesOfTokens(program);
  const starts = pieces.map((piece) => piece[0]);
  return (from, to, lastAtMost) => {
    const found = [];
    for (let i = Math.max(0, lastAtMost(starts, from)); i < pieces.length && pieces[i][0] < to; i++) {
      if (pieces[i][1] > from) found.push(pieces[i]);
    }
    return found;
  };
}

function piecesOfTokens(program) {
  const pane = program.panes.find((each) => each.id === "tokens");
  const pieces = [];
  if (!pane) return pieces;
  const flat = pane.links.flat;
  let before = "";
  for (let i = 0; i < flat.length; i += 4) {
    const kind = /:\s*([A-Z_]+)/.exec(pane.text.slice(flat[i], Math.min(flat[i + 1], flat[i] + 60)));
    const text = program.source.slice(flat[i + 2], flat[i + 3]);
    const shown = kind === null ? "" : classOfToken(kind[1], text, before);
    if (shown && flat[i + 3] > flat[i + 2]) pieces.push([flat[i + 2], flat[i + 3], shown]);
    before = text;
  }
  return pieces.sort((a, b) => a[0] - b[0]);
}

function classOfToken(kind, text, before) {
  if (kind !== "NAME") return OF_TOKENS[kind] || "";
  if (KEYWORDS.has(text)) return "keyword";
  return before === "def" || before === "class" ? "defined" : "";
}

const STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/.source;
const POSITION = /(?<soft>^\d+,\d+-\d+,\d+:)/.source;
const FORMS = Object.fromEntries(
  Object.entries({
    tokens: [POSITION, `(?<string>${STRING})`, "(?<keyword>\\b[A-Z_]{2,}\\b)"],
    tree: [POSITION, `(?<string>${STRING})`, "(?<number>\\b[A-Z_]{2,}\\b)", "(?<keyword>\\b[a-z_]+$)"],
    ast: [
      `(?<string>${STRING})`,
      "(?<soft>\\b\\w+=)",
      "(?<keyword>\\b[A-Za-z_]\\w*(?=\\())",
      "(?<number>\\b\\d+\\b)",
    ],
    scopes: ["(?<defined>^ *(?:module|class|function)\\b.*$)", "(?<soft>(?<=\\S)  +\\S.*$)"],
    trace: ["(?<soft>^ *\\S+ \\S+:\\d+ +\\d+)", "(?<keyword>\\b[A-Z][A-Z_]{2,}\\b)", `(?<string>${STRING})`],
    code: [
      "(?<defined>^\\S.* line \\d+\\):)",
      `(?<string>${STRING})`,
      "(?<keyword>\\b[A-Z][A-Z_]{2,}\\b)",
      "(?<soft>^ *\\d+(?= )|>>)",
      "(?<number>\\b\\d+\\b)",
    ],
  }).map(([id, pieces]) => [id, new RegExp(pieces.join("|"), "g")]),
);

// Return a function that tells the pieces of a line of a pane's text, as [start, end, class].
export function linePieces(id) {
  const form = FORMS[id] || FORMS.code;
  return (text) => {
    const pieces = [];
    for (const found of text.slice(0, 2000).matchAll(form)) {
      const shown = Object.keys(found.groups).find((name) => found.groups[name] !== undefined);
      pieces.push([found.index, found.index + found[0].length, shown]);
    }
    return pieces;
  };
}
