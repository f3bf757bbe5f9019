/* Light or dark, decided before the first paint: the person's choice if there is one, else the system's.
   Loaded in the head of every page, so it stays small and needs nothing. */
(() => {
  const key = "hearth.scheme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => {
    try {
      const value = localStorage.getItem(key);
      return value === "light" || value === "dark" ? value : null;
    } catch {
      return null; // storage may be forbidden; then the system decides
    }
  };
  const apply = () => {
    document.documentElement.dataset.scheme = chosen() ?? (system.matches ? "dark" : "light");
  };
  const choose = (value) => {
    try {
      if (value === "light" || value === "dark") localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      document.documentElement.dataset.scheme = value ?? (system.matches ? "dark" : "light");
      return;
    }
    apply();
  };
  window.hearthScheme = {
    choose,
    toggle: () => choose(document.documentElement.dataset.scheme === "dark" ? "light" : "dark"),
  };
  system.addEventListener("change", apply);
  addEventListener("storage", (event) => event.key === key && apply()); // another tab chose
  apply();
})();
