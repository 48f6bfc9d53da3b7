/** Whole numbers as text: one character for a small one, so that thousands of short steps are a short file. */
const digits = "!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~ ";

/** Characters up to here end a number; those after it say that more follow. */
const ends = digits.length - 20;

export function write(numbers: readonly number[]): string {
  return numbers.map(writeOne).join("");
}

function writeOne(number: number): string {
  let left = number < 0 ? -2 * number - 1 : 2 * number;
  let text = "";
  while (left >= ends) {
    text += digits[ends + (left % 20)];
    left = Math.floor(left / 20);
  }
  return text + digits[left];
}

export function read(text: string): readonly number[] {
  const values = new Map([...digits].map((digit, value) => [digit, value]));
  const numbers: number[] = [];
  let [number, place] = [0, 1];
  for (const digit of text) {
    const value = values.get(digit) ?? 0;
    if (value >= ends) {
      number += (value - ends) * place;
      place *= 20;
    } else {
      number += value * place;
      numbers.push(number % 2 === 1 ? -(number + 1) / 2 : number / 2);
      [number, place] = [0, 1];
    }
  }
  return numbers;
}
