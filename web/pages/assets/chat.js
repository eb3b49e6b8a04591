// The web chat: shows what the stream tells, and sends what is typed or tapped. Nothing is kept here but the page.
"use strict";

const words = document.body.dataset;
const log = document.getElementById("log");
const typing = document.getElementById("typing");
const status = document.getElementById("status");
const composer = document.getElementById("composer");
const field = document.getElementById("text");
const base = location.pathname.replace(/\/$/, "");

const labels = new Map(); // a choice's value → its label
const mine = new Map(); // a message's id → its entry in the log
const queue = []; // what is to be sent, in order
let sending = false;
let ready = false;
let last = ""; // the id of the last event, to go on from

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function add(entry) {
  const near = log.scrollHeight - log.scrollTop - log.clientHeight < 160;
  log.append(entry);
  if (near || !ready || entry.classList.contains("mine")) log.scrollTop = log.scrollHeight;
}

function spoken(text) {
  return element("p", { textContent: text, dir: "auto" });
}

// What the business says.

function showTheirs(told) {
  typing.hidden = true;
  const entry = element("li", { className: `said ${told.kind}` }, spoken(told.text));
  if (told.link && /^https?:/.test(told.link)) {
    entry.append(element("a", { href: told.link, target: "_blank", rel: "noopener noreferrer", textContent: words.link }));
  }
  if (told.choices.length) {
    if (told.kind === "reply") retireMenus();
    entry.append(menu(told));
  }
  const lost = document.activeElement === document.body || document.activeElement?.disabled;
  add(entry);
  if (!lost || !ready) return;
  // What can only be typed is typed at once; elsewhere the keyboard is on the new menu.
  const next = ["name", "contact"].includes(told.asks) ? field : entry.querySelector("button");
  next?.focus({ preventScroll: true });
}

function menu(told) {
  const group = element("div", { className: "choices", role: "group" });
  group.classList.add(told.kind, told.asks || "none");
  for (const choice of told.choices) {
    labels.set(choice.value, choice.label);
    const button = element("button", { type: "button", value: choice.value, textContent: choice.label, dir: "auto" });
    button.addEventListener("click", () => tap(group, button, choice));
    group.append(button);
  }
  return group;
}

// A menu of the conversation lives until the next one; the buttons of a notice stay.
function retireMenus() {
  for (const button of log.querySelectorAll(".choices.reply button")) button.disabled = true;
}

function tap(group, button, choice) {
  for (const other of group.querySelectorAll("button")) other.disabled = true;
  button.setAttribute("aria-pressed", "true");
  say({ choice: choice.value }, choice.label, () => {
    for (const other of group.querySelectorAll("button")) other.disabled = false;
    button.removeAttribute("aria-pressed");
  });
}

// What the visitor says.

function showMine(id, text) {
  const entry = element("li", { className: "said mine" }, spoken(text));
  mine.set(id, entry);
  add(entry);
  return entry;
}

function say(message, text, refused) {
  const id = newId();
  if (text) showMine(id, text).classList.add("unsent");
  queue.push({ message: { id, ...message }, refused });
  send();
}

async function send() {
  if (sending) return;
  sending = true;
  for (let wait = 1000; queue.length; ) {
    const answer = await post(queue[0].message);
    if (answer.again) {
      note(queue[0].message.id, words.waiting);
      await pause(wait);
      wait = Math.min(wait * 2, 15000);
      continue;
    }
    wait = 1000;
    const sent = queue.shift();
    if (answer.text) giveUp(sent, answer.text);
    else settle(sent.message.id);
  }
  sending = false;
}

// The same id goes out again after a failure, so nothing is said twice.
async function post(message) {
  try {
    const response = await fetch(`${base}/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(message),
    });
    if (response.ok) return {};
    if (response.status >= 500) return { again: true };
    return { text: (await response.json()).text || words.failed };
  } catch {
    return { again: true };
  }
}

function settle(id) {
  const entry = mine.get(id);
  if (!entry) return;
  entry.classList.remove("unsent");
  entry.querySelector("small")?.remove();
  if (entry.nextElementSibling === null) typing.hidden = false;
}

function note(id, text) {
  const entry = mine.get(id);
  if (!entry) return null;
  entry.querySelector("small")?.remove();
  const said = element("small", { textContent: text, role: "status" });
  entry.append(said);
  return said;
}

function giveUp(sent, text) {
  sent.refused?.();
  const shown = note(sent.message.id, text);
  if (!shown) {
    status.textContent = text;
    return;
  }
  const again = element("button", { type: "button", textContent: words.again });
  again.addEventListener("click", () => {
    shown.remove();
    queue.push(sent);
    send();
  });
  shown.append(" ", again);
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = field.value.trim();
  if (!text) return;
  field.value = "";
  say({ text }, text);
});

// The stream.

function hear(event) {
  last = event.lastEventId;
  const told = JSON.parse(event.data);
  if (told.kind !== "mine") {
    showTheirs(told);
  } else if (mine.has(told.id)) {
    mine.get(told.id).classList.remove("unsent");
  } else {
    const text = told.text ?? labels.get(told.choice);
    if (told.choice) log.querySelector(`button[value="${CSS.escape(told.choice)}"]`)?.setAttribute("aria-pressed", "true");
    if (text) showMine(told.id, text);
  }
}

function begin(event) {
  if (ready) return;
  ready = true;
  log.setAttribute("aria-live", "polite");
  log.scrollTop = log.scrollHeight;
  if (matchMedia("(pointer: fine)").matches) field.focus({ preventScroll: true });
  const token = new URLSearchParams(location.search).get("start");
  if (token !== null) history.replaceState(null, "", location.pathname);
  if (token || JSON.parse(event.data).new) say({ start: token || "" });
}

function listen() {
  const stream = new EventSource(`${base}/events?after=${last}`);
  stream.addEventListener("open", () => { status.textContent = ""; });
  stream.addEventListener("error", () => {
    status.textContent = words.offline;
    // The browser comes back by itself, but not to a stream that was refused.
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  });
  stream.addEventListener("ready", begin);
  stream.addEventListener("message", hear);
}

listen();
