// The recorded run of one machine, and the state before any of its steps.
//
// The record says what each step changed. The state at a position, which is the number of steps
// begun, is made from the nearest earlier keyframe, or from the state that was asked for last.
// Most steps are over before the next one begins. One within which other steps are executed, such
// as a call, is over later: what it changed in its frame is there from then on.

import {lastAtMost} from "explorer/dom";

const BETWEEN_KEYFRAMES = 500;
export const EMPTY = -1;

export class Recording {
  constructor(run, codes) {
    this.run = run;
    this.codes = codes;
    this.values = run.values;
    this.outcome = run.outcome;
    this.frameOfStep = Int32Array.from(run.steps.frame);
    this.pcOfStep = Int32Array.from(run.steps.pc);
    this.depthOfStep = Int32Array.from(run.steps.depth || []);
    this.writes = Int32Array.from(run.steps.writes);
    this.length = this.frameOfStep.length;
    this.frameCount = run.frames.length >> 1;
    this.events = new LineEvents(run.lines);
    this.output = new Changes(run.output);
    this.globals = new Changes(run.globals);
    this.prepared = false;
  }

  codeOf(frame) {
    return this.run.frames[2 * frame];
  }

  parentOf(frame) {
    return this.run.frames[2 * frame + 1];
  }

  // The frame whose instruction comes next; at the end, the one that ran last.
  frameAt(position) {
    return this.length === 0 ? -1 : this.frameOfStep[Math.min(position, this.length - 1)];
  }

  // Return the frames that a frame was called from, itself first.
  chainOf(frame) {
    const chain = [];
    for (let each = frame; each >= 0; each = this.parentOf(each)) chain.push(each);
    return chain;
  }

  // Return the instruction that comes next at a position, or null at the end.
  instructionAt(position) {
    if (position >= this.length) return null;
    return {code: this.codeOf(this.frameOfStep[position]), pc: this.pcOfStep[position]};
  }

  // Return [line, start, end] of the instruction of a step, or null.
  placeOf(step) {
    if (step < 0 || step >= this.length) return null;
    this.prepare();
    const code = this.codeOf(this.frameOfStep[step]);
    const at = this.indexByPc[code].get(this.pcOfStep[step]);
    return at === undefined ? null : this.codes[code].instructions.slice(at + 1, at + 4);
  }

  prepare() {
    if (this.prepared) return;
    this.prepared = true;
    this.indexByPc = this.codes.map(indexByPc);
    this.findWrites();
    this.findStarts();
    this.findEnds();
    this.lastStep = new Int32Array(this.frameCount).fill(-1);
    this.frameOfStep.forEach((frame, step) => {
      this.lastStep[frame] = step;
    });
    this.keyframes = [];
    this.state = this.stateAtBeginning();
  }

  findWrites() {
    this.writesAt = new Int32Array(this.length + 1);
    let at = 0;
    for (let step = 0; step < this.length; step++) {
      this.writesAt[step] = at;
      at += 1 + 2 * (this.writes[at] || 0);
    }
    this.writesAt[this.length] = at;
  }

  findStarts() {
    const starts = this.run.starts || [];
    this.startsAt = new Map();
    for (let at = 0; at < starts.length; at += 2 + 2 * starts[at + 1]) this.startsAt.set(starts[at], at);
  }

  // Which steps are over later, and the steps that are over at a position, by that position.
  findEnds() {
    const ends = this.run.ends || [];
    this.isLate = new Uint8Array(this.length);
    this.endingAt = new Map();
    for (let i = 0; i < ends.length; i += 2) {
      const [step, end] = [ends[i], ends[i + 1]];
      this.isLate[step] = 1;
      if (!this.endingAt.has(end)) this.endingAt.set(end, []);
      this.endingAt.get(end).push(step);
    }
  }

  stateAtBeginning() {
    const state = new State(0, new Map(), new Map(), new Map(), new Map());
    if (this.length > 0) this.beginFrame(state, this.frameOfStep[0]);
    this.keyframes.push(state.copy());
    return state;
  }

  // Return the state at a position. It is valid until the next call.
  stateAt(position) {
    this.prepare();
    const keyframe = this.keyframes[Math.min(Math.floor(position / BETWEEN_KEYFRAMES), this.keyframes.length - 1)];
    if (this.state.position > position || this.state.position < keyframe.position) this.state = keyframe.copy();
    while (this.state.position < position) this.advance(this.state);
    return this.state;
  }

  advance(state) {
    const step = state.position;
    state.last.set(this.frameOfStep[step], step);
    if (!this.isLate[step]) this.finish(state, step);
    for (const late of this.endingAt.get(step + 1) || []) this.finish(state, late);
    this.globals.each(step, (name, value) => {
      if (value === EMPTY) state.globals.delete(name);
      else state.globals.set(name, value);
    });
    state.position = step + 1;
    if (state.position < this.length) {
      const next = this.frameOfStep[state.position];
      if (!state.slots.has(next)) this.beginFrame(state, next);
    }
    if (state.position % BETWEEN_KEYFRAMES === 0) this.keep(state);
  }

