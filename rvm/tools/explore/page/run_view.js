// The run: its transport controls, both machines, the frames, the module's names and the output.

import {button, choice} from "explorer/controls";
import {count, element, oncePerFrame, setClass, setText} from "explorer/dom";
import {MachineView} from "explorer/machine_view";
import {OutputView} from "explorer/output_view";

const SPEEDS = [
  [1, "1 per second"],
  [4, "4 per second"],
  [15, "15 per second"],
  [60, "60 per second"],
  [600, "600 per second"],
];
const OK = {end: true, exit: true};

export class RunView {
  constructor(parent, program, clock, shown) {
    this.program = program;
    this.clock = clock;
    this.shown = shown;
    this.chosenDepth = -1; // of the frame that is looked at, from the outermost; -1: the innermost
    this.machines = clock.machines.map(
      (machine) => new MachineView(machine, clock.recordings[machine], program, () => this.clock.lead(machine)),
    );
    this.outcome = element("span");
    this.sentence = element("p", {class: "outcome"}, element("b", {}, "Outcome:"), this.outcome);
    this.frames = element("ol", {class: "frames", "aria-label": "Frames, the innermost first"});
    this.globals = element("tbody");
    this.output = new OutputView();
    this.said = element("p", {class: "sr-only", role: "status"});
    parent.append(this.makeTransport(), this.sentence, this.makeBoxes(), this.said);
    this.draw = oncePerFrame(() => this.drawNow());
    clock.listen(this.draw);
    this.knownGlobals = null; // names with the values that were shown before
    this.drawNow();
  }

  makeTransport() {
    const {clock} = this;
    const go = (text, title, act) =>
      button(text, title, () => {
        this.stop();
        act();
        this.say();
      });
    this.slider = element("input", {
      type: "range",
      min: "0",
      step: "1",
      class: "slider",
      "aria-label": "Position in the run",
      oninput: () => {
        this.stop();
        clock.toPosition(Number(this.slider.value));
      },
    });
    this.playing = button("Play", "Play (P)", () => this.togglePlay(), {class: "play"});
    this.unit = choice(
      "by",
      [
        ["line", "line"],
        ["instruction", "instruction"],
      ],
      () => {},
    );
    this.speed = choice("at", SPEEDS, () => {});
    this.speed.select.value = "4";
    this.where = element("output", {class: "where"});
    return element(
      "div",
      {class: "transport", role: "toolbar", "aria-label": "Stepping"},
      element(
        "span",
        {class: "group"},
        go("⇤", "To the beginning ([)", () => clock.toFirst()),
        go("« line", "Back by a line (Shift+B)", () => clock.lineBack()),
        go("‹ step", "Back by an instruction (B)", () => clock.stepBack()),
        go("step ›", "Forward by an instruction (N)", () => clock.stepForward()),
        go("line »", "Forward by a line (Shift+N)", () => clock.lineForward()),
        go("⇥", "To the end (])", () => clock.toLast()),
      ),
      this.slider,
      this.where,
      element("span", {class: "playing"}, this.playing, this.unit.label, this.speed.label),
    );
  }

  makeBoxes() {
    const globals = element(
      "section",
      {class: "box globals", "aria-label": "Names of the module"},
      element("h3", {}, "Module"),
      element(
        "div",
        {class: "table", tabindex: "0", role: "region", "aria-label": "Names of the module and their values"},
        element("table", {}, this.globals),
      ),
    );
    const frames = element(
      "section",
      {class: "box calls", "aria-label": "Frames"},
      element("h3", {}, "Frames"),
      this.frames,
    );
    return element(
      "div",
      {class: "boxes"},
      ...this.machines.map((each) => each.node),
      element("div", {class: "stacked"}, frames, globals),
      this.output.node,
    );
  }

  drawNow() {
    const {clock} = this;
    const leading = clock.leading;
    const where = {leader: clock.leader, line: clock.line, positions: {}, instructions: {}, places: {}};
    const states = {};
    for (const each of this.machines) {
      const position = clock.positionOf(each.machine);
      where.positions[each.machine] = position;
      where.instructions[each.machine] = each.recording.instructionAt(position);
      where.places[each.machine] = each.recording.placeOf(position);
    }
    const place = where.places[clock.leader];
    if (place) where.line = place[0];
    this.shown(where);
    for (const each of this.machines) states[each.machine] = this.drawMachine(each, where.positions[each.machine]);
    this.drawTransport(where);
    this.drawFrames(leading, states[clock.leader]);
    this.drawGlobals(leading, states[clock.leader]);
    this.output.show(leading, clock.position);
    this.drawOutcome(leading);
  }

  // Return the state that is drawn.
  drawMachine(view, position) {
    const {recording, machine} = view;
    const state = recording.stateAt(position);
    const frame = this.frameOf(recording.chainOf(recording.frameAt(position)));
    view.show(position, state, frame, this.clock.isBehind(machine));
    view.leads.checked = machine === this.clock.leader;
    setClass(view.node, "leading", machine === this.clock.leader);
    return state;
  }

