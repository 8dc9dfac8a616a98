// Lets a button or a link wait while a chosen file is still on its way: Streamlit would act without the file, and lose it.
(() => {
  if (window.riaArriving) return;
  window.riaArriving = true;
  const ARRIVING = "[data-testid=stFileChipIconSpinner]";
  const WAITS = "[data-testid=stButton] button, [data-testid=stApp] a[href]";
  const WORDS = "The file is still on its way. This goes on as soon as it has arrived.";
  const LOOK = 50, REST = 300; // milliseconds: between looks, and without a run before it goes on
  let waiting = false;

  const arrives = () => document.querySelector(ARRIVING);
  const runs = () => !document.querySelector("[data-test-script-state=notRunning]");

  const notice = document.createElement("p");
  notice.setAttribute("role", "status");
  document.body.append(notice);

  const say = (words) => {
    const { color, backgroundColor } = getComputedStyle(document.body); // those of the theme, the other way round
    notice.style.cssText = "position: fixed; inset: auto 0 0; z-index: 2000000; margin: 0; text-align: center";
    Object.assign(notice.style, { color: backgroundColor, background: color, padding: words && "1rem" });
    notice.textContent = words;
  };

  // The page is drawn anew when the file has arrived, so what was pressed may have been replaced by its like.
  const again = (pressed, key) =>
    [pressed, ...document.querySelectorAll(pressed.href ? "[data-testid=stApp] a[href]" : `.${CSS.escape(key)} button`)]
      .find((one) => one.isConnected && one.href === pressed.href);

  addEventListener("click", (event) => {
    const pressed = event.target.closest?.(WAITS);
    if (!pressed || !(waiting || arrives())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (waiting) return;
    waiting = true;
    const within = [...(pressed.closest("[class*=st-key-]")?.classList ?? [])];
    const key = within.find((name) => name.startsWith("st-key-"));
    say(WORDS);
    let busy = Date.now(); // when a file or a run was last seen
    const go = setInterval(() => {
      if (arrives() || runs()) busy = Date.now(); // Streamlit drops one of two things that reach it at once
      if (Date.now() < busy + REST) return;
      clearInterval(go);
      waiting = false;
      say("");
      again(pressed, key)?.click();
    }, LOOK);
  }, true);
})();
