extension FakeStripe {
    /// The part of `stripe.js` that knows the fields of each payment method.
    static let scriptFields = #"""
        // [name, label, attributes, what is wrong with a value or nothing]
        const methods = {
          card: {
            title: "Card",
            hint: "Try 4242 4242 4242 4242 with any future date and any three digits.",
            fields: [
              ["number", "Card number",
                { autocomplete: "cc-number", inputmode: "numeric", placeholder: "1234 1234 1234 1234" },
                (value) => (digits(value).length < 12 ? "Your card number is incomplete." : "")],
              ["expiry", "Expiry",
                { autocomplete: "cc-exp", inputmode: "numeric", placeholder: "MM / YY" },
                (value) => (digits(value).length !== 4 ? "Your card’s expiry date is incomplete." : "")],
              ["cvc", "CVC",
                { autocomplete: "cc-csc", inputmode: "numeric", placeholder: "123", maxlength: "4" },
                (value) => (digits(value).length < 3 ? "Your card’s security code is incomplete." : "")],
            ],
            data: (values) => ({
              "payment_method_data[type]": "card",
              "payment_method_data[card][number]": digits(values.number),
              "payment_method_data[card][exp_month]": String(Number(digits(values.expiry).slice(0, 2))),
              "payment_method_data[card][exp_year]": "20" + digits(values.expiry).slice(2),
              "payment_method_data[card][cvc]": digits(values.cvc),
            }),
          },
          us_bank_account: {
            title: "US bank account",
            hint: "Try routing number 110000000 with account number 000123456789.",
            fields: [
              ["routing", "Routing number", { autocomplete: "off", inputmode: "numeric", maxlength: "9" },
                (value) => (digits(value).length !== 9 ? "A routing number has nine digits." : "")],
              ["account", "Account number", { autocomplete: "off", inputmode: "numeric", maxlength: "17" },
                (value) => (digits(value).length < 4 ? "Your account number is incomplete." : "")],
              ["holder", "Name on account", { autocomplete: "name" },
                (value) => (value.trim() ? "" : "Please enter the name on the account.")],
            ],
            data: (values) => ({
              "payment_method_data[type]": "us_bank_account",
              "payment_method_data[us_bank_account][routing_number]": digits(values.routing),
              "payment_method_data[us_bank_account][account_number]": digits(values.account),
              "payment_method_data[us_bank_account][account_holder_type]": "individual",
              "payment_method_data[billing_details][name]": values.holder.trim(),
            }),
          },
          sepa_debit: {
            title: "SEPA direct debit",
            hint: "Try AT61 1904 3002 3457 3201.",
            fields: [
              ["iban", "IBAN", { autocomplete: "off", autocapitalize: "characters" },
                (value) => (value.replace(/\s/g, "").length < 15 ? "Your IBAN is incomplete." : "")],
              ["payer", "Name on account", { autocomplete: "name" },
                (value) => (value.trim() ? "" : "Please enter the name on the account.")],
            ],
            data: (values) => ({
              "payment_method_data[type]": "sepa_debit",
              "payment_method_data[sepa_debit][iban]": values.iban.replace(/\s/g, "").toUpperCase(),
              "payment_method_data[billing_details][name]": values.payer.trim(),
            }),
          },
          customer_balance: {
            title: "Bank transfer",
            hint: "You will see where to send the money after you confirm.",
            fields: [],
            data: () => ({ "payment_method_data[type]": "customer_balance" }),
          },
        };

        // Which field an error of the API belongs to.
        const fieldOfParameter = {
          number: "number", exp_month: "expiry", exp_year: "expiry", cvc: "cvc",
          routing_number: "routing", account_number: "account", iban: "iban",
        };

        function digits(text) {
          return text.replace(/\D/g, "");
        }

        // 4242 4242 4242 4242, and for the expiry 12 / 34; the caret stays behind the digit it was behind.
        function format(input, name) {
          const before = digits(input.value.slice(0, input.selectionStart)).length;
          const plain = digits(input.value).slice(0, name === "number" ? 19 : 4);
          let text = plain;
          if (name === "number") text = plain.match(/.{1,4}/g)?.join(" ") ?? "";
          else if (plain.length > 2) text = `${plain.slice(0, 2)} / ${plain.slice(2)}`;
          input.value = text;
          let position = 0;
          for (let seen = 0; seen < before && position < text.length; position += 1) {
            if (/\d/.test(text[position])) seen += 1;
          }
          input.setSelectionRange(position, position);
        }

