import { useEffect, useRef } from "react";

/** Until a held button presses itself again: at first, and then. */
const [first, then] = [400, 60];

/** What a button needs to press once when it is clicked, and again and again while it is held. */
export function useHeld(press: (way: number) => void) {
  const now = useRef(press);
  now.current = press;
  const held = useRef<{ timer: ReturnType<typeof setTimeout>; again: boolean }>(undefined);
  const letGo = () => clearTimeout(held.current?.timer);
  useEffect(() => () => clearTimeout(held.current?.timer), []);
  return (way: number) => ({
    onPointerDown: () => {
      const again = () => {
        held.current = { timer: setTimeout(again, then), again: true };
        now.current(way);
      };
      held.current = { timer: setTimeout(again, first), again: false };
    },
    onPointerUp: letGo,
    onPointerLeave: letGo,
    onPointerCancel: letGo,
    onContextMenu: letGo,
    onClick: () => {
      letGo();
      if (!held.current?.again) {
        press(way);
      }
      held.current = undefined;
    },
  });
}
