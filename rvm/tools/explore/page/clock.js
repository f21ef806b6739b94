// Where the run is, on both machines. One machine leads and is stepped; the other is where the
// leading one's line began. The same lines begin in the same order on both.

import {clamp} from "explorer/dom";

export class Clock {
  // `recordings` are by machine; a machine may be absent.
  constructor(recordings) {
    this.recordings = recordings;
    this.machines = Object.keys(recordings);
    this.leader = this.machines[0];
    this.position = 0;
    this.event = this.leading.events.at(0);
    this.listeners = [];
  }

  get leading() {
    return this.recordings[this.leader];
  }

  get atEnd() {
    return this.position >= this.leading.length;
  }

  listen(listener) {
    this.listeners.push(listener);
  }

  // The line that runs, or 0.
  get line() {
    return this.event < 0 ? 0 : this.leading.events.lines[this.event];
  }

  // Return how many steps a machine has executed.
  positionOf(machine) {
    const recording = this.recordings[machine];
    if (machine === this.leader) return this.position;
    if (this.atEnd && this.hasAllOf(recording)) return recording.length;
    if (this.event < 0) return 0;
    return this.event < recording.events.length ? recording.events.steps[this.event] : recording.length;
  }

  // Whether the other machine has no more lines to show than this one.
  hasAllOf(recording) {
    return recording.events.length <= this.leading.events.length;
  }

  // Whether what is recorded of a machine ends before where the leading one is.
  isBehind(machine) {
    return machine !== this.leader && this.event >= this.recordings[machine].events.length;
  }

  lead(machine) {
    if (machine === this.leader || !this.recordings[machine]) return;
    const position = this.positionOf(machine);
    const event = Math.min(this.event, this.recordings[machine].events.length - 1);
    this.leader = machine;
    this.move(position, event);
  }

  move(position, event) {
    this.position = clamp(position, 0, this.leading.length);
    this.event = event;
    for (const listener of this.listeners) listener();
  }

  toPosition(position) {
    const wanted = clamp(position, 0, this.leading.length);
    this.move(wanted, this.leading.events.at(wanted));
  }

  toEvent(event) {
    if (event < 0) this.move(0, this.leading.events.at(0));
    else if (event >= this.leading.events.length) this.toPosition(this.leading.length);
    else this.move(this.leading.events.steps[event], event);
  }

  toFirst() {
    this.toEvent(Math.min(0, this.leading.events.length - 1));
  }

  toLast() {
    this.toPosition(this.leading.length);
  }

  stepForward() {
    this.toPosition(this.position + 1);
  }

  stepBack() {
    this.toPosition(this.position - 1);
  }

  lineForward() {
    this.toEvent(this.event + 1);
  }

  // To where the line began, or if the run is there, to where the line before it did.
  lineBack() {
    const began = this.event >= 0 && this.leading.events.steps[this.event] < this.position;
    this.toEvent(began ? this.event : Math.max(0, this.event - 1));
  }

  // Run to the next beginning of a line, or the one before. Return whether there is one.
  toLine(line, forward) {
    const {lines, length} = this.leading.events;
    const way = forward ? 1 : -1;
    for (let event = this.event + way; event >= 0 && event < length; event += way) {
      if (lines[event] === line) {
        this.toEvent(event);
        return true;
      }
    }
    return false;
  }
}
