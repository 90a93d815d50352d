// Filters, search, keys and deep links. All text is there without it; nothing is stored and nothing is requested.
(() => {
"use strict";
// The index of a report in many parts has no claims of its own.
if (!document.querySelector("#filters")) return;
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector, root = document) => root.querySelector(selector);
const cards = all(".card"), bar = one("#filters"), count = one("#count"), none = one("#none-shown");
const query = one("#q"), source = one("#s"), help = one("#help"), keysOn = one("#keys-on");
const buttons = all("button[data-f]", bar);
const state = { label: "", query: "", source: "" };
let current = -1;

// Width and case do not matter, nor does where a line breaks.
const fold = text => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
const texts = new Map();
const textOf = card => {
  if (!texts.has(card)) texts.set(card, fold(card.textContent));
  return texts.get(card);
};
const shown = () => cards.filter(card => !card.hidden);

function fits(card, wanted) {
  const { label, source } = state;
  if (label === "todo" ? !("todo" in card.dataset) : label && !card.classList.contains(`v-${label}`)) return false;
  if (source && !` ${card.dataset.s} `.includes(` ${source} `)) return false;
  return !wanted || textOf(card).includes(wanted);
}

function apply() {
  const wanted = fold(state.query).trim();
  let number = 0;
  for (const card of cards) {
    const on = fits(card, wanted);
    if (card.hidden === on) card.hidden = !on;
    if (on) number++;
  }
  count.textContent = count.dataset.t.replace("{n}", number);
  none.hidden = number > 0;
  for (const button of buttons) button.setAttribute("aria-pressed", button.dataset.f === state.label);
}

function remember() {
  const parts = new URLSearchParams();
  if (state.label) parts.set("v", state.label);
  if (state.query) parts.set("q", state.query);
  if (state.source) parts.set("s", state.source);
  const hash = parts.toString();
  history.replaceState(null, "", hash ? `#?${hash}` : location.pathname + location.search);
}

function change(part) {
  Object.assign(state, part);
  query.value = state.query;
  source.value = state.source;
  apply();
}

function go(card) {
  if (!card) return;
  if (card.hidden) change({ label: "", query: "", source: "" });
  current = cards.indexOf(card);
  for (const other of all(".current")) other.classList.remove("current");
  card.classList.add("current");
  const marks = all(`.hl[href="#${card.id}"]`), box = one(".galley .text");
  for (const mark of marks) mark.classList.add("current");
  // The article scrolls in its own box, so that the page stays with the claim.
  if (marks[0]) box.scrollTop = marks[0].offsetTop - box.offsetTop - box.clientHeight / 3;
  card.scrollIntoView({ block: "start" });
  // Heights above are estimates until they have been drawn once.
  requestAnimationFrame(() => requestAnimationFrame(() => card.scrollIntoView({ block: "start", behavior: "instant" })));
  card.tabIndex = -1;
  card.focus({ preventScroll: true });
}

function step(by, among = shown()) {
  const after = among.filter(card => cards.indexOf(card) > current);
  const before = among.filter(card => cards.indexOf(card) < current);
  go(by > 0 ? after[0] : before[before.length - 1]);
}

function follow() {
  if (location.hash.startsWith("#?")) {
    const parts = new URLSearchParams(location.hash.slice(2));
    const label = parts.get("v") || "";
    const known = buttons.some(button => button.dataset.f === label);
    const from = [...source.options].some(option => option.value === parts.get("s")) ? parts.get("s") : "";
    change({ label: known ? label : "", query: parts.get("q") || "", source: from || "" });
    return;
  }
  apply();
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch { /* a hash that somebody typed */ }
  if (id.startsWith("c-")) go(document.getElementById(id));
}

function press(key) {
  switch (key) {
    case "j": return step(1);
    case "k": return step(-1);
    case "n": {
      const todo = shown().filter(card => "todo" in card.dataset);
      return go(todo.find(card => cards.indexOf(card) > current) || todo[0]);
    }
    case "o": {
      const link = current >= 0 && one(".from a", cards[current]);
      return link && link.click();
    }
    case "/": return query.focus();
    case "?": return help.showModal();
    default: {
      const button = buttons[Number(key)];
      if (button) button.click();
    }
  }
}

// What stays at the top must not cover what a link, a key or the tab key leads to.
const measure = () => {
  const height = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
  document.documentElement.style.setProperty("--bar", `${height}px`);
};
bar.hidden = false;
measure();
addEventListener("resize", measure);
for (const button of buttons) button.addEventListener("click", () => { change({ label: button.dataset.f }); remember(); });
query.addEventListener("input", event => {
  if (event.isComposing) return;
  change({ query: query.value });
  remember();
});
query.addEventListener("compositionend", () => { change({ query: query.value }); remember(); });
source.addEventListener("change", () => { change({ source: source.value }); remember(); });
one("#help-open").addEventListener("click", () => help.showModal());
one("#help-close").addEventListener("click", () => help.close());
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !keysOn.checked || help.open) return;
  if (event.target.matches("input, select, textarea")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (/^[jkno/?0-8]$/.test(event.key)) {
    event.preventDefault();
    press(event.key);
  }
});
document.addEventListener("click", event => {
  const link = event.target.closest('a[href^="#c-"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", link.getAttribute("href"));
  follow();
});
addEventListener("popstate", follow);
addEventListener("hashchange", follow);
// On paper everything stands open, and comes back as it was.
let folded = [];
addEventListener("beforeprint", () => {
  folded = all("details:not([open])");
  for (const details of folded) details.open = true;
});
addEventListener("afterprint", () => { for (const details of folded) details.open = false; });
if (matchMedia("(max-width: 1020px)").matches) for (const galley of all(".galley")) galley.open = false;
follow();
document.documentElement.dataset.ready = "";
})();
