import { lazy, Suspense } from "react";
import { Announcer } from "./state/announce.tsx";
import { Door } from "./views/frame/Door.tsx";
import { useRoute } from "./views/frame/route.ts";
import { CodeView } from "./views/landing/CodeView.tsx";
import { LandingView } from "./views/landing/LandingView.tsx";
import { useWords } from "./words/useWords.ts";
import { Words } from "./words/Words.tsx";

const WorldView = lazy(() => import("./views/WorldView.tsx").then((file) => ({ default: file.WorldView })));
const Gallery = lazy(() => import("./views/gallery/Gallery.tsx").then((file) => ({ default: file.Gallery })));

export function App() {
  return (
    <Words>
      <Announcer>
        <Suspense fallback={null}>
          <Page />
        </Suspense>
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
    case "gallery":
      return <Gallery />;
    case "nowhere":
      return <Door title={t("frame.nowhere")}>{t("refusal.not-found")}</Door>;
    default:
      return route satisfies never;
  }
}
