/** Which milestones wait for each other in a circle. Linear in milestones and dependencies, and without recursion. */
import type { Milestone, Plan } from '../model/plan.ts';

/** Milestones each of which depends, directly or through others, on each other one; in programme order. */
export type DependencyGroup = readonly Milestone[];

/**
 * The groups of a plan: strongly connected sets of more than one milestone, and milestones that depend on
 * themselves. Ordered by their first member. Tarjan's algorithm (SIAM Journal on Computing 1, 1972) with a stack of its own,
 * because a chain of 100,000 milestones would exhaust the real one.
 */
export function dependencyGroups(plan: Plan): DependencyGroup[] {
  const milestones = plan.milestones.map(({ milestone }) => milestone);
  if (milestones.every(({ dependsOn }) => dependsOn.length === 0)) return [];
  const graph = new DependencyGraph(milestones);
  const groups: number[][] = [];
  for (const start of milestones.keys()) graph.collectFrom(start, groups);
  return groups
    .map((members) => members.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((members) => members.flatMap((member) => milestones[member] ?? []));
}

const UNSEEN = -1;

class DependencyGraph {
  private readonly edges: readonly (readonly number[])[];
  /** When a milestone was first reached, and the earliest one still open that can be reached from it. */
  private readonly reached: Int32Array;
  private readonly earliest: Int32Array;
  private readonly isOpen: Uint8Array;
  private readonly open: number[] = [];
  private clock = 0;

  constructor(milestones: readonly Milestone[]) {
    const indexes = new Map(milestones.map(({ ref }, index) => [ref, index]));
    this.edges = milestones.map(({ dependsOn }) => dependsOn.flatMap((ref) => indexes.get(ref) ?? []));
    this.reached = new Int32Array(milestones.length).fill(UNSEEN);
    this.earliest = new Int32Array(milestones.length);
    this.isOpen = new Uint8Array(milestones.length);
  }

  /** Follows every dependency from `start` that has not been followed yet, and adds the groups that it closes. */
  collectFrom(start: number, groups: number[][]): void {
    if (this.reached[start] !== UNSEEN) return;
    const path = [{ node: start, next: 0 }];
    this.enter(start);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { node } = step;
      const target = this.edges[node]?.[step.next];
      if (target === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) this.lower(parent.node, this.earliest[node] ?? 0);
        if (this.earliest[node] === this.reached[node]) this.close(node, groups);
        continue;
      }
      step.next += 1;
      if (this.reached[target] === UNSEEN) {
        this.enter(target);
        path.push({ node: target, next: 0 });
      } else if (this.isOpen[target] === 1) {
        this.lower(node, this.reached[target] ?? 0);
      }
    }
  }

  private enter(node: number): void {
    this.reached[node] = this.clock;
    this.earliest[node] = this.clock;
    this.clock += 1;
    this.isOpen[node] = 1;
    this.open.push(node);
  }

  private lower(node: number, to: number): void {
    this.earliest[node] = Math.min(this.earliest[node] ?? 0, to);
  }

  /** Everything reached since `root` forms one group with it; alone it is one only if it depends on itself. */
  private close(root: number, groups: number[][]): void {
    const members: number[] = [];
    for (let node = this.open.pop(); node !== undefined; node = this.open.pop()) {
      this.isOpen[node] = 0;
      members.push(node);
      if (node === root) break;
    }
    if (members.length > 1 || this.edges[root]?.includes(root) === true) groups.push(members);
  }
}
