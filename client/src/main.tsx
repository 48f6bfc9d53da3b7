import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { followSystem } from "./state/looks.ts";
import "./look/fonts.css";
import "./look/tokens.css";
import "./look/components.css";
import "./look/pages.css";

followSystem();

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
