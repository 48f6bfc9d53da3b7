/** Where one can be on a narrow screen, in the order of the bar. */
export type Place = "world" | "challenges" | "treaties" | "plan" | "nations";

/** Where one can be among the treaties; absent: their list. */
export type TreatyAt = { view: "treaty"; treaty: string } | { view: "list" | "new" | "bonds" | "ledger" };
