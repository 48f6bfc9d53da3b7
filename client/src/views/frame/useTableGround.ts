import { useEffect } from "react";

/** Where one plays, papers lie on a dark table; the whole page takes its colour. */
export function useTableGround(): void {
  useEffect(() => {
    document.documentElement.dataset.ground = "table";
    return () => {
      delete document.documentElement.dataset.ground;
    };
  }, []);
}
