// Keys for the room: a letter leads to what it does. The page works without it.
(() => {
  const box = () => document.getElementById("single-keys");
  const kept = "cairn-single-keys";
  const read = () => {
    const it = box();
    if (it) it.checked = localStorage.getItem(kept) !== "off";
  };
  read();
  document.addEventListener("change", (event) => {
    if (event.target === box()) localStorage.setItem(kept, event.target.checked ? "on" : "off");
  });

  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("input:not([type=checkbox]), select, textarea");
    if (event.key === "Escape" && field) field.blur();
    if (field || event.ctrlKey || event.altKey || event.metaKey || !box()?.checked) return;
    const way = document.querySelector(`#room [data-key="${CSS.escape(event.key)}"]`);
    if (!way) return;
    event.preventDefault();
    if (way.tagName === "SUMMARY") {
      const part = way.parentElement;
      part.open = true;
      (part.querySelector("form input:not([type=hidden]), form select, form button") ?? way).focus();
    } else if (way.tagName === "BUTTON") {
      way.focus();
      way.click();
    } else {
      way.focus();
    }
    document.activeElement.scrollIntoView({ block: "nearest" });
  });

  // What was just put to the room is answered next; a refusal is read out.
  document.addEventListener("htmx:afterSwap", () => {
    read();
    const refusal = document.querySelector("#room .refusal");
    if (refusal) {
      refusal.tabIndex = -1;
      refusal.focus();
    } else if (document.activeElement === document.body) {
      const next = document.querySelector('#room [data-key="v"], #room [data-key="n"]');
      if (next) next.focus();
    }
  });
})();
