// The panes: each has a frame with a heading, a note where there is one, and its view, which is made
// when the pane is first shown. All answer mark(range, reveals), and most show where the run is.

import {count, element, lastAtMost} from "explorer/dom";
import {GraphView} from "explorer/graph_view";
import {linePieces, sourcePieces} from "explorer/highlight";
import {IntervalsView} from "explorer/intervals_view";
import {Links} from "explorer/links";
import {MACHINES} from "explorer/program";
import {TextView} from "explorer/text_view";

const NAMES = {register: "Register machine", stack: "Stack machine"};

class Pane {
  // `desk` is what panes share: the program, and what happens when something is pointed at.
  constructor(desk, id, title, command, note) {
    this.desk = desk;
    this.id = id;
    this.title = title;
    this.isMade = false;
    this.hasNote = Boolean(note);
    this.tools = element("div", {class: "tools"});
    this.body = element("div", {class: "body"});
    this.node = element("section", {class: "pane", id: "pane-" + id, "aria-labelledby": `pane-${id}-title`},
                        element("header", {}, element("h2", {id: `pane-${id}-title`}, title),
                                command ? element("code", {title: "the command that prints this"}, command) : "",
                                this.tools));
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
  showRun() {}
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
    return (line) => this.desk.hasColours ? colours.get(line) : undefined;
  }
}

export class SourcePane extends EditorPane {
  constructor(desk) {
    super(desk, "source", "Source", "", "");
    this.heat = new Map();
    this.most = 0;
    this.unit = "";
  }

  make() {
    const {program, run} = this.desk;
    const find = sourcePieces(program);
    const tail = program.source.length;
    this.view = new TextView(this.body, program.source, {
      label: `Source, ${program.name}` + (run ? ". Enter runs to the line of the cursor, Shift+Enter runs back to it." : ""),
      pieces: (line) => find(line.from, line.to, lastAtMost),
      colour: this.colourOf(program.colours),
      heat: run ? (line) => this.heatOf(line) : undefined,
      run: (line, forward) => this.desk.runToLine(line, forward),
      point: (position, reveals) => this.desk.point(this, program.rangeAt(Math.min(position, tail - 1)), reveals, program.lineAt(position)),
      leave: () => this.desk.leave(),
    });
  }

  mark(range, reveals) {
    if (range === null) this.view.mark([], true, false);
    else this.view.mark([[range.start, range.end]], true, reveals);
  }

  showRun(where) {
    const place = where.places[where.leader];
    const lines = where.line > 0 ? [[where.line, "current-line"]] : [];
    const ranges = place && place[1] >= 0 ? [[place[1], place[2], "current-range"]] : [];
    this.view.showCurrent(lines, ranges, true);
  }

  showHeat(heat, format) {
    this.heat = heat;
    this.format = format;
    this.most = Math.max(0, ...heat.values());
    if (this.view) this.view.restyle();
  }

  // Shares are logarithmic: a loop runs thousands of times, the rest once.
  heatOf(line) {
    const found = this.heat.get(line);
    if (found === undefined) return null;
    return [Math.log1p(found) / Math.log1p(this.most), this.format(found)];
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
    const {spans, inside} = range === null ? {spans: [], inside: true} : this.pane.links.belongingTo(range.start, range.end);
    this.view.mark(spans, inside, reveals);
  }

  showRun(where) {
    if (this.lineOf.size === 0) return;
    const next = where.instructions[this.pane.machine];
    const line = next && this.lineOf.get(next.code + ":" + next.pc);
    this.view.showCurrent(line ? [[line, "current-line " + this.pane.machine]] : [], [], true);
  }
}

// A pane of one function of one machine, with choices of both.
class FunctionPane extends Pane {
  constructor(desk, id, title, has) {
    super(desk, id, title, "", "");
    this.has = has;
    this.machines = MACHINES.filter((machine) => desk.program.codes[machine].some(has));
    this.machine = this.machines[0];
    this.codes = {};
    this.code = -1;
  }

  makeChoices() {
    this.machineChoice = choice("Machine", this.machines.map((machine) => [machine, NAMES[machine]]), () => {
      this.machine = this.machineChoice.select.value;
      this.fillCodes();
      this.showCode(Number(this.codeChoice.select.value));
    });
    this.codeChoice = choice("Function", [], () => this.showCode(Number(this.codeChoice.select.value)));
    this.machineChoice.label.hidden = this.machines.length < 2;
    this.tools.append(this.machineChoice.label, this.codeChoice.label);
    this.fillCodes();
  }

  fillCodes() {
    const codes = this.desk.program.codes[this.machine];
    this.codeChoice.fill(codes.map((code, index) => [index, code.qualname || code.name]).filter(([index]) => this.has(codes[index])));
    this.showFitting(this.desk.line);
  }

