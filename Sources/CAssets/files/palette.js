// Two windows over the page: the palette, where one goes by typing, and the list of keys. Both are the server's own pages,
// asked for as this person. The palette is a combobox (ARIA Authoring Practices): its field keeps the focus and names the
// option that is meant.
const calmMilliseconds = 120;

async function load(address, signal) {
  const response = await fetch(address, { headers: { Accept: "text/html" }, cache: "no-store", signal });
  if (response.redirected) location.reload();
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!response.ok) throw new Error(page.querySelector("main p")?.textContent ?? String(response.status));
  return page;
}

function show(dialog) {
  document.querySelector("dialog:modal")?.close();
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
  });
  dialog.showModal();
}

export async function openKeys(address) {
  const page = await load(address);
  const dialog = document.createElement("dialog");
  dialog.className = "keys-window";
  const title = document.createElement("h1");
  title.id = "keys-title";
  title.textContent = page.querySelector("main h1").textContent;
  dialog.setAttribute("aria-labelledby", title.id);
  title.tabIndex = -1;
  title.autofocus = true;
  dialog.append(title, document.importNode(page.querySelector("[data-key-list]"), true));
  show(dialog);
}

export async function openPalette(address) {
  if (document.querySelector("#palette")) return;
  const dialog = document.importNode((await load(address)).querySelector("#palette"), true);
  const field = dialog.querySelector("[role=combobox]");
  const status = dialog.querySelector("[role=status]");
  const form = dialog.querySelector("form");
  let active;
  let asked = field.value;
  let shown = asked;
  let timer;
  let request;
  field.autocomplete = "off";
  field.spellcheck = false;
  field.autofocus = true;
  show(dialog);

  const options = () => [...dialog.querySelectorAll("[role=option]")];

  function mean(option) {
    active?.setAttribute("aria-selected", "false");
    active = option;
    if (option) {
      option.setAttribute("aria-selected", "true");
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  function step(by) {
    const all = options();
    if (!all.length) return;
    const at = all.indexOf(active);
    mean(at < 0 ? all.at(by > 0 ? 0 : -1) : all[(at + by + all.length) % all.length]);
  }

  async function ask() {
    request?.abort();
    request = new AbortController();
    const typed = field.value;
    asked = typed;
    const url = new URL(address, location.href);
    if (typed) url.searchParams.set("q", typed);
    try {
      const page = await load(url, request.signal);
      if (asked !== typed) return;
      shown = typed;
      for (const part of ["#palette-list", ".palette-none"]) dialog.querySelector(part)?.remove();
      form.after(...[...page.querySelectorAll("#palette-list, .palette-none")].map((part) => document.importNode(part, true)));
      mean(typed.trim() ? options()[0] : undefined);
      status.textContent = page.querySelector("[data-count]").dataset.count;
    } catch (problem) {
      if (problem.name !== "AbortError") status.textContent = problem.message;
    }
  }

  field.addEventListener("input", () => {
    request?.abort();
    clearTimeout(timer);
    timer = setTimeout(ask, calmMilliseconds);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && active && shown === field.value) {
      // What is listed is what was typed; else the form searches for it.
      event.preventDefault();
      active.click();
    } else if (event.key === "Escape") {
      event.preventDefault();
      dialog.close();
    }
  });
  dialog.addEventListener("pointermove", (event) => {
    const option = event.target.closest("[role=option]");
    if (option && option !== active) mean(option);
  });
  dialog.addEventListener("close", () => {
    clearTimeout(timer);
    request?.abort();
  });
}
