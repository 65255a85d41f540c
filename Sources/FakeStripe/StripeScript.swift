extension FakeStripe {
    /// `stripe.js`: as much of Stripe.js as Portico's pay page uses, with its fields in the page itself.
    ///
    /// Its API is where it was loaded from, or `https://api.stripe.com` when that was `js.stripe.com`.
    public static let script = """
        // Test payments: this plays Stripe.js. No money moves.
        (() => {
        "use strict";
        \(scriptFields)
        \(scriptElement)
        \(scriptPayment)
        })();
        """

    private static let scriptPayment = #"""
        const here = new URL(document.currentScript.src);
        const isStripes = here.hostname === "js.stripe.com";
        const root = isStripes ? "https://api.stripe.com" : here.href.replace(/\/endive\/stripe\.js.*$/, "");
        addStyles();

        // From the same place a link will do. The policy of a page that loads Stripe's own script allows no
        // other style sheets than its own, but those that scripts make.
        async function addStyles() {
          const url = new URL("stripe.css", here).href;
          if (!isStripes) {
            const link = document.createElement("link");
            link.rel = "stylesheet";
            link.href = url;
            document.head.append(link);
            return;
          }
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(await (await fetch(root + "/endive/stripe.css")).text());
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }

        window.Stripe = (key, options = {}) => {
          const base = options.apiBase ?? root;

          // The answer, or `{ error }` in Stripe's shape: a browser without a network gets one too.
          async function call(path, fields, method = "POST") {
            const form = new URLSearchParams({ ...fields, key });
            try {
              const response = method === "GET"
                ? await fetch(`${base}${path}?${form}`, { cache: "no-store" })
                : await fetch(base + path, { method, body: form });
              return await response.json();
            } catch {
              return { error: {
                type: "api_connection_error",
                message: "The payment service could not be reached. Please check your connection and try again.",
              } };
            }
          }

          async function retrievePaymentIntent(clientSecret) {
            const answer = await call(`/v1/payment_intents/${idOf(clientSecret)}`,
              { client_secret: clientSecret }, "GET");
            return answer.error ? answer : { paymentIntent: answer };
          }

          async function confirmPayment({ elements, clientSecret, confirmParams = {}, redirect = "always" }) {
            const secret = clientSecret ?? elements.clientSecret;
            const invalid = elements.validate();
            if (invalid) return { error: invalid };
            let answer = await call(`/v1/payment_intents/${idOf(secret)}/confirm`, {
              client_secret: secret,
              use_stripe_sdk: "true",
              ...(confirmParams.return_url ? { return_url: confirmParams.return_url } : {}),
              ...elements.fields(),
            });
            if (answer.next_action?.type === "use_stripe_sdk") {
              elements.say("Waiting for your bank to confirm it’s you.");
              const outcome = await authenticate(answer);
              answer = await call(`/_fake/3ds/${answer.id}`, { client_secret: secret, outcome });
              elements.say("");
              if (answer.last_payment_error) answer = { error: answer.last_payment_error };
            }
            if (answer.error) {
              elements.show(answer.error);
              return { error: answer.error };
            }
            if (redirect === "if_required") return { paymentIntent: answer };
            const url = new URL(confirmParams.return_url, location.href);
            url.searchParams.set("payment_intent", answer.id);
            url.searchParams.set("payment_intent_client_secret", secret);
            url.searchParams.set("redirect_status", answer.status === "succeeded" ? "succeeded" : "pending");
            location.assign(url);
            return new Promise(() => {});
          }

          return {
            elements: ({ clientSecret }) => makeElements(clientSecret, () => retrievePaymentIntent(clientSecret)),
            confirmPayment,
            retrievePaymentIntent,
            registerAppInfo() {},
          };
        };

        function idOf(clientSecret) {
          return encodeURIComponent(String(clientSecret).split("_secret_")[0]);
        }

        // What the payer's bank shows for 3-D Secure. Closing it fails, as leaving the bank's page does.
        function authenticate(intent) {
          const money = new Intl.NumberFormat("en", { style: "currency", currency: intent.currency });
          // Stripe writes these two with digits that nobody uses.
          const isLong = ["isk", "ugx"].includes(intent.currency);
          const digits = isLong ? 2 : money.resolvedOptions().maximumFractionDigits;
          const amount = money.format(intent.amount / 10 ** digits);
          const dialog = make("dialog", { class: "fake-stripe-dialog", "aria-labelledby": "fake-stripe-confirm" },
            make("h2", { id: "fake-stripe-confirm" }, "Confirm it’s you"),
            make("p", {}, `Test payments: this stands for your bank’s own page. It asks about ${amount}.`),
            make("div", { class: "fake-stripe-actions" },
              make("button", { type: "button", class: "fake-stripe-primary", value: "complete" },
                "Complete authentication"),
              make("button", { type: "button", class: "fake-stripe-secondary", value: "fail" },
                "Fail authentication")));
          return new Promise((resolve) => {
            for (const button of dialog.querySelectorAll("button")) {
              button.addEventListener("click", () => dialog.close(button.value));
            }
            dialog.addEventListener("close", () => {
              dialog.remove();
              resolve(dialog.returnValue === "complete" ? "complete" : "fail");
            });
            document.body.append(dialog);
            dialog.showModal();
          });
        }
        """#
}
