// Datasette's SQL editor, made when the page has loaded, types into a hidden box: give that the name of what it is.
const { label } = document.currentScript.dataset;
window.addEventListener("load", () => {
  for (const box of document.querySelectorAll(".CodeMirror textarea")) box.setAttribute("aria-label", label);
});
