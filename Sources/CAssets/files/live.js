// Shows what changed elsewhere. The server says only "changed"; this page is asked for again, with this person's rights,
// and each element with `data-live` is replaced by its new self. Without this script the page is as it was when it came.
const events = document.body.dataset.events;
const calmMilliseconds = 120;
let source;
let timer;
let fetching = false;
let again = false;
let missed = false;

function listen() {
  if (source || !events) return;
  source = new EventSource(events);
  source.addEventListener("changed", soon);
  source.addEventListener("open", () => {
    if (missed) soon();
    missed = false;
  });
  source.addEventListener("error", () => {
    missed = true;
    // A refused stream (signed out, revoked) is closed for good; a cut one reconnects by itself.
    if (source.readyState === EventSource.CLOSED) {
      source = undefined;
      setTimeout(listenIfSeen, 5000);
    }
  });
}

function pause() {
  source?.close();
  source = undefined;
  missed = true;
}

function listenIfSeen() {
  if (document.visibilityState === "visible") listen();
}

// Several changes at once are one new page.
function soon() {
  clearTimeout(timer);
  timer = setTimeout(refresh, calmMilliseconds);
}

async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    const response = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
    if (response.redirected || !response.ok) {
      // Signed out, or no longer shown to this person: the server says so in its own words.
      if (response.redirected || response.status === 404) location.reload();
      return;
    }
    replace(new DOMParser().parseFromString(await response.text(), "text/html"));
  } catch {
    missed = true;
  } finally {
    fetching = false;
    if (again) {
      again = false;
      soon();
    }
  }
}

function replace(fresh) {
  const said = [];
  for (const old of document.querySelectorAll("[data-live]")) {
    const next = fresh.querySelector(`[data-live="${CSS.escape(old.dataset.live)}"]`);
    if (!next || next.outerHTML === old.outerHTML) continue;
    const words = added(old, next);
    if (words) said.push(words);
    keepTyped(old, next);
    const focused = place(old);
    old.replaceWith(next);
    restore(next, focused);
  }
  if (fresh.title && document.title !== fresh.title) document.title = fresh.title;
  if (said.length) say(said.join(". "));
}

// What is new in a list of things with ids: who wrote, in a few words.
function added(old, next) {
  const news = [...next.querySelectorAll("article[id]")].filter((item) => !old.querySelector(`#${CSS.escape(item.id)}`));
  if (!news.length) return "";
  const last = news.at(-1);
  const who = last.querySelector("b")?.textContent ?? "";
  const text = last.querySelector("p")?.textContent ?? "";
  return `${who}: ${text}`.slice(0, 200);
}

// A field in a replaced part keeps what was typed and not yet sent.
function keepTyped(old, next) {
  for (const field of old.querySelectorAll("textarea, input:not([type=hidden])")) {
    const twin = field.id && next.querySelector(`#${CSS.escape(field.id)}`);
    if (!twin) continue;
    if (field.type === "checkbox" || field.type === "radio") {
      if (field.checked !== field.defaultChecked) twin.checked = field.checked;
    } else if (field.type !== "file" && field.value !== field.defaultValue) {
      twin.value = field.value;
    }
  }
}

function place(old) {
  const active = document.activeElement;
  if (!active || !old.contains(active)) return undefined;
  const href = active.getAttribute("href");
  return {
    selector: active.id ? `#${CSS.escape(active.id)}` : href ? `a[href="${CSS.escape(href)}"]` : undefined,
    start: active.selectionStart,
    end: active.selectionEnd,
  };
}

function restore(next, focused) {
  const target = focused?.selector && next.querySelector(focused.selector);
  if (!target) return;
  target.focus({ preventScroll: true });
  if (typeof focused.start === "number") target.setSelectionRange(focused.start, focused.end);
}

function say(words) {
  const region = document.getElementById("said");
  if (region) region.textContent = words;
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") {
    listen();
    if (missed) soon();
  } else {
    pause();
  }
});
addEventListener("pagehide", pause);
addEventListener("pageshow", listenIfSeen);
listenIfSeen();
