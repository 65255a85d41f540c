// The Payment Element: Stripe's fields in Stripe's frame. What the server cannot know is told by Stripe; this page only
// shows it and goes on to the page that asks the server how it went.
const form = document.querySelector("form[data-pay]");
const key = document.getElementById("pay-submit");
const problem = document.getElementById("pay-problem");

if (form && key && problem) start().catch(failed);

function failed() {
  form.querySelector("[data-pay-wait]")?.remove();
  say(form.dataset.wordsMissing);
}

async function start() {
  await load(form.dataset.script);
  const stripe = Stripe(form.dataset.key);
  const elements = stripe.elements({ clientSecret: form.dataset.secret, appearance: appearance() });
  const element = elements.create("payment");
  element.on?.("ready", () => form.querySelector("[data-pay-wait]")?.remove());
  element.mount("#payment-element");
  key.disabled = false;

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (key.disabled) return;
    busy(true);
    say("");
    try {
      const result = await stripe.confirmPayment({
        elements,
        confirmParams: { return_url: new URL(form.dataset.returns, location.href).href },
        redirect: "if_required",
      });
      if (result.error) {
        say(result.error.message || form.dataset.wordsDeclined);
        busy(false);
      } else {
        const url = new URL(form.dataset.returns, location.href);
        url.searchParams.set("payment_intent", result.paymentIntent.id);
        location.assign(url);
      }
    } catch {
      say(form.dataset.wordsLost);
      busy(false);
    }
  });
}

function load(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    document.head.append(script);
  });
}

function busy(isBusy) {
  key.disabled = isBusy;
  if (isBusy) key.setAttribute("aria-busy", "true");
  else key.removeAttribute("aria-busy");
}

function say(words) {
  problem.textContent = words;
  problem.hidden = !words;
}

// Stripe's frame cannot read our styles: it is told the few colours it needs, as they are now.
function appearance() {
  const style = getComputedStyle(form);
  return {
    theme: "stripe",
    variables: {
      colorPrimary: hexadecimal(getComputedStyle(key).backgroundColor),
      colorBackground: hexadecimal(style.backgroundColor),
      colorText: hexadecimal(style.color),
      borderRadius: "6px",
      fontSizeBase: "16px",
    },
  };
}

// Any CSS colour as #rrggbb, by painting one pixel of it.
function hexadecimal(colour) {
  const context = document.createElement("canvas").getContext("2d");
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
