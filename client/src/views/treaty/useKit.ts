import { useEffect, useState } from "react";
import type { TreatyKit } from "../../protocol.gen.ts";
import { useTable } from "../../state/table.ts";

/** What treaties can be made of here; undefined until it has come. */
export function useKit(): TreatyKit | undefined {
  const { treatyKit } = useTable();
  const [kit, setKit] = useState<TreatyKit>();
  useEffect(() => {
    let here = true;
    void treatyKit().then((found) => here && setKit(found));
    return () => {
      here = false;
    };
  }, [treatyKit]);
  return kit;
}
