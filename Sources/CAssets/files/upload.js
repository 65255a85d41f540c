// Progress for forms with `data-upload`. Without this script the browser sends the same form by itself.
for (const form of document.querySelectorAll("form[data-upload]")) prepare(form);

function prepare(form) {
  const input = form.querySelector("input[type=file]:not([capture])");
  const camera = form.querySelector("input[type=file][capture]");
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
  // A photo taken now joins what was chosen; then the next one can be taken.
  camera?.addEventListener("change", () => {
    const all = new DataTransfer();
    for (const file of [...input.files, ...camera.files]) all.items.add(file);
    input.files = all.files;
    camera.value = "";
    show();
  });

  form.addEventListener("submit", (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    if (!request) send();
  });

  function show() {
    list.replaceChildren(...[...input.files].map((file) => line(file)));
  }

  function send() {
    show();
    const started = performance.now();
    const lines = [...list.children];
    const sizes = [...input.files].map((file) => file.size);
    request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    const cancel = cancelKey(() => request.abort());
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
        tell(item, sizes[index] ? done / sizes[index] : 1, done, sizes[index], speed);
      });
    });
    request.addEventListener("load", () => {
      // The XMLHttpRequest has already followed the redirect: the browser goes where it led.
      if (request.status < 400) location.assign(request.responseURL);
      else if (request.status === 422 && request.responseText) showRefusal(request.responseText);
      else end(words(request.status));
    });
    request.addEventListener("error", () => end("The connection was lost. Your choice of files is still here: press again to retry."));
    request.addEventListener("abort", () => end("Cancelled. Nothing was kept."));
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
    problem(message || "That did not work. Please check the form and try again.");
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

function words(status) {
  if (status === 413) return "This is larger than may be sent here. Please send it in parts, or as a link in a message.";
  if (status === 507) return "There is no room left for files. Your team has been told; please try again later.";
  if (status === 401 || status === 403) return "You are signed out. Sign in in another tab, then press again.";
  return "Something went wrong on our side. Nothing was kept: press again to retry.";
}

function line(file) {
  const item = document.createElement("div");
  item.className = "upload-line";
  const name = document.createElement("b");
  name.textContent = file.name;
  const facts = document.createElement("span");
  facts.textContent = size(file.size);
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", `Progress of ${file.name}`);
  item.append(name, facts, bar);
  return item;
}

function tell(item, part, done, total, speed) {
  const percent = Math.floor(part * 100);
  item.querySelector("progress").value = percent;
  item.querySelector("span").textContent =
    part >= 1 ? `${size(total)}, sent` : `${percent}% of ${size(total)}, ${size(speed)} a second`;
}

function cancelKey(act) {
  const cancel = document.createElement("button");
  cancel.type = "button";
  cancel.className = "button";
  cancel.textContent = "Cancel";
  cancel.addEventListener("click", act);
  return cancel;
}

function size(bytes) {
  const units = ["bytes", "KB", "MB", "GB"];
  let unit = 0;
  while (bytes >= 1000 && unit < units.length - 1) {
    bytes /= 1000;
    unit += 1;
  }
  return `${bytes < 10 && unit > 0 ? bytes.toFixed(1) : Math.round(bytes)} ${units[unit]}`;
}
