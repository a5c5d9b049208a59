/** Gives what costs least first; of the same cost, what came first. */
export class Heap<T> {
  private readonly held: { item: T; cost: number; turn: number }[] = [];
  private turns = 0;

  push(item: T, cost: number): void {
    const { held } = this;
    let at = held.push({ item, cost, turn: this.turns++ }) - 1;
    for (let up = (at - 1) >> 1; at && this.precedes(at, up); at = up, up = (at - 1) >> 1) {
      this.swap(at, up);
    }
  }

  pop(): { item: T; cost: number } | undefined {
    const { held } = this;
    const [first] = held;
    const last = held.pop();
    if (!held.length || !last) return first;
    held[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const down of [2 * at + 1, 2 * at + 2]) {
        if (down < held.length && this.precedes(down, least)) least = down;
      }
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }

  private precedes(a: number, b: number): boolean {
    const [one, other] = [this.held[a], this.held[b]];
    return !!one && !!other && (one.cost - other.cost || one.turn - other.turn) < 0;
  }

  private swap(a: number, b: number): void {
    const { held } = this;
    const [one, other] = [held[a], held[b]];
    if (one && other) [held[a], held[b]] = [other, one];
  }
}
