// Heat: how often instructions and lines were executed, or how long they took.

const NONE = () => null;

export class Heat {
  // `recordings` are by machine.
  constructor(recordings) {
    this.recordings = recordings;
    this.choose("off");
  }

  // `kind` is "count", "time" or "off".
  choose(kind) {
    if (kind === this.kind) return;
    this.kind = kind;
    this.ofLines = {};
    this.ofCodes = {};
  }

  get byTime() {
    return this.kind === "time";
  }

  // Return the heat of a line, as a function of its number: its share, from 0 to 1, and a text; or null.
  lines(machine) {
    const recording = this.recordings[machine];
    if (this.kind === "off" || !recording) return NONE;
    return (this.ofLines[machine] ||= this.shares([recording.heatOfLines(this.byTime)])[0]);
  }

  // Return the same of an instruction of a code, as a function of its pc.
  instructions(machine, code) {
    const recording = this.recordings[machine];
    if (this.kind === "off" || !recording) return NONE;
    return (this.ofCodes[machine] ||= this.shares(recording.heat(this.byTime)))[code];
  }

  // Return a function for each map. Shares are of the most in all maps, and logarithmic: a loop runs
  // thousands of times, the rest once.
  shares(maps) {
    const format = this.byTime ? timeText : countText;
    const most = maps.reduce((found, map) => Math.max(found, ...map.values()), 0);
    return maps.map((map) => (key) => {
      const found = map.get(key);
      return found === undefined ? null : [Math.log1p(found) / Math.log1p(most), format(found)];
    });
  }
}

function countText(number) {
  return number < 10000
    ? String(number)
    : number < 1e6
      ? `${Math.round(number / 1000)}k`
      : `${(number / 1e6).toFixed(1)}M`;
}

function timeText(nanoseconds) {
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toFixed(nanoseconds < 1e4 ? 1 : 0)}µs`;
  return nanoseconds < 1e9
    ? `${(nanoseconds / 1e6).toFixed(nanoseconds < 1e7 ? 1 : 0)}ms`
    : `${(nanoseconds / 1e9).toFixed(1)}s`;
}