  // A step is over: its frame holds what it has written.
  finish(state, step) {
    const frame = this.frameOfStep[step];
    const slots = state.slots.get(frame);
    if (slots === undefined) return;
    applyPairs(slots, this.writes, this.writesAt[step]);
    if (this.depthOfStep.length > 0) state.depths.set(frame, this.depthOfStep[step]);
  }

  keep(state) {
    this.forgetEnded(state);
    const index = state.position / BETWEEN_KEYFRAMES;
    if (index === this.keyframes.length) this.keyframes.push(state.copy());
  }

  // Drop the frames that never run again and that no running frame was called from.
  forgetEnded(state) {
    const chain = new Set(this.chainOf(this.frameAt(state.position)));
    for (const frame of state.slots.keys()) {
      if (this.lastStep[frame] < state.position && !chain.has(frame)) {
        state.slots.delete(frame);
        state.last.delete(frame);
        state.depths.delete(frame);
      }
    }
  }

  beginFrame(state, frame) {
    const slots = new Int32Array(this.codes[this.codeOf(frame)].slots.length).fill(EMPTY);
    const at = this.startsAt.get(frame);
    if (at !== undefined) applyPairs(slots, this.run.starts, at + 1);
    state.slots.set(frame, slots);
  }

  // How many items the frame has on its stack, in a state.
  depthOf(state, frame) {
    return state.depths.get(frame) || 0;
  }

  // Return how often each instruction was executed, or how many nanoseconds it took: for each code a
  // map by pc.
  heat(byTime) {
    const heat = this.codes.map(() => new Map());
    const times = this.run.steps.time || [];
    for (let step = 0; step < this.length; step++) {
      const ofCode = heat[this.codeOf(this.frameOfStep[step])];
      const pc = this.pcOfStep[step];
      ofCode.set(pc, (ofCode.get(pc) || 0) + (byTime ? times[step] || 0 : 1));
    }
    return heat;
  }

  // Return the same for each line of the source.
  heatOfLines(byTime) {
    this.prepare();
    const heat = new Map();
    this.heat(byTime).forEach((ofCode, code) => {
      for (const [pc, amount] of ofCode) {
        const at = this.indexByPc[code].get(pc);
        if (at === undefined) continue;
        const line = this.codes[code].instructions[at + 1];
        heat.set(line, (heat.get(line) || 0) + amount);
      }
    });
    return heat;
  }
}

class State {
  // By frame: its slots, the step that it began last, and how deep its stack is. `globals` are by name.
  constructor(position, slots, last, depths, globals) {
    this.position = position;
    this.slots = slots;
    this.last = last;
    this.depths = depths;
    this.globals = globals;
  }

  copy() {
    const slots = new Map();
    for (const [frame, values] of this.slots) slots.set(frame, values.slice());
    return new State(this.position, slots, new Map(this.last), new Map(this.depths), new Map(this.globals));
  }
}

// Triples of a step and two numbers or texts, sorted by step.
class Changes {
  constructor(flat) {
    this.flat = flat;
    this.steps = [];
    for (let i = 0; i < flat.length; i += 3) this.steps.push(flat[i]);
    this.next = 0;
  }

  // Return how many there are before a position.
  before(position) {
    return lastAtMost(this.steps, position - 1) + 1;
  }

  item(index) {
    return [this.flat[3 * index + 1], this.flat[3 * index + 2]];
  }

  // Call `use` with each of a step.
  each(step, use) {
    if ((this.next > 0 && this.steps[this.next - 1] >= step) || this.steps[this.next] < step) {
      this.next = this.before(step);
    }
    for (; this.steps[this.next] === step; this.next++) use(...this.item(this.next));
  }
}

// The events by which both machines are kept in step: a line of the program begins.
class LineEvents {
  constructor(flat) {
    this.length = flat.length / 3;
    this.steps = new Int32Array(this.length);
    this.lines = new Int32Array(this.length);
    for (let i = 0; i < this.length; i++) {
      this.steps[i] = flat[3 * i];
      this.lines[i] = flat[3 * i + 2];
    }
  }

  // Return the last event at or before a position, or -1.
  at(position) {
    return lastAtMost(this.steps, position);
  }
}

function applyPairs(slots, flat, at) {
  const end = at + 1 + 2 * flat[at];
  for (let i = at + 1; i < end; i += 2) {
    if (flat[i] < slots.length) slots[flat[i]] = flat[i + 1];
  }
}

function indexByPc(code) {
  const index = new Map();
  for (let i = 0; i < code.instructions.length; i += 4) index.set(code.instructions[i], i);
  return index;
}
