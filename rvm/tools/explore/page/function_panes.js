// The panes of one function of one machine: its graph after each pass, and its live intervals.

import {button, choice} from "explorer/controls";
import {count, element} from "explorer/dom";
import {GraphView} from "explorer/graph_view";
import {IntervalsView} from "explorer/intervals_view";
import {Pane} from "explorer/panes";
import {MACHINES, NAMES} from "explorer/program";

const SMALL = 60; // blocks of a graph that is drawn before it is shown

// A pane of one function of one machine, with choices of both. Of a function that is left out, it
// shows the note that says so.
class FunctionPane extends Pane {
  static prepared = 40; // functions at most that are drawn before they are shown

  // `has(code)` tells whether there is something to draw; `machines` are those that may have it.
  constructor(desk, id, title, machines, has) {
    super(desk, id, title, "", "");
    this.has = has;
    this.machines = machines.filter((machine) => desk.program.codes[machine].some((code) => this.lists(code)));
    this.machine = this.machines[0];
    this.code = -1;
    this.followed = -1; // the code that the run was in last
    this.missing = element("p", {class: "note", role: "status", hidden: true});
    this.node.insertBefore(this.missing, this.body);
  }

  lists(code) {
    return this.has(code) || Boolean(code.note);
  }

  makeChoices() {
    this.machineChoice = choice(
      "Machine",
      this.machines.map((machine) => [machine, NAMES[machine]]),
      () => {
        this.machine = this.machineChoice.select.value;
        this.fillCodes();
        this.showCode(Number(this.codeChoice.select.value));
      },
    );
    this.codeChoice = choice("Function", [], () => this.showCode(Number(this.codeChoice.select.value)));
    this.machineChoice.label.hidden = this.machines.length < 2;
    this.tools.append(this.machineChoice.label, this.codeChoice.label);
    this.fillCodes();
  }

  fillCodes() {
    const codes = this.desk.program.codes[this.machine];
    this.codeChoice.fill(
      codes.map((code, index) => [index, code.qualname || code.name]).filter(([index]) => this.lists(codes[index])),
    );
    this.showFitting(this.desk.line);
  }

  // Show the function that a line belongs to; without one, stay.
  showFitting(line) {
    const codes = this.desk.program.codes[this.machine];
    const found = line > 0 ? this.desk.program.codeAt(this.machine, line) : -1;
    const wanted = [found, this.code].find((code) => code >= 0 && codes[code] && this.lists(codes[code]));
    const {select} = this.codeChoice;
    if (wanted !== undefined) select.value = wanted;
    if (this.isMade && select.value !== String(this.code)) this.showCode(Number(select.value));
  }

  // What was chosen in the source goes before where the run is, until the run comes into another function.
  make() {
    const next = this.desk.where && this.desk.where.instructions[this.machine];
    this.followed = next ? next.code : -1;
    this.makeView();
    this.makeChoices();
    this.showCode(Number(this.codeChoice.select.value));
    const codes = this.desk.program.codes[this.machine];
    this.prepareAll(this.desk.codesOfRun(this.machine).map((code) => codes[code]).slice(0, FunctionPane.prepared));
  }

  // Draw functions that the run comes into while the page has nothing else to do: a step has no time for it.
  prepareAll(codes) {
    if (codes.length === 0) return;
    const whenIdle = window.requestIdleCallback || ((act) => setTimeout(act, 50)); // not all browsers have it
    whenIdle(() => {
      if (this.isShown && this.isSmall(codes[0])) this.prepare(codes[0]);
      this.prepareAll(codes.slice(1));
    });
  }

  // Show the instruction that is next, and the function that the run comes into.
  showRun(where) {
    if (!this.isMade) return null;
    const next = where.instructions[this.machine];
    const comesInto = next && next.code !== this.followed ? next.code : this.code;
    if (comesInto === this.code || !this.lists(this.desk.program.codes[this.machine][comesInto])) {
      if (next) this.followed = next.code;
      return this.changeTo(next);
    }
    return {
      isLong: true,
      draw: () => {
        this.followed = comesInto;
        this.codeChoice.select.value = comesInto;
        this.showCode(comesInto, next);
      },
    };
  }

  changeTo(next) {
    return this.body.hidden ? null : this.view.showCurrent(next && next.code === this.code ? next.pc : -1);
  }

  showHeat() {
    if (this.isMade) this.view.showHeat(this.desk.heat.instructions(this.machine, this.code));
  }

