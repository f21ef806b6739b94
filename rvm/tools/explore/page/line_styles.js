// The colours of a text's lines and of pieces in them, on CodeMirror.
//
// CodeMirror makes the lines of 500 pixels above and below those in view, so that scrolling shows no
// gaps. When the run comes into another function, laying out all of them takes longer than a frame
// lasts. Then only the lines that come into view are drawn; the others take up their room and stay
// undrawn until the run rests or somebody scrolls.

import {StateEffect} from "@codemirror/state";
import {Decoration, EditorView, ViewPlugin} from "@codemirror/view";

export const restyle = StateEffect.define(); // colours have changed
const limit = StateEffect.define(); // to {from, to} in the text and the editor's scrollTop; null for no limit
const BEYOND = 30; // pixels drawn above and below those in view

const PIECES = Object.fromEntries(
  ["comment", "string", "number", "keyword", "defined", "soft"].map((name) => [
    name,
    Decoration.mark({class: "t-" + name}),
  ]),
);
const UNDRAWN = Decoration.line({class: "undrawn"});

export class LineStyles {
  static rest = 150; // milliseconds without a step, after which all lines are drawn

  // `pieces(line)` returns [from, to, name] of each piece; `colour(line)`, by number, an index or undefined.
  constructor(pieces, colour) {
    this.pieces = pieces || (() => []);
    this.colour = colour || (() => undefined);
    this.made = new Map(); // the styles of lines, by number
    this.drawn = new Set(); // numbers of lines
    this.limits = null; // outside of them, lines that are not drawn yet stay undrawn
  }

  get extension() {
    return [
      ViewPlugin.define((editor) => new DrawnLines(this, editor), {decorations: (drawn) => drawn.decorations}),
      EditorView.domEventHandlers({scroll: (event, editor) => this.scrolled(editor)}),
    ];
  }

  // Return the effect that limits drawing to the lines in view when the editor is scrolled to `top`.
  static limitTo(editor, top) {
    const bottom = top + editor.scrollDOM.clientHeight;
    const from = editor.lineBlockAtHeight(top - BEYOND).from;
    return limit.of({from, to: editor.lineBlockAtHeight(bottom + BEYOND).to, top});
  }

  // The run has made a step: it does not rest yet.
  stepped(editor) {
    clearTimeout(this.timer);
    if (this.limits !== null) this.timer = setTimeout(() => this.drawAll(editor), LineStyles.rest);
  }

  scrolled(editor) {
    if (this.limits !== null && Math.abs(editor.scrollDOM.scrollTop - this.limits.top) > 1) this.drawAll(editor);
  }

  drawAll(editor) {
    if (this.limits !== null) editor.dispatch({effects: limit.of(null)});
  }

  // Return the decorations of the lines that the editor has made.
  decorate(editor) {
    const found = [];
    const drawn = new Set();
    for (const {from, to} of editor.visibleRanges) {
      for (let at = from; at <= to;) {
        const line = editor.state.doc.lineAt(at);
        if (this.isWithinLimits(line) || this.drawn.has(line.number)) {
          drawn.add(line.number);
          found.push(...this.stylesOf(line));
        } else {
          found.push(UNDRAWN.range(line.from));
        }
        at = line.to + 1;
      }
    }
    this.drawn = drawn;
    return Decoration.set(found, true);
  }

  isWithinLimits(line) {
    return this.limits === null || (line.to >= this.limits.from && line.from <= this.limits.to);
  }

  stylesOf(line) {
    if (!this.made.has(line.number)) this.made.set(line.number, this.makeStyles(line));
    return this.made.get(line.number);
  }

  makeStyles(line) {
    const found = [];
    const tone = this.colour(line.number);
    if (tone !== undefined) found.push(Decoration.line({class: "tone-" + tone}).range(line.from));
    for (const [start, end, name] of this.pieces(line)) {
      const [first, last] = [Math.max(start, line.from), Math.min(end, line.to)];
      if (last > first) found.push(PIECES[name].range(first, last));
    }
    return found;
  }
}

// What CodeMirror asks when it draws.
class DrawnLines {
  constructor(styles, editor) {
    this.styles = styles;
    this.decorations = styles.decorate(editor);
  }

  update(update) {
    const {styles} = this;
    const effects = update.transactions.flatMap((one) => one.effects);
    const isNew = update.docChanged || effects.some((effect) => effect.is(restyle));
    const limited = effects.find((effect) => effect.is(limit));
    const isMoved = styles.limits !== null && update.selectionSet; // the cursor, perhaps to an undrawn line
    if (isNew) styles.made.clear();
    if (limited) styles.limits = limited.value;
    else if (isNew || isMoved) styles.limits = null;
    if (isNew || limited || isMoved || update.viewportChanged) this.decorations = styles.decorate(update.view);
  }
}
