// The panes: each has a frame with a heading, a note where there is one, and its view, which is made
// when the pane is first shown. All answer mark(range, reveals), and most show where the run is:
// showRun(where) changes nothing yet, and returns what is to be changed, or null: draw() does it, and
// `isLong` tells whether that takes long, because the pane scrolls or shows another function.

import {choice} from "explorer/controls";
import {element, lastAtMost} from "explorer/dom";
import {linePieces, sourcePieces} from "explorer/highlight";
import {Links} from "explorer/links";
import {NAMES} from "explorer/program";
import {TextView} from "explorer/text_view";

const RESULT = /  [A-Z_0-9]+ +\.\.\. /; // a line of a trace that tells how a call ended

export class Pane {
  // `desk` is what panes share: the program, and what happens when something is pointed at.
  constructor(desk, id, title, command, note) {
    this.desk = desk;
    this.id = id;
    this.title = title;
    this.isMade = false;
    this.hasNote = Boolean(note);
    this.tools = element("div", {class: "tools"});
    this.body = element("div", {class: "body"});
    this.node = element(
      "section",
      {class: "pane", id: "pane-" + id, "aria-labelledby": `pane-${id}-title`},
      element(
        "header",
        {},
        element("h2", {id: `pane-${id}-title`}, title),
        command ? element("code", {title: "the command that prints this"}, command) : "",
        this.tools,
      ),
    );
    if (note) this.node.append(element("p", {class: "note"}, note));
    this.node.append(this.body);
  }

  get isShown() {
    return !this.node.hidden;
  }

  // Make the view, if it is not there yet.
  open() {
    if (this.isMade) return;
    this.isMade = true;
    this.make();
  }

  mark() {}
  showRun() {
    return null;
  }
  showHeat() {}
  showColours() {}
}

class EditorPane extends Pane {
  showColours() {
    if (this.view) this.view.restyle();
  }

  focus() {
    this.view.focus();
  }

  colourOf(colours) {
    return (line) => (this.desk.hasColours ? colours.get(line) : undefined);
  }
}

export class SourcePane extends EditorPane {
  constructor(desk) {
    super(desk, "source", "Source", "", "");
    this.heatOf = () => null;
  }

  make() {
    const {program, run} = this.desk;
    const find = sourcePieces(program);
    const tail = program.source.length;
    this.view = new TextView(this.body, program.source, {
      label:
        `Source, ${program.name}` +
        (run ? ". Enter runs to the line of the cursor, Shift+Enter runs back to it." : ""),
      pieces: (line) => find(line.from, line.to, lastAtMost),
      colour: this.colourOf(program.colours),
      heat: run ? (line) => this.heatOf(line) : undefined,
      run: (line, forward) => this.desk.runToLine(line, forward),
      point: (position, reveals) =>
        this.desk.point(this, program.rangeAt(Math.min(position, tail - 1)), reveals, program.lineAt(position)),
      leave: () => this.desk.leave(),
    });
    const place = program.data.error_place;
    if (place) this.view.showError(place);
  }

  mark(range, reveals) {
    if (range === null) this.view.mark([], true, false);
    else this.view.mark([[range.start, range.end]], true, reveals);
  }

  showRun(where) {
    const place = where.places[where.leader];
    const lines = where.line > 0 ? [[where.line, "current-line"]] : [];
    const ranges = place && place[1] >= 0 ? [[place[1], place[2], "current-range"]] : [];
    return this.view.showCurrent(lines, ranges);
  }

  showHeat() {
    this.heatOf = this.desk.heat.lines(this.desk.run.leader);
    if (this.view) this.view.restyle();
  }
}

export class TextPane extends EditorPane {
  constructor(desk, pane) {
    super(desk, pane.id, pane.title, pane.command, pane.note);
    this.pane = pane;
    this.lineOf = new Map();
    for (let i = 0; i < (pane.instructions || []).length; i += 3) {
      this.lineOf.set(pane.instructions[i + 1] + ":" + pane.instructions[i + 2], pane.instructions[i]);
    }
  }