  // Show a function, and in it the instruction that is `next`, if any.
  showCode(code, next = null) {
    const shown = this.desk.program.codes[this.machine][code];
    this.code = code;
    this.node.dataset.machine = this.machine;
    this.missing.textContent = shown.note || "";
    this.missing.hidden = !shown.note;
    this.body.hidden = !this.has(shown);
    if (this.has(shown)) this.show(shown);
    const change = next && this.changeTo(next);
    if (change) change.draw();
    else this.view.showBeginning();
    this.showHeat();
  }

  mark(range, reveals) {
    this.view.mark(range, reveals);
  }

  focus() {
    (this.body.hidden ? this.codeChoice.select : this.view.scroller).focus();
  }

  get listeners() {
    return {point: (range, reveals) => this.desk.point(this, range, reveals), leave: () => this.desk.leave()};
  }
}

export class GraphPane extends FunctionPane {
  constructor(desk) {
    super(desk, "graph", "Graph", MACHINES, (code) => (code.graph || []).length > 0);
  }

  showCode(code, next = null) {
    super.showCode(code, next);
    for (const each of [this.passChoice.label, this.steps, this.zoom, this.gone]) each.hidden = this.body.hidden;
  }

  isSmall(code) {
    return this.has(code) && code.graph[0].blocks.length <= SMALL;
  }

  prepare(code) {
    this.view.prepare(code.graph[this.indexOfPass(code.graph, this.passChoice.select.value)]);
  }

  makeView() {
    this.passChoice = choice("After pass", [], () => this.showPass(Number(this.passChoice.select.value)));
    this.gone = element("div", {class: "gone"});
    this.node.insertBefore(this.gone, this.body);
    this.view = new GraphView(this.body, this.listeners);
    this.steps = element(
      "span",
      {class: "group"},
      button("‹", "Pass before", () => this.go(-1)),
      button("›", "Pass after", () => this.go(1)),
    );
    this.zoom = element(
      "span",
      {class: "group"},
      button("−", "Zoom out", () => this.view.rescale(this.view.scale / 1.25)),
      button("+", "Zoom in", () => this.view.rescale(this.view.scale * 1.25)),
      button("fit", "Fit the whole graph", () => this.view.fit()),
    );
  }

  makeChoices() {
    super.makeChoices();
    this.tools.append(this.passChoice.label, this.steps, this.zoom);
  }

  show(code) {
    const before = this.passChoice.select.value;
    this.passes = code.graph;
    this.passChoice.fill(code.graph.map((pass, i) => [i, passTitle(pass, i, code.graph.length)]));
    const at = this.indexOfPass(code.graph, before);
    const isNew = !this.view.hasShown(this.passes[at]);
    this.showPass(at);
    if (isNew) this.view.fitWidth();
  }

  // Return the index of the pass that is to be shown: that of the name shown before, if there is one.
  indexOfPass(passes, before) {
    const found = passes.findIndex((pass) => pass.name === this.passName);
    return found >= 0 ? found : before !== "" ? passes.length - 1 : 0;
  }

  go(way) {
    if (this.body.hidden) return;
    const at = Number(this.passChoice.select.value) + way;
    if (at >= 0 && at < this.passes.length) this.showPass(at);
  }

  showPass(at) {
    const pass = this.passes[at];
    this.passName = pass.name;
    this.passChoice.select.value = at;
    this.gone.replaceChildren();
    const lists = [
      ["Removed", "removed", pass.removed || []],
      ["Found", "found", pass.findings || []],
    ];
    for (const [title, name, lines] of lists) {
      if (lines.length === 0) continue;
      this.gone.append(
        element(
          "details",
          {class: name, open: lines.length <= 3},
          element("summary", {}, `${title}: ${count(lines.length, "line")}`),
          element(
            "ul",
            {},
            ...lines.map((line) => element("li", {}, name === "removed" ? element("del", {}, line) : line)),
          ),
        ),
      );
    }
    this.view.show(pass, this.desk.program.rangesOf(this.machine, this.code));
    this.showHeat();
    this.desk.drawAgain(this);
  }
}

function passTitle(pass, i, length) {
  const changes =
    pass.blocks.reduce((sum, block) => sum + (block.changed || []).length, 0) + (pass.removed || []).length;
  return `${i + 1}/${length} ${pass.name}` + (i > 0 && changes > 0 ? ` (${changes} changed)` : "");
}

export class IntervalsPane extends FunctionPane {
  constructor(desk) {
    super(desk, "intervals", "Live intervals", ["register"], (code) => Boolean(code.intervals));
  }

  isSmall(code) {
    return this.has(code);
  }

  prepare(code) {
    this.view.prepare(code.intervals);
  }

  makeView() {
    this.view = new IntervalsView(this.body, this.listeners);
  }

  show(code) {
    this.view.show(code.intervals);
    this.desk.drawAgain(this);
  }
}
