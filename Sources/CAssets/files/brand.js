// The brand as it is typed: a moment after a change the draft is kept, and colours and previews show it. Without this
// script the Preview key does the same.
const form = document.querySelector("form[data-brand]");
const key = form?.querySelector("button[formaction]");
let timer;
let asked = 0;

async function show() {
  const turn = ++asked;
  const body = new URLSearchParams(new FormData(form));
  const response = await fetch(key.formAction, { method: "POST", body, headers: { Accept: "text/html" } });
  if (turn !== asked || response.status === 422) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const colors = page.getElementById("colors")?.closest("section");
  if (colors) document.getElementById("colors").closest("section").replaceWith(colors);
  for (const frame of document.querySelectorAll(".brand-scene iframe")) frame.src = frame.getAttribute("src");
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(() => show().catch(() => {}), 350);
}

// A well to pick the colour from, beside the field that says it.
for (const field of form?.querySelectorAll("#accent, #dark") ?? []) {
  const well = document.createElement("input");
  well.type = "color";
  well.className = "color-well";
  well.setAttribute("aria-label", field.labels[0].textContent);
  const follow = () => {
    const typed = field.value.trim() || form.querySelector("#accent").value.trim();
    if (/^#?[0-9a-f]{6}$/i.test(typed)) well.value = "#" + typed.replace("#", "");
  };
  follow();
  field.addEventListener("input", follow);
  well.addEventListener("input", () => {
    field.value = well.value;
    soon();
  });
  field.after(well);
}
form?.addEventListener("input", soon);