  make() {
    const pieces = linePieces(this.id);
    this.view = new TextView(this.body, this.pane.text, {
      label: `${this.title}, read only`,
      pieces: (line) => pieces(line.text).map(([start, end, name]) => [line.from + start, line.from + end, name]),
      colour: this.colourOf(this.desk.program.coloursOfPane(this.pane)),
      point: (position, reveals) => this.desk.point(this, this.pane.links.rangeAt(position), reveals),
      leave: () => this.desk.leave(),
    });
  }

  mark(range, reveals) {
    const {spans, inside} =
      range === null ? {spans: [], inside: true} : this.pane.links.belongingTo(range.start, range.end);
    this.view.mark(spans, inside, reveals);
  }

  showRun(where) {
    if (this.lineOf.size === 0) return null;
    const next = where.instructions[this.pane.machine];
    const line = next && this.lineOf.get(next.code + ":" + next.pc);
    return this.view.showCurrent(line ? [[line, "current-line " + this.pane.machine]] : [], []);
  }
}

// What -X trace has written: where it has all steps of the run, it shows the one that comes next.
export class TracePane extends TextPane {
  constructor(desk, pane) {
    super(desk, pane);
    const lines = pane.text.split("\n");
    this.steps = []; // the index in `instructions` of the line that begins each step
    for (let i = 0; i < pane.instructions.length; i += 3) {
      if (!RESULT.test(lines[pane.instructions[i] - 1])) this.steps.push(i);
    }
  }

  showRun(where) {
    const {instructions, machine} = this.pane;
    const next = where.instructions[machine];
    const at = this.steps[where.positions[machine]];
    const isThere = next && instructions[at + 1] === next.code && instructions[at + 2] === next.pc;
    return this.view.showCurrent(isThere ? [[instructions[at], "current-line " + machine]] : [], []);
  }
}

// What the JIT made of loops: a choice of the loop and of the trace, recorded or optimised.
export class JitPane extends EditorPane {
  constructor(desk) {
    super(desk, "jit", "JIT traces", "", "");
    this.traces = desk.program.data.jit;
  }

  make() {
    const pieces = linePieces("code");
    this.links = new Links([]);
    this.loopChoice = choice(
      "Loop",
      this.traces.map((trace, i) => [i, titleOfTrace(trace)]),
      () => this.showTrace(),
    );
    this.kindChoice = choice(
      "Trace",
      [
        ["optimised", "optimised"],
        ["recorded", "recorded"],
      ],
      () => this.showTrace(),
    );
    this.tools.append(this.loopChoice.label, this.kindChoice.label);
    this.noteLine = element("p", {class: "note", hidden: true});
    this.node.insertBefore(this.noteLine, this.body);
    this.view = new TextView(this.body, "", {
      label: "Trace of the JIT, read only",
      pieces: (line) => pieces(line.text).map(([start, end, name]) => [line.from + start, line.from + end, name]),
      point: (position, reveals) => this.desk.point(this, this.links.rangeAt(position), reveals),
      leave: () => this.desk.leave(),
    });
    this.showTrace();
  }

  showTrace() {
    const trace = this.traces[Number(this.loopChoice.select.value)][this.kindChoice.select.value];
    this.links = new Links(trace.links || []);
    this.noteLine.textContent = trace.note || "";
    this.noteLine.hidden = !trace.note;
    this.view.setText(trace.text);
  }

  mark(range, reveals) {
    const {spans, inside} =
      range === null ? {spans: [], inside: true} : this.links.belongingTo(range.start, range.end);
    this.view.mark(spans, inside, reveals);
  }
}

function titleOfTrace(trace) {
  return (trace.machine ? `${NAMES[trace.machine]}: ` : "") + trace.loop;
}
