// Small comforts of the frame; every page works without them.
(() => {
  const time = document.querySelector("details.time");
  if (time) {
    // A panel over the page closes on Escape and on a press beside it.
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && time.open) {
        time.open = false;
        time.querySelector("summary").focus();
      }
    });
    document.addEventListener("click", (event) => {
      if (time.open && !time.contains(event.target)) time.open = false;
    });
  }
  // The key / leads to the box for searching, unless somebody is writing or has turned it off.
  const box = document.getElementById("q");
  const off = () => localStorage.getItem("cairn-slash") === "off";
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !box || off()) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  const slash = document.getElementById("slash");
  if (slash) {
    slash.closest("[hidden]").hidden = false;
    slash.checked = !off();
    slash.addEventListener("change", () =>
      localStorage.setItem("cairn-slash", slash.checked ? "on" : "off"));
  }
  // The room one is in is in sight on a phone.
  const here = document.querySelector(".rooms a[aria-current]");
  if (here) {
    const bar = here.closest("ul");
    bar.scrollLeft = here.offsetLeft - bar.offsetLeft - 24;
  }
  // A refused form tells so to those who do not see it.
  const refusal = document.querySelector(".refusal");
  if (refusal) {
    refusal.tabIndex = -1;
    refusal.focus();
  }
  // One press is enough; the key in the form would make a second harmless anyway.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || form.dataset.again === "yes") return;
    if (form.dataset.sent === "yes") {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 4000);
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) delete form.dataset.sent;
  });
})();