  // Draw it as it is, with nothing marked as changed.
  settle() {
    this.drawNow();
    this.drawNow();
  }

  frameOf(chain) {
    if (this.chosenDepth < 0 || this.chosenDepth >= chain.length) return chain.length > 0 ? chain[0] : -1;
    return chain[chain.length - 1 - this.chosenDepth];
  }

  drawTransport(where) {
    const {clock, slider} = this;
    const length = String(clock.leading.length);
    if (slider.max !== length) slider.max = length;
    slider.value = String(clock.position);
    this.where.value =
      clock.leading.length === 0 ? "" : clock.atEnd ? "end" : where.line > 0 ? `line ${where.line}` : "";
    slider.setAttribute(
      "aria-valuetext",
      `${clock.position} of ${count(clock.leading.length, "instruction")}, ${this.where.value}`,
    );
  }

  drawFrames(recording, state) {
    const position = this.clock.position;
    const chain = recording.chainOf(recording.frameAt(position));
    const shown = chain.length > 40 ? [...chain.slice(0, 30), null, ...chain.slice(-5)] : chain;
    const texts = shown.map((frame) =>
      frame === null ? `… ${chain.length - 35} more …` : this.frameText(recording, state, frame),
    );
    const depths = shown.map((frame) => (frame === null ? -1 : chain.length - 1 - chain.indexOf(frame)));
    while (this.frames.childElementCount > shown.length) this.frames.lastChild.remove();
    while (this.frames.childElementCount < shown.length) this.frames.append(this.makeFrame());
    const chosen = this.frameOf(chain);
    [...this.frames.children].forEach((item, i) => {
      const pressed = item.firstChild;
      setText(pressed, texts[i]);
      pressed.dataset.depth = depths[i];
      pressed.disabled = depths[i] < 0;
      pressed.setAttribute("aria-pressed", String(shown[i] !== null && shown[i] === chosen));
    });
  }

  makeFrame() {
    return element(
      "li",
      {},
      element("button", {
        type: "button",
        onclick: (event) => {
          const depth = Number(event.currentTarget.dataset.depth);
          const isInnermost = event.currentTarget.parentNode === this.frames.firstChild;
          this.chosenDepth = isInnermost ? -1 : depth;
          this.draw();
        },
      }),
    );
  }

  frameText(recording, state, frame) {
    const code = this.program.codes[recording.run.machine || this.clock.leader][recording.codeOf(frame)];
    const step =
      frame === recording.frameAt(this.clock.position)
        ? Math.min(this.clock.position, recording.length - 1)
        : state.last.get(frame);
    const place = step === undefined ? null : recording.placeOf(step);
    return `${code.qualname || code.name}${place ? `, line ${place[0]}` : ""}`;
  }

  drawGlobals(recording, state) {
    const {values} = recording;
    const rows = this.globals.rows;
    let at = 0;
    for (const [name, value] of state.globals) {
      const row =
        rows[at] || this.globals.appendChild(element("tr", {}, element("th", {scope: "row"}), element("td")));
      setText(row.cells[0], values[name]);
      setText(row.cells[1], values[value]);
      setClass(row, "changed", this.knownGlobals !== null && this.knownGlobals.get(values[name]) !== values[value]);
      at++;
    }
    while (rows.length > at) rows[at].remove();
    this.knownGlobals = new Map([...state.globals].map(([name, value]) => [values[name], values[value]]));
  }

  drawOutcome(recording) {
    const {outcome} = recording;
    setText(this.outcome, outcome.text);
    setClass(this.sentence, "bad", !OK[outcome.kind]);
    this.sentence.dataset.kind = outcome.kind;
    this.output.end(this.clock.atEnd ? outcome : null);
  }

  // Tell those who hear the page, after a step that they asked for.
  say() {
    requestAnimationFrame(() => {
      const leading = this.machines.find((each) => each.machine === this.clock.leader);
      this.said.textContent = `${this.where.value}: ${leading.operation.textContent}, ${leading.meaning.textContent}`;
    });
  }

  togglePlay() {
    if (this.timer) this.stop();
    else this.play();
  }

  play() {
    if (this.clock.atEnd) this.clock.toFirst();
    let last = performance.now();
    let owed = 1;
    const beat = (now) => {
      owed += ((now - last) * Number(this.speed.select.value)) / 1000;
      last = now;
      for (; owed >= 1 && !this.clock.atEnd; owed--) {
        if (this.unit.select.value === "line") this.clock.lineForward();
        else this.clock.stepForward();
      }
      if (this.clock.atEnd) this.stop();
      else this.timer = requestAnimationFrame(beat);
    };
    this.timer = requestAnimationFrame(beat);
    setText(this.playing, "Pause");
  }

  stop() {
    if (!this.timer) return;
    cancelAnimationFrame(this.timer);
    this.timer = 0;
    setText(this.playing, "Play");
  }
}
