// Ticks the rows of a list all at once, and says how many are chosen. Without this script the link asks for the page
// with every box ticked, and the buttons send what is ticked all the same.
for (const form of document.querySelectorAll("form[data-bulk]")) {
  const all = form.querySelector("[data-bulk-all]");
  const count = form.querySelector("[data-bulk-count]");
  const hint = count.textContent;
  const words = { every: all.textContent, none: all.dataset.bulkAll };
  const boxes = () => [...form.querySelectorAll("input[name=item]")];

  all.setAttribute("role", "button");
  all.addEventListener("click", (event) => {
    event.preventDefault();
    const tick = boxes().some((box) => !box.checked);
    for (const box of boxes()) box.checked = tick;
    tell();
  });
  all.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    all.click();
  });
  form.addEventListener("change", (event) => {
    if (event.target.name === "item") tell();
  });
  // A page that comes back from the browser's own history has its ticks before it has this script.
  addEventListener("pageshow", () => tell(false));

  function tell(aloud = true) {
    const chosen = boxes().filter((box) => box.checked).length;
    const said = chosen === 1 ? count.dataset.one : count.dataset.many.replace("#", chosen);
    count.textContent = chosen === 0 ? hint : said;
    all.textContent = boxes().every((box) => box.checked) ? words.none : words.every;
    form.toggleAttribute("data-chosen", chosen > 0);
    const region = document.getElementById("said");
    if (aloud && region) region.textContent = said;
  }
}
