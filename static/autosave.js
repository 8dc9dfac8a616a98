// Saves what is typed into an answer after a pause, and says what is not saved yet.
// Streamlit stores a text only when its field is left, or on Enter (with Ctrl where Enter is a new line).
(() => {
  if (window.riaAutosave) return;
  window.riaAutosave = true;
  const PAUSE = 1500, LOOK = 150, ANSWERED = 4000; // milliseconds: before saving, between looks, for the server to begin
  const ANSWER = /(^| )st-key-(note-text-)?\d+-/; // the keys of answers and notes start with the assessment's number
  const typed = new Set();
  let timer, watch, sent = 0; // when a field was handed to Streamlit whose run has not begun yet

  const isAnswer = (field) =>
    field.matches?.("textarea, input") && !field.closest("[data-testid=stForm]") &&
    ANSWER.test(field.closest("[class*=st-key-]")?.className ?? "");

  const app = (name) => document.querySelector("[data-testid=stApp]")?.getAttribute(`data-test-${name}`);

  const show = () => {
    const connected = app("connection-state") === "CONNECTED";
    const sending = Date.now() < sent + ANSWERED; // a text that is as it was before starts no run
    const pending = typed.size || sending || !connected || app("script-state") !== "notRunning";
    for (const one of document.querySelectorAll("[data-unsaved]")) one.hidden = !pending;
    for (const one of document.querySelectorAll(".st-key-saved")) one.style.display = pending ? "none" : "";
    if (!pending) watch = clearInterval(watch);
  };

  const left = (field) => {
    if (typed.delete(field)) sent = Date.now();
  };

  const save = () => {
    for (const field of typed) {
      left(field);
      const enter = { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true };
      if (field.isConnected) field.dispatchEvent(new KeyboardEvent("keydown", enter));
    }
  };

  new MutationObserver(() => {
    if (app("script-state") === "running") sent = 0;
  }).observe(document.body, { subtree: true, attributeFilter: ["data-test-script-state"] });

  document.addEventListener("input", (event) => {
    if (!isAnswer(event.target)) return;
    typed.add(event.target);
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(save, PAUSE);
    watch ??= setInterval(show, LOOK);
    show();
  });
  document.addEventListener("compositionend", () => typed.size && (timer = setTimeout(save, PAUSE)));
  document.addEventListener("focusout", (event) => left(event.target)); // Streamlit stores it itself
  document.addEventListener("keydown", (event) => {
    const stores = event.ctrlKey || event.metaKey || event.target.matches?.("input");
    if (event.isTrusted && event.key === "Enter" && stores) left(event.target);
  });
  document.addEventListener("visibilitychange", () => document.hidden && save());
  addEventListener("beforeunload", (event) => {
    save();
    if (watch) event.preventDefault(); // nothing can be sent any more: the browser asks whether to stay, and it is saved
  });
})();
