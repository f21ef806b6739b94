// The panes of one function of one machine: its graph after each pass, and its live intervals.

import {button, choice} from "explorer/controls";
import {count, element} from "explorer/dom";
import {GraphView} from "explorer/graph_view";
import {IntervalsView} from "explorer/intervals_view";
import {Pane} from "explorer/panes";
import {MACHINES, NAMES} from "explorer/program";

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
      codes.map((code, index) => [index, code.qualname || code.name]).filter(([index]) => this.has(codes[index])),
    );
    this.showFitting(this.desk.line);
  }

  // Show the function that a line belongs to.
  showFitting(line) {
    const code = line > 0 ? this.desk.program.codeAt(this.machine, line) : -1;
    const codes = this.desk.program.codes[this.machine];
    const wanted =
      code >= 0 && this.has(codes[code])
        ? code
        : this.code >= 0 && codes[this.code] && this.has(codes[this.code])
          ? this.code
          : -1;
    if (wanted >= 0) this.codeChoice.select.value = wanted;
    if (this.isMade && this.codeChoice.select.value !== String(this.code))
      this.showCode(Number(this.codeChoice.select.value));
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
    this.view.show(pass);
    this.desk.markAgain(this);
  }
}

function passTitle(pass, i, length) {
  const changes =
    pass.blocks.reduce((sum, block) => sum + (block.changed || []).length, 0) + (pass.removed || []).length;
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
