// A read-only text with marks, on CodeMirror: it draws only the lines in view, has a cursor that the
// keyboard moves, and a search.

import {EditorSelection, EditorState, StateEffect, StateField} from "@codemirror/state";
import {
  Decoration,
  EditorView,
  GutterMarker,
  WidgetType,
  drawSelection,
  gutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import {search, searchKeymap} from "@codemirror/search";
import {clamp, element, oncePerFrame} from "explorer/dom";
import {LineStyles, restyle} from "explorer/line_styles";

const setMarks = StateEffect.define();
const setCurrent = StateEffect.define();
const setError = StateEffect.define();

// Decorations that one kind of effect replaces.
function decorationsSetBy(effect) {
  return StateField.define({
    create: () => Decoration.none,
    update(found, transaction) {
      for (const each of transaction.effects) if (each.is(effect)) return each.value;
      return transaction.docChanged ? Decoration.none : found;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}

const marksField = decorationsSetBy(setMarks);
const currentField = decorationsSetBy(setCurrent);
const errorField = decorationsSetBy(setError);

export class TextView {
  // `options`: label, and where wanted pieces(text, from, to), colour(line), heat(line), and the
  // listeners point(position, reveals), leave(), run(line, forward).
  constructor(parent, text, options) {
    this.options = options;
    this.shown = {marks: "", current: ""};
    this.styles = new LineStyles(options.pieces, options.colour);
    this.top = null; // where the editor is about to scroll to
    this.editor = new EditorView({parent, state: EditorState.create({doc: text, extensions: this.extensions()})});
  }

  extensions() {
    const options = this.options;
    return [
      EditorState.readOnly.of(true),
      EditorView.contentAttributes.of({"aria-label": options.label, "aria-readonly": "true", inputmode: "none"}),
      drawSelection({cursorBlinkRate: 0}),
      search({top: true}),
      marksField,
      currentField,
      errorField,
      this.styles.extension,
      EditorView.scrollHandler.of((editor) => this.scroll(editor)),
      options.heat ? heatGutter(options.heat) : [],
      options.run ? numberedGutter(options.run) : [],
      keymap.of([...(options.run ? runKeys(options.run) : []), ...movingKeys, ...searchKeymap]),
      this.pointing(),
    ];
  }

  pointing() {
    const {point, leave} = this.options;
    let event = null;
    const look = oncePerFrame(() => {
      if (event === null) return;
      const position = this.editor.posAtCoords({x: event.clientX, y: event.clientY});
      if (position !== null) point(position, false);
    });
    return [
      EditorView.domEventHandlers({
        mousemove: (moved) => {
          event = moved;
          look();
        },
        mouseleave: () => {
          event = null;
          leave();
        },
      }),
      EditorView.updateListener.of((update) => {
        if (update.selectionSet && update.transactions.some((one) => one.isUserEvent("select"))) {
          point(update.state.selection.main.head, true);
        }
      }),
    ];
  }

  setText(text) {
    this.shown = {marks: "", current: ""};
    this.editor.dispatch({changes: {from: 0, to: this.editor.state.doc.length, insert: text}});
  }

  // Mark the spans that belong to what is pointed at. Scroll to the first if asked to.
  mark(spans, inside, reveals) {
    const size = this.editor.state.doc.length;
    const key = inside + ":" + spans.join();
    const effects = [];
    if (key !== this.shown.marks) {
      this.shown.marks = key;
      const mark = inside ? INSIDE : AROUND;
      effects.push(
        setMarks.of(
          Decoration.set(
            spans.filter(([from, to]) => from < to && to <= size).map(([from, to]) => mark.range(from, to)),
          ),
        ),
      );
    }
    if (reveals && spans.length > 0 && spans[0][0] <= size) {
      effects.push(EditorView.scrollIntoView(spans[0][0], {y: "nearest", yMargin: 60, x: "nearest"}));
    }
    if (effects.length > 0) this.editor.dispatch({effects});
  }

  // Show where the run is: classes of lines as [line, class], and of ranges as [from, to, class].
  // Scroll to the first line if it is out of view. Return what is to be drawn, or null.
  showCurrent(lines, ranges) {
    const key = lines.join() + ":" + ranges.join();
    if (key === this.shown.current) return null;
    const doc = this.editor.state.doc;
    const found = [];
    for (const [line, name] of lines)
      if (line >= 1 && line <= doc.lines) found.push(lineClass(name).range(doc.line(line).from));
    for (const [from, to, name] of ranges)
      if (from < to && to <= doc.length) found.push(markClass(name).range(from, to));
    const current = setCurrent.of(Decoration.set(found, true));
    const line = found.length > 0 ? doc.line(lines[0][0]) : null;
    const top = line === null ? null : this.topFor(line);
    const draw = () => {
      this.shown.current = key;
      if (top === null) this.editor.dispatch({effects: current});
      else this.jump(line, top, current);
      this.styles.stepped(this.editor);
    };
    return {isLong: top !== null, draw};
  }

  // Return where to scroll, that a line is in the middle, or null if it is in view.
  topFor(line) {
    const {scrollTop, clientHeight} = this.editor.scrollDOM;
    if (!this.isMeasured) this.editor.lineBlockAtHeight(0); // or the editor guesses how high lines are
    this.isMeasured = clientHeight > 0;
    const block = this.editor.lineBlockAt(line.from);
    const top = block.top + this.editor.documentPadding.top;
    if (top >= scrollTop && top + block.height <= scrollTop + clientHeight) return null;
    const most = Math.max(0, this.editor.contentHeight - clientHeight);
    return clamp(top + (block.height - clientHeight) / 2, 0, most);
  }

  // Scroll to a line at once, and nothing around the editor: its own way is to draw the line in one frame,
  // to scroll there in the next, and to bring itself into the window.
  jump(line, top, effect) {
    this.top = top;
    const scroll = EditorView.scrollIntoView(line.from, {y: "center"});
    this.editor.dispatch({effects: [effect, LineStyles.limitTo(this.editor, top), scroll]});
    this.editor.lineBlockAtHeight(0); // lets it scroll
  }

  // CodeMirror asks whether it is scrolled in another way than its own.
  scroll(editor) {
    if (this.top === null) return false;
    editor.scrollDOM.scrollTo(0, this.top);
    this.top = null;
    return true;
  }

  // Mark where an error is: its line, its range within the line, and its message below the line.
  // Scroll to it.
  showError({start, end, message}) {
    const line = this.editor.state.doc.lineAt(start);
    const place = start < end ? markClass("error-range").range(start, end) : ERROR_POINT.range(start);
    const below = Decoration.widget({widget: new ErrorMessage(message), block: true, side: 2}).range(line.to);
    const found = Decoration.set([lineClass("error-line").range(line.from), place, below], true);
    const scroll = EditorView.scrollIntoView(EditorSelection.range(end, start), {y: "center", xMargin: 60});
    this.editor.dispatch({effects: [setError.of(found), scroll]});
  }

  // Scroll to a position in the text.
  reveal(position) {
    this.editor.dispatch({effects: EditorView.scrollIntoView(position, {y: "center"})});
  }

  restyle() {
    this.editor.dispatch({effects: restyle.of(null)});
  }

  focus() {
    this.editor.focus();
  }
}

const INSIDE = Decoration.mark({class: "mark-inside"});
const AROUND = Decoration.mark({class: "mark-around"});

const lineClass = remembered((name) => Decoration.line({class: name}));
const markClass = remembered((name) => Decoration.mark({class: name}));

function remembered(make) {
  const made = new Map();
  return (name) => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name);
  };
}

class ErrorMessage extends WidgetType {
  constructor(text) {
    super();
    this.text = text;
  }

  eq(other) {
    return this.text === other.text;
  }

  toDOM() {
    return element("div", {class: "error-below"}, element("div", {class: "error-message"}, this.text));
  }
}

// Stands for the range of an error behind the last character of a line.
class ErrorPoint extends WidgetType {
  eq() {
    return true;
  }

  toDOM() {
    return element("span", {class: "error-range error-point"}, " ");
  }
}

const ERROR_POINT = Decoration.widget({widget: new ErrorPoint(), side: 1});

class HeatMarker extends GutterMarker {
  constructor(share, text) {
    super();
    this.share = share;
    this.text = text;
  }

  eq(other) {
    return this.share === other.share && this.text === other.text;
  }

  toDOM() {
    const made = document.createElement("span");
    made.className = "heat";
    made.style.setProperty("--share", this.share.toFixed(3));
    made.textContent = this.text;
    return made;
  }
}

// `heat(line)` returns the share, from 0 to 1, and a text, or null.
function heatGutter(heat) {
  return gutter({
    class: "cm-heat",
    lineMarker(view, block) {
      const found = heat(view.state.doc.lineAt(block.from).number);
      return found === null ? null : new HeatMarker(...found);
    },
    lineMarkerChange: (update) => update.transactions.some((one) => one.effects.some((effect) => effect.is(restyle))),
  });
}

function numberedGutter(run) {
  return lineNumbers({
    domEventHandlers: {
      mousedown(view, block, event) {
        run(view.state.doc.lineAt(block.from).number, !event.shiftKey);
        event.preventDefault();
        return true;
      },
    },
  });
}

function runKeys(run) {
  const line = (view) => view.state.doc.lineAt(view.state.selection.main.head).number;
  return [
    {
      key: "Enter",
      run: (view) => {
        run(line(view), true);
        return true;
      },
      shift: (view) => {
        run(line(view), false);
        return true;
      },
    },
  ];
}

function moving(move) {
  return (view) => {
    const range = move(view, view.state.selection.main);
    view.dispatch({
      selection: EditorSelection.cursor(range.head, range.assoc, undefined, range.goalColumn),
      scrollIntoView: true,
      userEvent: "select",
    });
    return true;
  };
}

function page(forward) {
  return moving((view, range) => view.moveVertically(range, forward, Math.max(20, view.scrollDOM.clientHeight - 40)));
}

function edge(end) {
  return moving((view) => EditorSelection.cursor(end ? view.state.doc.length : 0));
}

const movingKeys = [
  {key: "ArrowUp", run: moving((view, range) => view.moveVertically(range, false))},
  {key: "ArrowDown", run: moving((view, range) => view.moveVertically(range, true))},
  {key: "ArrowLeft", run: moving((view, range) => view.moveByChar(range, false))},
  {key: "ArrowRight", run: moving((view, range) => view.moveByChar(range, true))},
  {key: "Mod-ArrowLeft", run: moving((view, range) => view.moveByGroup(range, false))},
  {key: "Mod-ArrowRight", run: moving((view, range) => view.moveByGroup(range, true))},
  {key: "Home", run: moving((view, range) => view.moveToLineBoundary(range, false))},
  {key: "End", run: moving((view, range) => view.moveToLineBoundary(range, true))},
  {key: "PageUp", run: page(false)},
  {key: "PageDown", run: page(true)},
  {key: "Mod-Home", run: edge(false)},
  {key: "Mod-End", run: edge(true)},
];
