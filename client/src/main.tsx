import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { takeLeadLink } from "./state/leadLink.ts";
import { followSystem } from "./state/looks.ts";
import "./look/fonts.css";
import "./look/tokens.css";
import "./look/components.css";
import "./look/pages.css";

followSystem();

const leading = takeLeadLink(location.pathname, location.hash);
if (leading) {
  history.replaceState(null, "", leading);
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
