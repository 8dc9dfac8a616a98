// Keeps half characters out of what is typed. JavaScript writes an emoji as two halves; half of one, as a paste that was
// cut off or a faulty keyboard leaves it, is no text: Streamlit refuses the whole message with it, and each one after it.
// It is replaced by the sign for a broken character, where it can be seen, before Streamlit reads the field.
(() => {
  if (window.riaWholeText) return;
  window.riaWholeText = true;
  const SECOND_HALF = 100; // milliseconds: keyboards that send the halves one by one send the second within this time
  const HALF = /\p{Surrogate}/gu, FIRST_HALF = /[\ud800-\udbff]$/u, BROKEN = "\ufffd";
  const FIELD = "textarea, input:not([type=file])";
  let timer;

  const put = (field, text) => {
    const { selectionStart, selectionEnd, selectionDirection } = field;
    const kind = field.matches("textarea") ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, text); // React overlooks its own setter
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
  };

  const clean = (field) => {
    const text = field.value.replace(HALF, BROKEN); // as long as before: the caret stays
    if (text === field.value) return false;
    put(field, text);
    return true;
  };

  const cleanNow = (field) => {
    if (field?.matches?.(FIELD) && clean(field)) field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const read = (event) => {
    const field = event.target;
    if (event.isComposing || !field.matches?.(FIELD)) return;
    clearTimeout(timer);
    const waits = event.type === "input" && FIRST_HALF.test(field.value.slice(0, field.selectionStart ?? 0));
    if (waits) timer = setTimeout(cleanNow, SECOND_HALF, field);
    else clean(field);
  };

  addEventListener("input", read, true);
  addEventListener("change", read, true);
  addEventListener("compositionend", (event) => cleanNow(event.target), true);
  addEventListener("focusout", (event) => cleanNow(event.target), true);
  addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && cleanNow(event.target), true);
  addEventListener("visibilitychange", () => cleanNow(document.activeElement), true);
})();
