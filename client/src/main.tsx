import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { followSystem } from "./state/looks.ts";
import "./look/fonts.css";
import "./look/tokens.css";
import "./look/components.css";
import "./look/pages.css";

// A file of the page that was loaded before an update is gone: the new page has it.
window.addEventListener("vite:preloadError", () => location.reload());
followSystem();

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
