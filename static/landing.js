// Scrolls to the first element that the page names, once it is drawn, and puts the focus into it.
(() => {
  const marker = document.querySelector("[data-land]:not([data-landed])");
  if (!marker) return;
  marker.dataset.landed = "yes";
  const names = marker.dataset.land.split(" ");
  const look = (left) => {
    const found = names.map((name) => document.getElementsByClassName(name)[0]).find(Boolean);
    if (!found) {
      if (left) setTimeout(look, 100, left - 1);
      return;
    }
    const show = () => found.scrollIntoView({ block: found.offsetHeight > innerHeight ? "start" : "center" });
    show();
    setTimeout(show, 500); // what stands above may still grow
    found.querySelector("input, textarea, button, [tabindex='0']")?.focus({ preventScroll: true });
  };
  setTimeout(look, 200, 50);
})();
