import { configure } from "@testing-library/react";

// No style sheet is loaded in these tests, so an element's own style is all there is; computing more takes seconds per query.
window.getComputedStyle = (element) => (element as HTMLElement).style;
configure({ defaultHidden: true });

// Each file begins as somebody's first visit.
localStorage.clear();
sessionStorage.clear();
history.replaceState(null, "", "/");
