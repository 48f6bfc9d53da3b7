import { lazy, Suspense } from "react";
import { Words } from "./words/Words.tsx";

const Gallery = lazy(() => import("./views/gallery/Gallery.tsx").then((file) => ({ default: file.Gallery })));

export function App() {
  return (
    <Words>
      <Suspense fallback={null}>
        <Gallery />
      </Suspense>
    </Words>
  );
}
