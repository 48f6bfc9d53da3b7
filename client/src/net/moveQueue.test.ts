import { expect, test } from "vitest";
import type { Move, MoveReply } from "../protocol.gen.ts";
import { MoveQueue } from "./moveQueue.ts";

const plan = (id: string, amount = 1): Move => ({
  kind: "set-plan",
  id,
  plan: { lines: [{ lever: "services", amount }] },
});
const ready = (id: string): Move => ({ kind: "set-ready", id, ready: true });
const accepted = (revision: number): MoveReply => ({ kind: "accepted", revision });

/** A line that keeps what was sent and answers when told. */
class Line {
  sent: Move[] = [];
  answers: { answer: (reply: MoveReply) => void; broke: () => void }[] = [];
  send = (move: Move) =>
    new Promise<MoveReply>((answer, reject) => {
      this.sent.push(move);
      this.answers.push({ answer, broke: () => reject(new Error("line broke")) });
    });
  get ids() {
    return this.sent.map((move) => move.id);
  }
}

const settled = () => new Promise<void>((done) => queueMicrotask(() => queueMicrotask(done)));

test("a move waits for the line and is answered", async () => {
  const queue = new MoveQueue();
  const line = new Line();
  const reply = queue.add(plan("a"));
  expect(line.sent).toEqual([]);

  queue.open(line.send);
  line.answers[0]?.answer(accepted(7));

  expect(await reply).toEqual(accepted(7));
  expect(queue.moves).toEqual([]);
});

test("a move under way when the line breaks goes out again under the same name", async () => {
  const queue = new MoveQueue();
  const first = new Line();
  const second = new Line();
  queue.open(first.send);
  const reply = queue.add(plan("a"));
  queue.close();
  first.answers[0]?.broke();
  await settled();

  queue.open(second.send);
  second.answers[0]?.answer(accepted(1));

  expect(await reply).toEqual(accepted(1));
  expect(first.ids).toEqual(["a"]);
  expect(second.ids).toEqual(["a"]);
});

test("the first answer to a move counts, whichever line brings it", async () => {
  const queue = new MoveQueue();
  const first = new Line();
  const second = new Line();
  queue.open(first.send);
  const reply = queue.add(plan("a"));
  queue.open(second.send);
  first.answers[0]?.answer(accepted(1));
  await settled();
  second.answers[0]?.answer(accepted(2));

  expect(await reply).toEqual(accepted(1));
  expect(queue.moves).toEqual([]);
});

test("moves go out one after another, in the order in which they were played", async () => {
  const queue = new MoveQueue();
  const line = new Line();
  queue.open(line.send);
  const replies = Promise.all([queue.add(plan("a")), queue.add(ready("b"))]);
  expect(line.ids).toEqual(["a"]);

  line.answers[0]?.answer(accepted(1));
  await settled();
  expect(line.ids).toEqual(["a", "b"]);
  line.answers[1]?.answer(accepted(2));

  expect(await replies).toEqual([accepted(1), accepted(2)]);
});

test("a plan that has not left gives way to a newer one and shares its answer", async () => {
  const queue = new MoveQueue();
  const line = new Line();
  const replies = Promise.all([queue.add(plan("a", 1)), queue.add(plan("b", 2)), queue.add(plan("c", 3))]);

  queue.open(line.send);
  expect(line.ids).toEqual(["c"]);
  line.answers[0]?.answer(accepted(3));

  expect(await replies).toEqual([accepted(3), accepted(3), accepted(3)]);
});

test("pledges to two challenges do not replace each other", () => {
  const queue = new MoveQueue();
  void queue.add({ kind: "make-pledge", id: "a", challenge: "climate", billionsPerYear: 1 });
  void queue.add({ kind: "make-pledge", id: "b", challenge: "poverty", billionsPerYear: 2 });

  expect(queue.moves.map((move) => move.id)).toEqual(["a", "b"]);
});

test("when no line will come again everything is answered", async () => {
  const queue = new MoveQueue();
  const replies = Promise.all([queue.add(plan("a")), queue.add(ready("b"))]);
  const refused: MoveReply = {
    kind: "refused",
    because: { code: "unknown-token", said: { key: "refusal.unknown-token", arguments: {} } },
  };

  queue.giveUp(refused);

  expect(await replies).toEqual([refused, refused]);
  expect(queue.moves).toEqual([]);
});
