// Progress for forms with `data-upload`. Without this script the browser sends the same form by itself.
for (const form of document.querySelectorAll("form[data-upload]")) prepare(form);

function prepare(form) {
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector("[data-upload-list]");
  const key = form.querySelector("button[type=submit]");
  if (!input || !list || !key) return;
  let request;

  form.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("is-over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("is-over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("is-over");
    if (request || !event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    show();
  });
  input.addEventListener("change", show);

  form.addEventListener("submit", (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    if (!request) send();
  });

  function show() {
    list.replaceChildren(...[...input.files].map((file) => line(file, form.dataset)));
  }

  function send() {
    show();
    const started = performance.now();
    const lines = [...list.children];
    const sizes = [...input.files].map((file) => file.size);
    request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    const cancel = cancelKey(() => request.abort(), form.dataset);
    key.disabled = true;
    key.setAttribute("aria-busy", "true");
    key.after(cancel);
    // Measured before sending: the form's own fields go first and are small.
    request.upload.addEventListener("progress", (event) => {
      const overhead = event.total - sizes.reduce((sum, size) => sum + size, 0);
      const speed = event.loaded / Math.max((performance.now() - started) / 1000, 0.001);
      let before = overhead;
      lines.forEach((item, index) => {
        const done = Math.min(Math.max(event.loaded - before, 0), sizes[index]);
        before += sizes[index];
        tell(item, sizes[index] ? done / sizes[index] : 1, done, sizes[index], speed, form.dataset);
      });
    });
    request.addEventListener("load", () => {
      // The XMLHttpRequest has already followed the redirect: the browser goes where it led.
      if (request.status < 400) location.assign(request.responseURL);
      else if (request.status === 422 && request.responseText) showRefusal(request.responseText);
      else end(reason(request.status, form.dataset));
    });
    request.addEventListener("error", () => end(form.dataset.wordsLost));
    request.addEventListener("abort", () => end(form.dataset.wordsCancelled));
    request.send(new FormData(form));

    function end(message) {
      request = undefined;
      key.disabled = false;
      key.removeAttribute("aria-busy");
      cancel.remove();
      for (const item of lines) item.classList.add("is-refused");
      problem(message);
      key.focus();
    }
  }

  function showRefusal(html) {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const message = fresh.querySelector(".problem, .error")?.textContent.trim();
    request = undefined;
    key.disabled = false;
    key.removeAttribute("aria-busy");
    key.nextElementSibling?.remove();
    problem(message || form.dataset.wordsRefused);
  }

  function problem(message) {
    let box = form.querySelector(".problem");
    if (!box) {
      box = document.createElement("div");
      box.className = "problem";
      box.setAttribute("role", "alert");
      form.prepend(box);
    }
    box.textContent = message;
  }
}

// Every text comes with the form; a name in braces stands for what only the browser knows.
function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

function reason(status, words) {
  if (status === 413) return words.wordsLarge;
  if (status === 507) return words.wordsFull;
  if (status === 401 || status === 403) return words.wordsSignedOut;
  return words.wordsFailed;
}

function line(file, words) {
  const item = document.createElement("div");
  item.className = "upload-line";
  const name = document.createElement("b");
  name.textContent = file.name;
  name.dir = "auto";
  const facts = document.createElement("span");
  facts.textContent = size(file.size, words);
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", filled(words.wordsProgress, { file: file.name }));
  item.append(name, facts, bar);
  return item;
}

function tell(item, part, done, total, speed, words) {
  const percent = Math.floor(part * 100);
  const said = new Intl.NumberFormat(words.region, { style: "percent" }).format(percent / 100);
  item.querySelector("progress").value = percent;
  item.querySelector("span").textContent =
    part >= 1
      ? filled(words.wordsSent, { size: size(total, words) })
      : filled(words.wordsSending, { percent: said, size: size(total, words), speed: size(speed, words) });
}

function cancelKey(act, words) {
  const cancel = document.createElement("button");
  cancel.type = "button";
  cancel.className = "button";
  cancel.textContent = words.wordsCancel;
  cancel.addEventListener("click", act);
  return cancel;
}

function size(bytes, words) {
  const units = [words.wordsBytes, words.wordsKilobytes, words.wordsMegabytes, words.wordsGigabytes];
  let unit = 0;
  while (bytes >= 1000 && unit < units.length - 1) {
    bytes /= 1000;
    unit += 1;
  }
  const digits = bytes < 10 && unit > 0 ? 1 : 0;
  const number = new Intl.NumberFormat(words.region, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return filled(units[unit], { number: number.format(bytes) });
}
