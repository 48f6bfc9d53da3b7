import { Suspense } from "react";
import { Announcer } from "./state/announce.tsx";
import { Door } from "./views/frame/Door.tsx";
import { lazyView } from "./views/frame/lazyView.ts";
import { Mishap } from "./views/frame/Mishap.tsx";
import { useRoute } from "./views/frame/route.ts";
import { CodeView } from "./views/landing/CodeView.tsx";
import { LandingView } from "./views/landing/LandingView.tsx";
import { useWords } from "./words/useWords.ts";
import { Words } from "./words/Words.tsx";

const WorldView = lazyView(() => import("./views/WorldView.tsx").then((file) => file.WorldView));
const WallView = lazyView(() => import("./views/table/WallView.tsx").then((file) => file.WallView));
const Gallery = lazyView(() => import("./views/gallery/Gallery.tsx").then((file) => file.Gallery));

export function App() {
  return (
    <Words>
      <Announcer>
        <Mishap>
          <Suspense fallback={null}>
            <Page />
          </Suspense>
        </Mishap>
      </Announcer>
    </Words>
  );
}

function Page() {
  const route = useRoute();
  const { t } = useWords();
  switch (route.page) {
    case "landing":
      return <LandingView />;
    case "code":
      return <CodeView />;
    case "join":
    case "world":
      return <WorldView key={route.code} code={route.code} arriving={route.page === "join"} />;
    case "wall":
      return <WallView key={route.code} code={route.code} />;
    case "gallery":
      return <Gallery />;
    case "nowhere":
      return <Door title={t("frame.nowhere")}>{t("refusal.not-found")}</Door>;
    default:
      return route satisfies never;
  }
}