        function make(name, attributes, ...children) {
          const element = document.createElement(name);
          for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
          element.append(...children);
          return element;
        }
        """#

    /// The part of `stripe.js` that is the Payment Element.
    static let scriptElement = #"""
        function makeElements(clientSecret, retrieve) {
          const listeners = {};
          const inputs = {};
          const notice = make("p", { class: "fake-stripe-notice", "aria-live": "polite" });
          let type = "card";
          let panels;

          function emit(name, detail) {
            for (const listener of listeners[name] ?? []) listener(detail);
          }

          function values() {
            return Object.fromEntries(methods[type].fields.map(([name]) => [name, inputs[name].value]));
          }

          function changed() {
            const all = methods[type].fields.map(([name, , , problem]) => problem(inputs[name].value));
            const isEmpty = Object.values(values()).every((value) => !value);
            emit("change", { complete: all.every((problem) => !problem), empty: isEmpty, value: { type } });
          }

          function mark(name, problem) {
            const input = inputs[name];
            const place = document.getElementById(`fake-stripe-${name}-problem`);
            place.textContent = problem;
            place.hidden = !problem;
            if (problem) input.setAttribute("aria-invalid", "true");
            else input.removeAttribute("aria-invalid");
          }

          function row([name, label, attributes]) {
            const id = `fake-stripe-${name}`;
            const input = make("input", {
              id, type: "text", class: "fake-stripe-input", spellcheck: "false",
              "aria-describedby": `${id}-problem`, ...attributes,
            });
            inputs[name] = input;
            input.addEventListener("input", () => {
              if (name === "number" || name === "expiry") format(input, name);
              mark(name, "");
              changed();
            });
            return make("div", { class: `fake-stripe-row fake-stripe-row-${name}` },
              make("label", { for: id }, label), input,
              make("p", { id: `${id}-problem`, class: "fake-stripe-problem", hidden: "" }));
          }

          function choose(chosen) {
            type = chosen;
            for (const [name, panel] of Object.entries(panels)) panel.hidden = name !== chosen;
            changed();
          }

          function choice(types) {
            const radios = types.map((name, index) => {
              const radio = make("input", { type: "radio", id: `fake-stripe-type-${name}`,
                name: "fake-stripe-type", value: name, ...(index === 0 ? { checked: "" } : {}) });
              radio.addEventListener("change", () => choose(name));
              return make("div", { class: "fake-stripe-choice" }, radio,
                make("label", { for: radio.id }, methods[name].title));
            });
            return make("fieldset", { class: "fake-stripe-choices" }, make("legend", {}, "Pay with"), ...radios);
          }

          async function mount(place) {
            const host = typeof place === "string" ? document.querySelector(place) : place;
            const { paymentIntent, error } = await retrieve();
            if (error) return emit("loaderror", { elementType: "payment", error });
            const types = paymentIntent.payment_method_types.filter((name) => methods[name]);
            panels = Object.fromEntries(types.map((name) => [name, make("div", { class: "fake-stripe-panel" },
              ...methods[name].fields.map(row), make("p", { class: "fake-stripe-hint" }, methods[name].hint))]));
            host.replaceChildren(make("div", { class: "fake-stripe" },
              make("p", { class: "fake-stripe-banner" }, "Test payments: no money moves"),
              ...(types.length > 1 ? [choice(types)] : []), ...Object.values(panels), notice));
            choose(types[0]);
            emit("ready", { elementType: "payment" });
          }

          // The first thing that is wrong, shown at every field that has one.
          function validate() {
            let first;
            for (const [name, , , problem] of methods[type].fields) {
              const message = problem(inputs[name].value);
              mark(name, message);
              if (message && !first) first = [name, message];
            }
            if (!first) return undefined;
            inputs[first[0]].focus();
            return { type: "validation_error", code: "incomplete_" + first[0], message: first[1] };
          }

          const element = {
            mount, unmount() { notice.closest(".fake-stripe")?.remove(); }, update() {}, focus() {},
            on(name, listener) {
              (listeners[name] ??= []).push(listener);
              return element;
            },
          };

          return {
            clientSecret,
            create: () => element,
            getElement: () => element,
            update() {},
            validate,
            submit: async () => {
              const error = validate();
              return error ? { error } : { selectedPaymentMethod: type };
            },
            fields: () => methods[type].data(values()),
            say(words) {
              notice.textContent = words;
            },
            // An error of the API stands at the field it is about. What is about no field, the page itself
            // says.
            show(error) {
              const name = fieldOfParameter[error.param];
              if (name && inputs[name]) mark(name, error.message);
            },
          };
        }
        """#
}