  // Show the function that a line belongs to.
  showFitting(line) {
    const code = line > 0 ? this.desk.program.codeAt(this.machine, line) : -1;
    const codes = this.desk.program.codes[this.machine];
    const wanted = code >= 0 && this.has(codes[code]) ? code : this.code >= 0 && codes[this.code] && this.has(codes[this.code]) ? this.code : -1;
    if (wanted >= 0) this.codeChoice.select.value = wanted;
    if (this.isMade && this.codeChoice.select.value !== String(this.code)) this.showCode(Number(this.codeChoice.select.value));
  }

  make() {
    this.makeView();
    this.makeChoices();
    this.showCode(Number(this.codeChoice.select.value));
  }

  showCode(code) {
    this.code = code;
    this.show(this.desk.program.codes[this.machine][code]);
  }

  mark(range, reveals) {
    this.view.mark(range, reveals);
  }

  focus() {
    this.view.scroller.focus();
  }

  get listeners() {
    return {point: (range, reveals) => this.desk.point(this, range, reveals), leave: () => this.desk.leave()};
  }
}

export class GraphPane extends FunctionPane {
  constructor(desk) {
    super(desk, "graph", "Graph", (code) => (code.graph || []).length > 0);
  }

  makeView() {
    this.passChoice = choice("After pass", [], () => this.showPass(Number(this.passChoice.select.value)));
    this.gone = element("div", {class: "gone"});
    this.node.insertBefore(this.gone, this.body);
    this.view = new GraphView(this.body, this.listeners);
    this.steps = element("span", {class: "group"}, button("‹", "Pass before", () => this.go(-1)), button("›", "Pass after", () => this.go(1)));
    this.zoom = element("span", {class: "group"}, button("−", "Zoom out", () => this.view.rescale(this.view.scale / 1.25)),
                        button("+", "Zoom in", () => this.view.rescale(this.view.scale * 1.25)), button("fit", "Fit the whole graph", () => this.view.fit()));
  }

  makeChoices() {
    super.makeChoices();
    this.tools.append(this.passChoice.label, this.steps, this.zoom);
  }

  show(code) {
    const before = this.passChoice.select.value;
    this.passes = code.graph;
    this.passChoice.fill(code.graph.map((pass, i) => [i, passTitle(pass, i, code.graph.length)]));
    this.showPass(before !== "" && Number(before) < code.graph.length ? Number(before) : 0);
    requestAnimationFrame(() => this.view.fitWidth());
  }

  go(way) {
    const at = Number(this.passChoice.select.value) + way;
    if (at >= 0 && at < this.passes.length) this.showPass(at);
  }

  showPass(at) {
    const pass = this.passes[at];
    this.passChoice.select.value = at;
    this.gone.replaceChildren();
    const lists = [["Removed", "removed", pass.removed || []], ["Found", "found", pass.findings || []]];
    for (const [title, name, lines] of lists) {
      if (lines.length === 0) continue;
      this.gone.append(element("details", {class: name, open: lines.length <= 3}, element("summary", {}, `${title}: ${count(lines.length, "line")}`),
                               element("ul", {}, ...lines.map((line) => element("li", {}, name === "removed" ? element("del", {}, line) : line)))));
    }
    this.view.show(pass);
    this.desk.markAgain(this);
  }
}

function passTitle(pass, i, length) {
  const changes = pass.blocks.reduce((sum, block) => sum + (block.changed || []).length, 0) + (pass.removed || []).length;
  return `${i + 1}/${length} ${pass.name}` + (i > 0 && changes > 0 ? ` (${changes} changed)` : "");
}

export class IntervalsPane extends FunctionPane {
  constructor(desk) {
    super(desk, "intervals", "Live intervals", (code) => code.intervals !== null && code.intervals !== undefined);
  }

  makeView() {
    this.view = new IntervalsView(this.body, this.listeners);
  }

  show(code) {
    this.view.show(code.intervals);
    this.desk.markAgain(this);
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
    this.loopChoice = choice("Loop", this.traces.map((trace, i) => [i, titleOfTrace(trace)]), () => this.showTrace());
    this.kindChoice = choice("Trace", [["optimised", "optimised"], ["recorded", "recorded"]], () => this.showTrace());
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
    const {spans, inside} = range === null ? {spans: [], inside: true} : this.links.belongingTo(range.start, range.end);
    this.view.mark(spans, inside, reveals);
  }
}

function titleOfTrace(trace) {
  return (trace.machine ? `${NAMES[trace.machine]}: ` : "") + trace.loop;
}

// Return a labelled choice: its label, its select, and fill(options) for [value, text] each.
export function choice(title, options, changed) {
  const select = element("select", {onchange: changed});
  const fill = (wanted) => select.replaceChildren(...wanted.map(([value, text]) => element("option", {value}, text)));
  fill(options);
  return {label: element("label", {class: "choice"}, element("span", {}, title), select), select, fill};
}

export function button(text, title, pressed, attributes = {}) {
  return element("button", {type: "button", title, "aria-label": title, onclick: pressed, ...attributes}, text);
}
