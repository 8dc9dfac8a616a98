// Scrolls to the first element that the page names, once it is drawn, and puts the focus into it.
(() => {
  const marker = document.querySelector("[data-land]:not([data-landed])");
  if (!marker) return;
  marker.dataset.landed = "yes";
  const names = marker.dataset.land.split(" ");
  const find = () => names.map((name) => document.getElementsByClassName(name)[0]).find(Boolean);
  const land = () => {
    const found = find();
    found?.scrollIntoView({ block: found.offsetHeight > innerHeight ? "start" : "center" });
    if (document.activeElement !== document.body) return; // the person is at work elsewhere already
    found?.querySelector("input, textarea, button, [tabindex='0']")?.focus({ preventScroll: true });
  };
  const look = (left) => {
    if (!find()) {
      if (left) setTimeout(look, 100, left - 1);
      return;
    }
    document.activeElement.blur();
    land();
    const focused = document.activeElement !== document.body;
    setTimeout(land, 500); // what stands above may still grow
    setTimeout(() => focused && document.activeElement === document.body && land(), 1500); // and the element be replaced
  };
  setTimeout(look, 200, 50);
})();
