// How well everything on a page is told from what it stands on, from what the browser shows: WCAG 2.2, 1.4.3 and 1.4.11.
// Things that look the same by their place and state are measured once; a page is read once and measured many times.
(() => {
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const coded = (part) => {
    const clipped = Math.min(1, Math.max(0, part));
    return clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
  };
  const oklab = (light, a, b) => {
    const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
    const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
    const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
    return [
      coded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      coded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      coded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
    ];
  };
  const parsed = new Map();

  // Red, green and blue from 0 to 1, and how much it covers.
  function colour(text) {
    let found = parsed.get(text);
    if (!found) parsed.set(text, (found = parse(text)));
    return found;
  }
  function parse(text) {
    if (text === "transparent" || text === "none") return [0, 0, 0, 0];
    const kind = text.slice(0, text.indexOf("("));
    const parts = text.slice(text.indexOf("(") + 1, -1).replace("srgb", "").split(/[\s,/]+/).filter(Boolean);
    const number = (part) => (part === "none" ? 0 : part.endsWith("%") ? parseFloat(part) / 100 : parseFloat(part));
    const [x, y, z, alpha = 1] = parts.map(number);
    if (kind.startsWith("rgb")) return [x / 255, y / 255, z / 255, alpha];
    if (kind === "color") return [x, y, z, alpha];
    if (kind === "oklab") return [...oklab(x, y, z), alpha];
    if (kind === "oklch") {
      const turn = (z * Math.PI) / 180;
      return [...oklab(x, y * Math.cos(turn), y * Math.sin(turn)), alpha];
    }
    throw new Error(`no such colour: ${text}`);
  }
  const over = (front, back, share = 1) => {
    const alpha = front[3] * share;
    return [0, 1, 2].map((part) => front[part] * alpha + back[part] * (1 - alpha)).concat(1);
  };
  const luminance = (c) => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
  const ratio = (one, two) => {
    const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const hex = (c) => "#" + [0, 1, 2].map((p) => Math.round(c[p] * 255).toString(16).padStart(2, "0")).join("");

  // What carries no meaning of its own: the words beside it say the same, or it only parts things.
  const ornament =
    ".gauge .track, .gauge .gap, .gauge .tick, .gauge .partial, .timeline .month, .hatch-base, .hatch-line, .over, " +
    ".error-rule *, .empty > svg *, .ticks line, .hit, .art *, .color-sample, .color-sample *, .viewer-pins .ring, " +
    ".timeline-scale line, .swatch, .brand svg *, .viewer-pins .resolved *, [data-specimen] *";
  const shapes = "path, rect, circle, ellipse, line, polyline, polygon, .icon > use, .mark > use";
  const controls = "input:not([type=hidden]), textarea, select";
  const focusable = "a[href], button, input:not([type=hidden]), textarea, select, summary, [tabindex='0']";
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });

  let watched = [];
  let probe;

  function place(element) {
    const words = [];
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      const states = ["aria-current", "aria-invalid", "disabled", "aria-disabled", "type", "fill", "stroke", "data-hovered"];
      const said = states.filter((name) => at.hasAttribute(name)).map((name) => `${name}=${at.getAttribute(name)}`);
      words.push(`${at.tagName}.${[...at.classList].sort().join(".")}${said.join()}${at.checked ? "!" : ""}`);
    }
    return words.join("<");
  }

  // Reads the page: one of each thing that looks the same.
  window.readColours = () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const popover of document.querySelectorAll("[popover]")) {
      popover.popover = "manual";
      popover.showPopover();
    }
    hover();
    const found = new Map();
    const add = (kind, element, pseudo) => {
      const key = `${kind}${pseudo ?? ""} ${place(element)}`;
      if (!found.has(key)) found.set(key, { kind, element, pseudo });
    };
    for (const element of document.body.querySelectorAll("*")) {
      if (!shown(element) || element.closest("iframe") || element.matches(ornament)) continue;
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (own && !element.closest("option, :disabled, [aria-disabled=true], .visually-hidden")) add("text", element);
      if (element.matches(shapes)) add("shape", element);
      if (element.matches(controls) && !element.disabled) {
        if (element.value || element.tagName === "SELECT") add("text", element);
        if (element.placeholder) add("text", element, "::placeholder");
        if (!element.closest(".segments, .composer-box")) add("edge", element);
      }
      if (element.matches(".composer-box")) add("edge", element);
      if (element.matches(focusable)) add("focus", element);
      if (element.matches("[aria-current], .row:has(.button.primary)")) add("current", element);
      for (const pseudo of ["::before", "::after"]) {
        const style = getComputedStyle(element, pseudo);
        if (/^".*[^\s"]/.test(style.content)) add("text", element, pseudo);
      }
    }
    watched = [...found.values()];
    for (const item of watched) item.name = nameOf(item.element) + (item.pseudo ?? "");
    probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "var(--focus)";
    return watched.length;
  };

  // A twin of each thing that changes under the pointer; the test lays its pointer on all of them at once.
  function hover() {
    const seen = new Set();
    for (const element of [...document.querySelectorAll("a[href], button, .segments label")]) {
      const key = place(element);
      if (!shown(element) || seen.has(key) || element.closest("svg")) continue;
      seen.add(key);
      const twin = element.cloneNode(true);
      twin.dataset.hovered = "";
      element.after(twin);
    }
  }

  function nameOf(element) {
    const one = (at) => at.tagName.toLowerCase() + [...at.classList].map((name) => "." + name).join("");
    const words = (element.textContent ?? "").trim().slice(0, 24);
    return `${element.parentElement ? one(element.parentElement) + " > " : ""}${one(element)} ${words}`;
  }

  // Every thing that is told too badly from its ground, as the page looks now; `hovered` too, where asked.
  window.measureColours = () => {
    const grounds = new Map();
    const styles = new Map();
    const styleOf = (element) => {
      let style = styles.get(element);
      if (!style) styles.set(element, (style = getComputedStyle(element)));
      return style;
    };
    const root = colour(getComputedStyle(document.documentElement).backgroundColor);
    const base = root[3] ? over(root, [1, 1, 1, 1]) : [1, 1, 1, 1];
    const ground = (element) => {
      if (!element || element === document.documentElement) return [base];
      let found = grounds.get(element);
      if (found) return found;
      const style = styleOf(element);
      const own = colour(style.backgroundColor);
      const below = own[3] === 1 ? [] : ground(element.parentElement);
      found = own[3] === 0 ? below : own[3] === 1 ? [own] : below.map((one) => over(own, one));
      if (style.backgroundImage.includes("gradient")) {
        const stops = style.backgroundImage.match(/(?:rgba?|oklch|oklab|color)\([^)]*\)/g) ?? [];
        found = stops.flatMap((stop) => found.map((one) => over(colour(stop), one)));
      }
      grounds.set(element, found);
      return found;
    };
    const faded = (element) => {
      let share = 1;
      for (let at = element; at; at = at.parentElement) share *= Number(styleOf(at).opacity);
      return share;
    };
    const bad = [];
    const judge = (item, front, backs, least, what) => {
      const share = faded(item.element);
      for (const back of backs) {
        const seen = over(front, back, share);
        const value = ratio(seen, back);
        if (value < least - 0.005) bad.push(`${what} ${value.toFixed(2)} of ${least}, ${hex(seen)} on ${hex(back)}: ${item.name}`);
      }
    };
    if (!probe) return bad;
    const ring = colour(getComputedStyle(probe).color);
    for (const item of watched) {
      const { kind, element, pseudo } = item;
      const style = pseudo ? getComputedStyle(element, pseudo) : styleOf(element);
      if (kind === "text") {
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        const isInk = element instanceof SVGElement;
        // A pin's number stands on the pin.
        const pin = isInk && element.closest(".viewer-pins a")?.querySelector(".body");
        let backs = pin ? [colour(styleOf(pin).fill)] : ground(element);
        if (pseudo && pseudo !== "::placeholder") {
          const own = colour(style.backgroundColor);
          if (own[3]) backs = backs.map((back) => over(own, back));
        }
        judge(item, colour(isInk ? style.fill : style.color), backs, isLarge ? 3 : 4.5, "words");
      } else if (kind === "shape") {
        const fill = style.fill.startsWith("url") ? [0, 0, 0, 0] : colour(style.fill);
        const stroke = style.stroke.startsWith("url") || !parseFloat(style.strokeWidth) ? [0, 0, 0, 0] : colour(style.stroke);
        if (element.closest(".viewer-pins")) continue;
        // Filled or drawn: one of the two has to be seen.
        const best = (paint) => Math.min(...ground(element).map((back) => ratio(over(paint, back), back)));
        const paint = best(fill) >= best(stroke) ? fill : stroke;
        if (paint[3]) judge(item, paint, ground(element), 3, "shape");
      } else if (kind === "edge") {
        const outside = ground(element.parentElement);
        const type = element.type;
        if (type === "checkbox" || type === "radio") {
          if (element.checked && style.accentColor !== "auto") judge(item, colour(style.accentColor), outside, 3, "choice");
          continue;
        }
        judge(item, colour(style.borderTopColor), outside, 3, "edge");
      } else if (kind === "focus") {
        const around = element.matches(".thumbbar a, .tabs a") ? ground(element) : ground(element.parentElement);
        judge(item, ring, around, 3, "focus");
      } else if (kind === "current") {
        if (element.matches(".tabs a")) judge(item, colour(style.borderBottomColor), ground(element), 3, "current");
        if (element.matches(".thumbbar a, .sheet .row")) {
          const mark = getComputedStyle(element, "::before").backgroundColor;
          judge(item, colour(mark), ground(element), 3, "current");
        }
      }
    }
    return bad;
  };

  // Wears brand after brand, light and dark, and says for each what was told too badly.
  window.tryBrands = (brands, editorial) => {
    const own = new CSSStyleSheet();
    const letter = new CSSStyleSheet();
    letter.replaceSync(editorial);
    const told = [];
    for (const [name, styles, isEditorial] of brands) {
      own.replaceSync(styles);
      document.adoptedStyleSheets = isEditorial ? [letter, own] : [own];
      for (const scheme of ["light", "dark"]) {
        document.documentElement.dataset.scheme = scheme;
        for (const line of window.measureColours()) told.push([name, scheme, line]);
      }
    }
    return told;
  };
})();
