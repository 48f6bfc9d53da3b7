import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NewestQuestion } from "./newestQuestion.ts";

let asked: number[];
let told: string[];
let answers: ((answer: string) => void)[];
let questions: NewestQuestion<number, string>;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  told = [];
  answers = [];
  questions = new NewestQuestion(
    (question) => {
      asked.push(question);
      return new Promise((resolve) => answers.push(resolve));
    },
    (answer) => told.push(answer),
    100,
  );
});
afterEach(() => vi.useRealTimers());

const answer = async (text: string) => {
  answers.at(-1)?.(text);
  await vi.advanceTimersByTimeAsync(0);
};

test("one question is under way, and of those that wait only the newest is asked", async () => {
  for (const question of [1, 2, 3, 4]) {
    questions.want(question);
  }
  expect(asked).toEqual([1]);
  await answer("to 1");
  expect(told).toEqual(["to 1"]);
  await vi.advanceTimersByTimeAsync(99);
  expect(asked).toEqual([1]);
  await vi.advanceTimersByTimeAsync(1);
  await answer("to 4");

  expect(asked).toEqual([1, 4]);
  expect(told).toEqual(["to 1", "to 4"]);
});

test("an answer that is wanted no more is not told", async () => {
  questions.want(1);
  questions.want(2);
  questions.forget();
  await answer("to 1");
  await vi.advanceTimersByTimeAsync(100);
  expect([asked, told]).toEqual([[1], []]);

  questions.want(3);
  await answer("to 3");
  expect(told).toEqual(["to 3"]);
});
