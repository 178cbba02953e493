// Reads a story aloud where the browser can; the page is whole without it.
(() => {
  const button = document.getElementById("aloud");
  const story = document.getElementById("story");
  if (!button || !story || !("speechSynthesis" in window)) return;
  const start = button.textContent;
  const quiet = () => { button.textContent = start; button.removeAttribute("aria-pressed"); };
  button.hidden = false;
  button.addEventListener("click", () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      quiet();
      return;
    }
    // A part at a time: some voices stop in the midst of a long one.
    const parts = [...story.querySelectorAll("h1, h2, p")];
    parts.forEach((part, at) => {
      const said = new SpeechSynthesisUtterance(part.textContent);
      said.lang = part.closest("[lang]").lang;
      if (at === parts.length - 1) said.onend = quiet;
      speechSynthesis.speak(said);
    });
    button.textContent = button.dataset.stop;
    button.setAttribute("aria-pressed", "true");
  });
  window.addEventListener("pagehide", () => speechSynthesis.cancel());
})();
