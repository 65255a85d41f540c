// A window that came open with its page: keep the keyboard inside, and let Escape lead to the page without it.
for (const dialog of document.querySelectorAll("dialog[open][data-closes]")) {
  const focused = dialog.querySelector("[autofocus]");
  dialog.close();
  dialog.showModal();
  document.querySelector(".scrim")?.remove();
  (focused ?? dialog.querySelector("input:not([type=hidden]), textarea, select"))?.focus();
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    location.assign(dialog.dataset.closes);
  });
}

// One press is one request: a second press of the same form does nothing until the page comes back.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.matches("[data-upload], [data-pay]")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
