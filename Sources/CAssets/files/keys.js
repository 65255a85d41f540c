// Keys that lead somewhere. Single ones only while nobody types and no window is open, and only for those who use them;
// what they lead to are the page's own links, so nobody is led where they may not go.
const { search, palette, paletteScript, keys } = document.body.dataset;
const thinkMilliseconds = 1500;
let began = -Infinity;

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing) return;
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (isCommand && event.key.toLowerCase() === "k") {
    event.preventDefault();
    open("openPalette", palette);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const field = document.getElementById("rail-search");
  if (event.key === "Escape" && event.target === field) field.blur();
  if (!keys || isTyping(event.target) || document.querySelector("dialog:modal, :popover-open")) return;
  if (press(event.key)) event.preventDefault();
});

function isTyping(target) {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable], iframe") !== null;
}

// Whether the key did something.
function press(key) {
  const isSecond = performance.now() - began < thinkMilliseconds;
  began = -Infinity;
  if (isSecond) {
    const link = document.querySelector(`nav a[data-key="${CSS.escape(key)}"]`);
    if (link) location.assign(link.href);
    return link !== null;
  }
  switch (key) {
    case "g":
      began = performance.now();
      return true;
    case "/":
      return look();
    case "?":
      open("openKeys", keys);
      return true;
    case "j":
      return step(1);
    case "k":
      return step(-1);
    default:
      return false;
  }
}

function look() {
  const fields = [document.querySelector("main .search-field input"), document.getElementById("rail-search")];
  const field = fields.find((one) => one?.checkVisibility());
  if (!field) {
    location.assign(search);
    return true;
  }
  field.focus();
  field.select();
  return true;
}

// Through the rows of the page's lists, from link to link, so that Enter opens as it always does.
function step(by) {
  const links = [...document.querySelectorAll("main .row-title a, main tbody th a")].filter((a) => a.checkVisibility());
  if (!links.length) return false;
  const row = document.activeElement?.closest(".row, tr");
  const at = links.findIndex((a) => a === document.activeElement || (row && row.contains(a)));
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
  links[next].focus();
  links[next].scrollIntoView({ block: "nearest" });
  return true;
}

// What is seldom needed comes when it is needed.
async function open(what, address) {
  try {
    const windows = await import(paletteScript);
    await windows[what](address);
  } catch {
    location.assign(what === "openKeys" ? address : search);
  }
}
