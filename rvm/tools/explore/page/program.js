// The program and what the stages made of it, with the look-ups that several views need.

import {lastAtMost} from "explorer/dom";
import {Links} from "explorer/links";

export const MACHINES = ["register", "stack"];
export const NAMES = {register: "Register machine", stack: "Stack machine"};
const COLOURS = 8; // how many colours of lines text_view.css has

export class Program {
  constructor(data) {
    this.data = data;
    this.name = data.program.name;
    this.source = data.program.source;
    this.lineStarts = startsOfLines(this.source);
    this.codes = {register: [], stack: [], ...data.codes};
    this.panes = data.panes.map((pane) => ({...pane, links: new Links(pane.links || [])}));
    this.sourceLinks = this.panes.map((pane) => pane.links);
    this.colours = this.coloursOfLines();
    this.texts = {}; // of instructions, by machine
  }

  // Lines count from 1.
  lineAt(offset) {
    return lastAtMost(this.lineStarts, offset) + 1;
  }

  // Return the smallest range of the source that has the character at an offset in it and belongs
  // to something in some pane, or null.
  rangeAt(offset) {
    let best = null;
    for (const links of this.sourceLinks) {
      const found = links.smallestAround(offset, offset + 1);
      if (found !== null && (best === null || found.end - found.start < best.end - best.start)) best = found;
    }
    return best;
  }

  // Return the index of the innermost code, of one machine, with an instruction on a line, or -1.
  codeAt(machine, line) {
    let best = -1;
    this.codes[machine].forEach((code, index) => {
      for (let i = 1; i < code.instructions.length; i += 4) {
        if (code.instructions[i] === line) {
          if (best < 0 || code.line >= this.codes[machine][best].line) best = index;
          return;
        }
      }
    });
    return best;
  }

  // Lines with instructions get colours by turns, as in Compiler Explorer.
  coloursOfLines() {
    const lines = new Set();
    for (const machine of MACHINES) {
      for (const code of this.codes[machine]) {
        for (let i = 1; i < code.instructions.length; i += 4) lines.add(code.instructions[i]);
      }
    }
    const colours = new Map();
    [...lines].sort((a, b) => a - b).forEach((line, i) => colours.set(line, i % COLOURS));
    return colours;
  }

  // Return the colour of each line of a pane's text, by its number: that of the line of the source
  // to which its instruction, or its first link, belongs.
  coloursOfPane(pane) {
    const found = new Map();
    const add = (line, sourceLine) => {
      if (!found.has(line) && this.colours.has(sourceLine)) found.set(line, this.colours.get(sourceLine));
    };
    if (pane.instructions) {
      const lines = MACHINES.includes(pane.machine) ? this.codes[pane.machine].map(linesByPc) : [];
      for (let i = 0; i < pane.instructions.length; i += 3) {
        add(pane.instructions[i], lines[pane.instructions[i + 1]].get(pane.instructions[i + 2]));
      }
      return found;
    }
    const starts = startsOfLines(pane.text);
    const flat = pane.links.flat;
    for (let i = 0; i < flat.length; i += 4) {
      const line = this.lineAt(flat[i + 2]);
      if (this.lineAt(Math.max(flat[i + 2], flat[i + 3] - 1)) === line) add(lastAtMost(starts, flat[i]) + 1, line);
    }
    return found;
  }

  // Return [start, end] in the source of each instruction of a code, by pc.
  rangesOf(machine, code) {
    const {instructions} = this.codes[machine][code];
    const ranges = new Map();
    for (let i = 0; i < instructions.length; i += 4) ranges.set(instructions[i], instructions.slice(i + 2, i + 4));
    return ranges;
  }

  // Return an instruction as its machine's pane shows it: with its operands, and what it means.
  instructionText(machine, code, pc) {
    if (!this.texts[machine]) this.texts[machine] = this.readTexts(machine);
    return this.texts[machine].get(code + ":" + pc) || [`at ${pc}`, ""];
  }

  readTexts(machine) {
    const texts = new Map();
    const pane = this.panes.find((each) => each.id === machine + "-code");
    if (!pane) return texts;
    const lines = pane.text.split("\n");
    for (let i = 0; i < pane.instructions.length; i += 3) {
      const [line, code, pc] = pane.instructions.slice(i, i + 3);
      const text = lines[line - 1].replace(/^\s*(\d+\s+)?(>>\s+)?(\d+\s+)(?=[A-Z])/, "").trimEnd();
      const [operation, , meaning] = /^(\S+\s{0,17}(?:\S+ )*\S*)(\s{2,}|$)(.*)$/.exec(text).slice(1);
      texts.set(code + ":" + pc, [operation.replace(/\s+/g, " ").trim(), meaning]);
    }
    return texts;
  }
}

export function startsOfLines(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function linesByPc(code) {
  const lines = new Map();
  for (let i = 0; i < code.instructions.length; i += 4) lines.set(code.instructions[i], code.instructions[i + 1]);
  return lines;
}
