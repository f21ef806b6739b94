// Puts the page together: panes above, the run below, and what they tell each other.
//
// `open(data)` draws the page of one program. The data is described in docs/explorer.md; nothing
// else is known of the program.

import {Clock} from "explorer/clock";
import {element, oncePerFrame} from "explorer/dom";
import {GraphPane, IntervalsPane} from "explorer/function_panes";
import {Heat} from "explorer/heat";
import {keysOf} from "explorer/keys";
import {Layout, shareHeight} from "explorer/layout";
import {JitPane, SourcePane, TextPane, TracePane} from "explorer/panes";
import {MACHINES, Program} from "explorer/program";
import {Recording} from "explorer/recording";
import {RunView} from "explorer/run_view";
import {Settings} from "explorer/settings";

// What panes share. When something is pointed at, all panes shown mark what belongs to it.
class Desk {
  constructor(data) {
    this.program = new Program(data);
    this.line = 0; // that was chosen last
    this.pointed = null; // the source range
    this.chosen = null; // the source range that stays marked when the pointer leaves
    this.where = null; // of the run
    this.waiting = []; // [pane, change] of those that are drawn in the next frames
    this.hasColours = true;
    this.reveals = null; // the pane in which something was chosen: the others scroll
    this.drawMarks = oncePerFrame(() => this.markAll());
    this.drawRun = oncePerFrame(() => this.showRun());
    this.drawNext = oncePerFrame(() => this.drawWaiting());
    this.makeRun(data);
    this.makePanes();
  }

  makeRun(data) {
    const recordings = {};
    for (const machine of MACHINES) {
      const run = (data.runs || {})[machine];
      if (run) recordings[machine] = new Recording(run, this.program.codes[machine]);
    }
    this.run = Object.keys(recordings).length > 0 ? new Clock(recordings) : null;
    this.heat = new Heat(recordings);
  }

  // Return the codes of a machine that the run comes into.
  codesOfRun(machine) {
    const recording = this.run && this.run.recordings[machine];
    if (!recording) return [];
    return [...new Set(recording.run.frames.filter((_, i) => i % 2 === 0))];
  }

  makePanes() {
    const texts = this.program.panes.map((pane) => new (pane.id === "trace" ? TracePane : TextPane)(this, pane));
    const drawn = [new GraphPane(this), new IntervalsPane(this)].filter((pane) => pane.machines.length > 0);
    const firstCode = texts.findIndex((pane) => pane.id.endsWith("-code"));
    texts.splice(firstCode < 0 ? texts.length : firstCode, 0, ...drawn);
    if ((this.program.data.jit || []).length > 0) texts.push(new JitPane(this));
    this.panes = [new SourcePane(this), ...texts];
  }

  // Called by a pane: `range` of the source, or null, belongs to what is pointed at in it. Where it
  // was chosen, by click or by key, the other panes scroll to what belongs to it.
  point(pane, range, reveals, line = 0) {
    this.pointed = range;
    if (reveals) {
      this.chosen = range;
      this.reveals = pane;
      this.line = line || (range ? this.program.lineAt(range.start) : this.line);
    }
    this.drawMarks();
  }

  leave() {
    this.pointed = this.chosen;
    this.drawMarks();
  }

  markAll() {
    const from = this.reveals;
    this.reveals = null;
    for (const pane of this.layout.shown) {
      if (from && pane !== from && pane.showFitting) pane.showFitting(this.line);
      pane.mark(this.pointed, from !== null && pane !== from);
    }
  }

  // A pane shows something else: mark what is pointed at in it, and where the run is in the next frame.
  drawAgain(pane) {
    this.waiting = this.waiting.filter(([each]) => each !== pane);
    pane.mark(this.pointed, false);
    this.drawRun();
  }

  // Called by the run: panes show where it is. All look where they are scrolled to before the first
  // draws: the browser lays the page out once. Of the changes that take long, as to another function,
  // one is drawn in each frame, that of the pane first that has waited longest.
  moved(where) {
    this.where = where;
    this.showRun();
  }

  showRun() {
    if (this.where === null || !this.layout) return;
    const changes = this.layout.shown.map((pane) => [pane, pane.showRun(this.where)]).filter(([, change]) => change);
    const before = this.waiting.map(([pane]) => pane);
    const turn = ([pane]) => (before.includes(pane) ? before.indexOf(pane) : before.length);
    this.waiting = changes.filter(([, change]) => change.isLong).sort((a, b) => turn(a) - turn(b));
    for (const [, change] of changes) if (!change.isLong) change.draw();
    this.drawWaiting();
  }

  drawWaiting() {
    const first = this.waiting.shift();
    if (first) first[1].draw();
    if (this.waiting.length > 0) this.drawNext();
  }

  // Panes of one function show that in which the run is.
  fit(place) {
    if (place) this.line = place[0];
    for (const pane of this.layout.shown) if (pane.showFitting) pane.showFitting(this.line);
  }

  runToLine(line, forward) {
    if (!this.run) return;
    this.runView.stop();
    const found = this.run.toLine(line, forward);
    this.say(found ? `line ${line}` : `the run does not come to line ${line} ${forward ? "after" : "before"} here`);
  }

  say(text) {
    const toast = document.getElementById("toast");
    toast.textContent = text;
    toast.classList.add("shown");
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => toast.classList.remove("shown"), 2500);
  }

  // Panes that have just come into view show what the others do.
  refresh() {
    for (const pane of this.layout.shown) pane.mark(this.pointed, false);
    this.showRun();
  }
}

// The panes shown at first: those that an example has something to say of, else the code of both
// machines, and beside them what there is room for. The last ones stay longest.
function firstPanes(panes, isExample) {
  const others = panes.slice(1).map((pane) => pane.id);
  const usual = ["ast", "register-code", "stack-code"].filter((id) => others.includes(id));
  const noted = panes.filter((pane) => isExample && pane.hasNote).map((pane) => pane.id);
  return [panes[0].id, ...others, ...usual, ...noted];
}

function showError(text) {
  const place = document.getElementById("failure");
  place.hidden = false;
  place.append(element("h2", {}, "The program does not compile"), element("pre", {tabindex: "0"}, text));
}

export function open(data) {
  const place = (id) => document.getElementById(id);
  place("title").textContent = data.title || data.program.name;
  document.title = `${data.title || data.program.name} – rvm explorer`;
  place("note").textContent = data.note || "";
  place("note").hidden = !data.note;
  if (data.error) showError(data.error);
  const desk = new Desk(data);
  const settings = new Settings(desk, location.hash);
  desk.layout = new Layout(desk.panes, place("choose"), place("panes"), () => desk.refresh());
  desk.layout.choose(settings.panes || firstPanes(desk.panes, Boolean(data.note)));
  if (desk.layout.isNarrow && !settings.panes) desk.layout.choose([desk.panes[0].id]);
  if (desk.run) {
    place("run").hidden = false;
    shareHeight(place("split"), place("main"));
    desk.runView = new RunView(place("run-body"), desk.program, desk.run, (where) => desk.moved(where));
  } else if (!data.error) {
    place("no-run").hidden = false;
  }
  settings.begin();
  keysOf(desk);
  return desk;
}
