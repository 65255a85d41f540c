// What a person would trip over on a page, found by measuring it: things off the screen, cut off, on top of each other, too small
// to press, moving though asked not to; and, key by key, a focus that cannot be seen.
(() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const hiddenForEyes = ".visually-hidden, .visually-hidden *, .skip:not(:focus), .composer .field > label, [data-hovered]";
  // Shortened on purpose: the whole text stands a press away.
  const shortened = ".clamp, .row-meta, .rail-foot .brand *, .topbar .brand *, .upload-line b, option";
  const pressed = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  // What lies over the page wherever it is scrolled to.
  const floating = ".thumbbar, .topbar, .decision-bar, .stuck, .composer, .pay-submit, .dialog, [popover], .tally, .viewer-pins, .scrim, .rail";

  const nameOf = (element) => {
    const one = (at) => at.tagName.toLowerCase() + [...at.classList].map((name) => "." + name).join("");
    const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `${element.parentElement ? one(element.parentElement) + " > " : ""}${one(element)} “${words}”`;
  };
  const scrolls = (element, axis) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const flow = getComputedStyle(at)[axis];
      if (flow === "auto" || flow === "scroll") return at;
    }
    return undefined;
  };
  // For ears alone.
  const clipped = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).clipPath === "inset(50%)") return true;
    }
    return false;
  };
  // Texts as they are laid out, line by line.
  function texts() {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !element || !shown(element) || element.closest(hiddenForEyes)) continue;
      if (element.closest("noscript, script, style, option, .hit") || clipped(element)) continue;
      range.selectNodeContents(walker.currentNode);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) found.push({ element, box });
    }
    return found;
  }

  // The part of a document that is looked at: the page, or the window that lies over it.
  const open = () => document.querySelector("[popover]:popover-open, dialog[open]");

  window.checkPage = ({ isWhole = true } = {}) => {
    const told = [];
    const wide = document.documentElement.clientWidth;
    const isRight = document.documentElement.dir === "rtl";
    if (document.documentElement.scrollWidth > wide + 1) {
      const guilty = [...document.body.querySelectorAll("*")].filter((element) => {
        const box = element.getBoundingClientRect();
        return shown(element) && (isRight ? box.left < -1 : box.right > wide + 1) && !scrolls(element, "overflowX");
      });
      told.push(`off the screen: ${document.documentElement.scrollWidth} wide on ${wide}; ${guilty.slice(-3).map(nameOf).join("; ")}`);
    }
    const lines = texts();
    const seen = new Set();
    const once = (text) => seen.has(text) || (seen.add(text), told.push(text));
    for (const { element, box } of lines) {
      if ((box.left < -1 || box.right > wide + 1) && !scrolls(element, "overflowX") && !element.closest(shortened + ", .hatch, svg")) {
        once(`off the screen: ${nameOf(element)}`);
      }
      for (let at = element; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.overflowX === "visible" && style.overflowY === "visible") continue;
        if (style.overflowX === "auto" || style.overflowY === "auto" || element.closest(shortened)) break;
        const frame = at.getBoundingClientRect();
        if (box.right > frame.right + 2 || box.left < frame.left - 2 || box.bottom > frame.bottom + 3 || box.top < frame.top - 3) {
          once(`cut off: ${nameOf(element)} in ${nameOf(at)}`);
        }
      }
    }
    overlaps(lines, once);
    if (isWhole) targets(once);
    const moving = document.getAnimations().filter((one) => one.playState === "running");
    if (matchMedia("(prefers-reduced-motion: reduce)").matches && moving.length) {
      told.push(`moves: ${moving.map((one) => nameOf(one.effect.target)).join("; ")}`);
    }
    if (document.querySelector(".app") && !document.querySelector("[role=status], [aria-live]")) told.push("no live region");
    return told;
  };

  function overlaps(lines, once) {
    const plain = lines.filter(({ element }) => !element.closest(floating) || (open() && open().contains(element)));
    plain.sort((one, two) => one.box.top - two.box.top);
    for (let at = 0; at < plain.length; at += 1) {
      const one = plain[at];
      for (let next = at + 1; next < plain.length && plain[next].box.top < one.box.bottom; next += 1) {
        const two = plain[next];
        if (one.element === two.element || one.element.contains(two.element) || two.element.contains(one.element)) continue;
        if (open() && open().contains(one.element) !== open().contains(two.element)) continue;
        const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
        const down = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
        const isShort = [one, two].some(({ element }) => element.closest(shortened));
        if (across > 3 && down > 0.4 * Math.min(one.box.height, two.box.height) && !isShort) {
          once(`on top of each other: ${nameOf(one.element)} and ${nameOf(two.element)}`);
        }
      }
    }
  }

  // 24 px, or so much room around that a finger finds nothing else; 44 for what a view is for.
  function targets(once) {
    const within = open();
    const all = [...(within ?? document).querySelectorAll(pressed)].filter((element) => shown(element) && !element.closest(hiddenForEyes));
    const boxOf = (element) => {
      const label = element.matches("input[type=radio], input[type=checkbox]") && element.closest("label, .field.check");
      if (label) return label.getBoundingClientRect();
      if (element.closest(".row-title")) return element.closest(".row, li, tr")?.getBoundingClientRect() ?? element.getBoundingClientRect();
      return element.getBoundingClientRect();
    };
    const boxes = all.map(boxOf);
    all.forEach((element, at) => {
      const box = boxes[at];
      if (element.closest("svg")) return;
      const style = getComputedStyle(element);
      const isLow = element.matches(".button, .thumbbar a, .rail nav a, .tabs a") && box.height < 43.5;
      if (isLow || (element.matches(".button, .thumbbar a") && box.width < 43.5)) {
        once(`less than 44: ${Math.round(box.width)} × ${Math.round(box.height)} ${nameOf(element)}`);
      }
      if (box.width >= 23.5 && box.height >= 23.5) return;
      const around = element.parentElement.textContent.trim().length > element.textContent.trim().length + 3;
      if (style.display === "inline" && around) return;
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const near = boxes.some((other, index) => {
        if (index === at || all[index].contains(element) || element.contains(all[index])) return false;
        if (other.height > 40 && all[index].closest(".row-title")) return false;
        const [dx, dy] = [Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)];
        return Math.hypot(dx, dy) < 12;
      });
      if (near) once(`less than 24: ${Math.round(box.width)} × ${Math.round(box.height)} ${nameOf(element)}`);
    });
  }

  // Follows the Tab key: after each press, whether the thing that has the focus is in view and shows that it has it.
  let told = [];
  let visited = new Set();
  window.followFocus = () => {
    told = [];
    visited = new Set();
    document.activeElement?.blur();
    scrollTo(0, 0);
    addEventListener("keyup", (event) => event.key === "Tab" && judge(document.activeElement), true);
    // A date is day, month, year and calendar to the key.
    return reachable().length + 3 * document.querySelectorAll("input[type=date]").length;
  };
  const reachable = () =>
    [...(document.querySelector("dialog:modal") ?? document).querySelectorAll(pressed + ", [tabindex='0'], iframe")].filter(
      (element) => shown(element) && !element.disabled && element.tabIndex >= 0 && !element.closest("[inert]") &&
        !(element.type === "radio" && !element.checked),
    );
  function judge(element) {
    if (!element || element === document.body || visited.has(element)) return;
    visited.add(element);
    if (element.tagName === "IFRAME") return;
    const box = (element.matches(".segments input, .option input") ? element.closest("label") : element).getBoundingClientRect();
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!inside) told.push(`focus off the screen: ${nameOf(element)}`);
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].map(([x, y]) => {
      const at = [Math.min(innerWidth - 1, Math.max(0, box.left + x * box.width)), Math.min(innerHeight - 1, Math.max(0, box.top + y * box.height))];
      const top = document.elementFromPoint(...at);
      return top && (element.contains(top) || top.contains(element) || top.closest("label")?.control === element || top.closest("svg")?.contains(element));
    });
    if (inside && points.filter(Boolean).length < 3) told.push(`focus hidden behind something: ${nameOf(element)}`);
    const carriers = [element, element.closest(".row"), element.closest("label"), element.closest(".composer-box"), element.querySelector(".ring")];
    const lit = carriers.filter(Boolean).some((one) => {
      const style = getComputedStyle(one);
      const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1.5;
      const ringed = one.matches(".composer-box") && style.boxShadow !== "none";
      return outlined || ringed || (one.matches(".ring") && style.stroke !== "none");
    });
    if (!lit) told.push(`focus not shown: ${nameOf(element)}`);
  }
  window.focusTold = () => {
    const missed = reachable().filter((element) => !visited.has(element));
    return told.concat(missed.map((element) => `not reached by Tab: ${nameOf(element)}`));
  };

  // Where colours are the reader's own, what is current or chosen still differs from what is beside it.
  window.checkForced = () => {
    const look = (element) => {
      const style = getComputedStyle(element);
      const before = getComputedStyle(element, "::before");
      return [style.backgroundColor, style.borderBlockEndColor, style.borderInlineStartWidth, style.color, style.outlineStyle,
        style.textDecorationLine, before.content, before.backgroundColor].join();
    };
    const told = [];
    for (const element of document.querySelectorAll("nav a[aria-current], .segments a[aria-current], .segments label:has(:checked)")) {
      if (!shown(element)) continue;
      const list = element.closest("ul, .segments, nav");
      const other = [...list.querySelectorAll(element.tagName)].find((one) => one !== element && !one.matches("[aria-current], :has(:checked)"));
      if (other && look(other) === look(element)) told.push(`not told apart in forced colours: ${nameOf(element)}`);
    }
    return told;
  };
})();
