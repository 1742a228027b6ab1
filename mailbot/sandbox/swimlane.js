"use strict";
const letters = JSON.parse(document.getElementById("letters").textContent);
const dialog = document.querySelector("dialog");
const part = Object.fromEntries([...dialog.querySelectorAll("[id]")].map((element) => [element.id, element]));
const frame = dialog.querySelector("iframe");
const text = dialog.querySelector("pre");
let current = 0;
let inText = false;

function read(number) {
  current = number;
  const letter = letters[number];
  for (const field of ["kind", "subject", "from", "to", "cc", "at", "verdict"]) {
    part[field].textContent = letter[field];
    if (part[field].tagName === "DD") {
      part[field].hidden = part[field].previousElementSibling.hidden = !letter[field];
    }
  }
  part.kind.className = letter.colour;
  part.earlier.disabled = number === 0;
  part.later.disabled = number === letters.length - 1;
  dressUp();
  document.querySelectorAll(".mark.open").forEach((mark) => mark.classList.remove("open"));
  document.querySelector(`.mark[data-number="${number}"]`).classList.add("open");
  if (!dialog.open) dialog.showModal();
}

function dressUp() {
  const { html, text: words } = letters[current];
  const showText = !html || (inText && words);
  frame.hidden = showText;
  text.hidden = !showText;
  if (showText) text.textContent = words;
  else frame.srcdoc = html;
  part.dress.hidden = !html || !words;
  part.dress.textContent = showText ? "As HTML" : "As plain text";
}

function step(by) {
  const number = current + by;
  if (number >= 0 && number < letters.length) read(number);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-number]");
  if (button) read(Number(button.dataset.number));
  if (event.target === dialog) dialog.close();
});
part.earlier.addEventListener("click", () => step(-1));
part.later.addEventListener("click", () => step(1));
part.close.addEventListener("click", () => dialog.close());
part.dress.addEventListener("click", () => {
  inText = !inText;
  dressUp();
});
dialog.addEventListener("keydown", (event) => {
  if (event.key === "ArrowLeft") step(-1);
  if (event.key === "ArrowRight") step(1);
});
dialog.addEventListener("close", () => {
  const mark = document.querySelector(".mark.open");
  mark.classList.remove("open");
  mark.focus();
});

const legend = document.querySelector(".legend");
legend.addEventListener("click", (event) => {
  const button = event.target.closest("[data-only]");
  if (!button) return;
  button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
  const chosen = new Set([...legend.querySelectorAll("[aria-pressed=true]")].map((pressed) => pressed.dataset.only));
  document.body.classList.toggle("only", chosen.size > 0);
  document.querySelectorAll("[data-kind]").forEach((item) => item.classList.toggle("shown", chosen.has(item.dataset.kind)));
});

if (/^#\d+$/.test(location.hash) && Number(location.hash.slice(1)) < letters.length) read(Number(location.hash.slice(1)));
