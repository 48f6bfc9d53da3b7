/** Where one can be on a narrow screen, in the order of the bar. */
export type Place = "world" | "challenges" | "plan" | "nations";
