// Before the first paint: the theme, contrast and language this device chose, or those of the system.
(() => {
  const root = document.documentElement;
  const kept = (key) => {
    try {
      return localStorage.getItem(`worldtable.${key}`);
    } catch {
      return null; // A browser that forbids storage follows the system.
    }
  };
  const system = (query) => matchMedia(query).matches;
  root.dataset.theme = kept("theme") ?? (system("(prefers-color-scheme: dark)") ? "dark" : "light");
  root.dataset.contrast = kept("contrast") ?? (system("(prefers-contrast: more)") ? "more" : "normal");
  root.lang = kept("language") ?? root.lang;
})();
