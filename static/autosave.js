// Saves what is typed into an answer after a pause, and says what is not saved yet and when the server is gone.
// Streamlit stores a text only when its field is left, or on Enter (with Ctrl where Enter is a new line).
// While the server is gone Streamlit shuts every field and keeps what it could not send, but sends it only with the next
// change. So that nobody has to make one, its own key for "run again" (R) is pressed as soon as the server is back.
(() => {
  if (window.riaAutosave) return;
  window.riaAutosave = true;
  const PAUSE = 1500, LOOK = 150, ANSWERED = 4000; // milliseconds: before saving, between looks, for the server to begin
  const HOLD = 2000; // milliseconds: the longest that a click waits
  const STEP = 10000; // milliseconds: the longest that a step back waits, for what it leaves behind would be lost
  const QUIET = 300; // milliseconds without a run before "Saved" is said: the run before may end as ours is still to begin
  const ANSWER = /(^| )st-key-(note-text-)?\d+-/; // the keys of answers and notes start with the assessment's number
  const GONE = "The workbench does not answer.";
  const OWED = `${GONE} What you typed last is not saved yet; keep this page open.`;
  const IDLE = `${GONE} Nothing can be typed until it does; keep this page open.`;
  const typed = new Set();
  let timer, watch, sent = 0; // when a field was handed to Streamlit whose run has not begun yet
  let ran = 0; // when a run was last seen
  let handedOver = 0, held = false; // when the last field was; whether a click waits for it to be stored
  let lost = false, owed = false; // whether the server is gone, and went before all was stored

  const isAnswer = (field) =>
    field.matches?.("textarea, input") && !field.closest("[data-testid=stForm]") &&
    ANSWER.test(field.closest("[class*=st-key-]")?.className ?? "");

  const app = (name) => document.querySelector("[data-testid=stApp]")?.getAttribute(`data-test-${name}`);

  const isLost = () => app("connection-state") !== "CONNECTED";
  const isPending = () => {
    const sending = Date.now() < sent + ANSWERED; // a text that is as it was before starts no run
    return typed.size > 0 || sending || app("script-state") !== "notRunning";
  };

  const notice = document.createElement("p");
  notice.setAttribute("role", "status");
  notice.dataset.reactAriaTopLayer = "true"; // may be read while the dialog of Streamlit is open
  document.body.append(notice);

  const say = (words) => {
    if (notice.textContent === words) return;
    const { color, backgroundColor } = getComputedStyle(document.body); // those of the theme, the other way round
    notice.style.cssText = "position: fixed; inset: auto 0 0; z-index: 2000000; margin: 0; text-align: center";
    Object.assign(notice.style, { color: backgroundColor, background: color, padding: words && "1rem" });
    notice.textContent = words;
  };

  const show = () => {
    if (isPending()) ran = Date.now();
    const pending = lost ? owed : Date.now() < ran + QUIET;
    for (const one of document.querySelectorAll("[data-unsaved]")) one.hidden = !pending;
    for (const one of document.querySelectorAll(".st-key-saved")) one.style.display = pending ? "none" : "";
    if (lost || !pending) say(lost ? (owed ? OWED : IDLE) : "");
    if (!lost && !pending) watch = clearInterval(watch);
  };

  const left = (field) => {
    if (typed.delete(field)) handedOver = sent = Date.now();
  };

  const save = () => {
    if (isLost()) return; // kept until the server is back
    for (const field of typed) {
      left(field);
      const enter = { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true };
      if (field.isConnected) field.dispatchEvent(new KeyboardEvent("keydown", enter));
    }
  };

  const runAgain = () => {
    const key = { key: "r", code: "KeyR", keyCode: 82, bubbles: true };
    for (const press of ["keydown", "keyup"]) document.body.dispatchEvent(new KeyboardEvent(press, key));
    sent = Date.now();
  };

  new MutationObserver(() => {
    if (app("script-state") === "running") sent = 0;
    if (lost === isLost()) return;
    lost = !lost;
    owed = lost && isPending();
    if (!lost) {
      save();
      runAgain();
    }
    watch ??= setInterval(show, LOOK);
    show();
  }).observe(document.body, { subtree: true, attributeFilter: ["data-test-script-state", "data-test-connection-state"] });

  document.addEventListener("input", (event) => {
    if (!isAnswer(event.target)) return;
    typed.add(event.target);
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(save, PAUSE);
    watch ??= setInterval(show, LOOK);
    show();
  });
  document.addEventListener("compositionend", () => typed.size && (timer = setTimeout(save, PAUSE)));
  // Streamlit stores it itself, but not while it shuts the field
  document.addEventListener("focusout", (event) => event.target.disabled || left(event.target));
  document.addEventListener("keydown", (event) => {
    const stores = event.ctrlKey || event.metaKey || event.target.matches?.("input");
    if (event.isTrusted && event.key === "Enter" && stores) left(event.target);
  });
  // Streamlit drops either the text or the way to the page when both reach the server at once: a link waits.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-testid=stApp] a[href]");
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const waits = Date.now() < handedOver + HOLD && !lost && isPending();
    if (!link || !plain || !(waits || held)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (held) return;
    held = true;
    const since = Date.now(), { href } = link;
    const go = setInterval(() => {
      if (isPending() && Date.now() < since + HOLD) return;
      clearInterval(go);
      held = false;
      handedOver = 0;
      const links = [link, ...document.querySelectorAll("[data-testid=stApp] a[href]")];
      links.find((one) => one.isConnected && one.href === href)?.click();
    }, 20);
  }, true);
  // So does a step back or forward: what was typed is stored first, then its page is opened. The run that stores it
  // sets the address back, so the step itself cannot be taken any more.
  addEventListener("popstate", (event) => {
    if (lost || !(typed.size || (Date.now() < handedOver + HOLD && isPending()))) return;
    event.stopImmediatePropagation();
    save();
    const since = Date.now(), { href } = location;
    const go = setInterval(() => {
      if ((isPending() || watch) && Date.now() < since + STEP) return; // while it watches, leaving would be asked about
      clearInterval(go);
      const links = [...document.querySelectorAll("[data-testid=stApp] a[href]")];
      const link = links.find((one) => one.href === href);
      if (link) link.click();
      else location.assign(href);
    }, 20);
  }, true);
  document.addEventListener("visibilitychange", () => document.hidden && save());
  addEventListener("beforeunload", (event) => {
    save();
    if (lost ? owed : watch) event.preventDefault(); // nothing can be sent any more: the browser asks whether to stay, and it is saved
  });
})();
