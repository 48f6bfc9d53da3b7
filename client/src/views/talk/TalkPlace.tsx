import { Suspense } from "react";
import { useYou } from "../../state/useDocument.ts";
import { lazyView } from "../frame/lazyView.ts";
import { useTalkPlace } from "./useTalkPlace.ts";

const Button = lazyView(() => import("./TalkButton.tsx").then((file) => file.TalkButton));
const Sheet = lazyView(() => import("./TalkSheet.tsx").then((file) => file.TalkSheet));

export const talkAhead = () => Sheet.ahead();

/** The way to all conversations; whoever only watches has none. */
export function TalkEntry() {
  const role = useYou()?.role ?? "visitor";
  return (
    role !== "visitor" && (
      <Suspense fallback={null}>
        <Button />
      </Suspense>
    )
  );
}

/** Where conversations lie when they are open: beside whatever is played or read, through all phases. */
export function TalkPlace() {
  const [at, go] = useTalkPlace();
  return (
    at !== undefined && (
      <Suspense fallback={null}>
        <Sheet at={at} go={go} />
      </Suspense>
    )
  );
}
