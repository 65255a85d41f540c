import Testing

@testable import FakeStripe

@Suite("The fake plays Stripe’s test cards and accounts")
struct PaymentTests {
    let bench = Bench()

    @Test("a card that pays")
    func pays() async {
        let payment = await bench.payment("&metadata[attempt]=a1")
        #expect(payment["status"]?.text == "requires_payment_method")
        #expect(payment["payment_method_types"] == ["card", "us_bank_account"])
        let paid = await bench.confirm(payment, Bench.card("4242424242424242"))
        #expect(paid.status == 200 && paid["status"]?.text == "succeeded")
        let whole = await bench.call("GET", "/v1/payment_intents/\(payment.id)", "expand[]=latest_charge")
        #expect(whole["amount_received"]?.integer == 121_000)
        #expect(whole["latest_charge"]?["amount_refunded"]?.integer == 0)
        #expect(whole["latest_charge"]?["payment_method_details"]?["card"]?["last4"]?.text == "4242")
        #expect(bench.events == ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"])
        #expect(bench.fake.collectedCharges.map(\.metadata) == [["attempt": "a1"]])
        #expect(
            await bench.confirm(payment, Bench.card("4242424242424242")).code
                == "payment_intent_unexpected_state"
        )
        #expect(bench.fake.collectedCharges.count == 1)
    }

    @Test(
        "cards that do not",
        arguments: [
            ("4000000000009995", "card_declined", "insufficient_funds"),
            ("4000000000000002", "card_declined", "generic_decline"),
            ("4000000000000069", "expired_card", "expired_card"),
            ("4000000000000127", "incorrect_cvc", "incorrect_cvc"),
            ("4111111111111111", "card_declined", "test_mode_live_card"),
            ("4242424242424241", "incorrect_number", ""),
        ]
    )
    func declines(number: String, code: String, declineCode: String) async {
        let payment = await bench.payment()
        let answer = await bench.confirm(payment, Bench.card(number))
        #expect(answer.status == 402 && answer.code == code)
        #expect(answer["error"]?["decline_code"]?.text ?? "" == declineCode)
        #expect(await bench.status(payment) == "requires_payment_method")
        #expect(bench.fake.collectedCharges.isEmpty)
        let again = await bench.confirm(payment, Bench.card("4242424242424242"))
        #expect(again["status"]?.text == "succeeded", "another card may be tried")
        #expect(again["last_payment_error"] == .null)
    }

    @Test("3-D Secure, done and failed", arguments: [true, false])
    func authentication(succeeds: Bool) async {
        let payment = await bench.payment()
        let secret = payment["client_secret"]?.text ?? ""
        let asked = await bench.confirm(payment, Bench.card("4000002500003155"))
        #expect(asked["status"]?.text == "requires_action")
        #expect(asked["next_action"]?["type"]?.text == "use_stripe_sdk")
        let path = "/_fake/3ds/\(payment.id)"
        let forged = await bench.call("POST", path, "client_secret=x&outcome=complete", key: nil)
        #expect(forged.status == 404)
        let outcome = succeeds ? "complete" : "fail"
        let done = await bench.call("POST", path, "client_secret=\(secret)&outcome=\(outcome)", key: nil)
        #expect(done["status"]?.text == (succeeds ? "succeeded" : "requires_payment_method"))
        let code = done["last_payment_error"]?["code"]?.text
        #expect(code == (succeeds ? nil : "payment_intent_authentication_failure"))
        #expect(bench.fake.collectedCharges.count == (succeeds ? 1 : 0))
        let again = await bench.call("POST", path, "client_secret=\(secret)&outcome=complete", key: nil)
        #expect(again.status == 400, "once is once")
    }

    @Test("a bank account is processing until it is settled")
    func debit() async {
        let payment = await bench.payment()
        let sent = await bench.confirm(payment, Bench.bankAccount("000123456789"))
        #expect(sent["status"]?.text == "processing")
        #expect(bench.fake.collectedCharges.isEmpty)
        #expect(await bench.call("POST", "/v1/payment_intents/\(payment.id)/cancel").status == 400)
        bench.fake.settle()
        #expect(await bench.status(payment) == "succeeded")
        #expect(bench.fake.collectedCharges.count == 1)
        #expect(bench.events.suffix(2) == ["charge.succeeded", "payment_intent.succeeded"])
        bench.fake.settle()
        #expect(bench.fake.collectedCharges.count == 1)
    }

    @Test("a bank account that fails, by its number or by hand", arguments: [true, false])
    func debitFails(byNumber: Bool) async throws {
        let payment = await bench.payment()
        let number = byNumber ? "000111111116" : "000123456789"
        _ = await bench.confirm(payment, Bench.bankAccount(number))
        if byNumber { bench.fake.settle(payment.id) } else { try bench.fake.fail(payment.id) }
        let failed = await bench.call("GET", "/v1/payment_intents/\(payment.id)")
        #expect(failed["status"]?.text == "requires_payment_method")
        let code = failed["last_payment_error"]?["code"]?.text
        #expect(code == (byNumber ? "no_account" : "insufficient_funds"))
        #expect(throws: FakeStripe.ControlProblem.self) { try bench.fake.fail(payment.id) }
    }

    @Test("a debit decides itself when its time comes")
    func debitInTime() async {
        bench.fake.setSettling(after: 3 * 86_400)
        let payment = await bench.payment()
        _ = await bench.confirm(payment, Bench.bankAccount("000123456789"))
        bench.fake.advance(seconds: 3 * 86_400 - 1)
        #expect(await bench.status(payment) == "processing")
        bench.fake.advance(seconds: 1)
        #expect(await bench.status(payment) == "succeeded")
    }

    @Test("SEPA and bank transfers, too little and too much")
    func transfers() async throws {
        let customer = await bench.call("POST", "/v1/customers", "name=Acme+Bakery&email=noor@acme.example")
        let types =
            "&allowed_payment_method_types[]=sepa_debit&allowed_payment_method_types[]=customer_balance"
        let form = "amount=5000&currency=eur&customer=\(customer.id)" + types
        let debit = await bench.call("POST", "/v1/payment_intents", form)
        let iban =
            "payment_method_data[type]=sepa_debit&payment_method_data[sepa_debit][iban]=AT611904300234573201"
        #expect(await bench.confirm(debit, iban)["status"]?.text == "processing")
        let transfer = await bench.call(
            "POST",
            "/v1/payment_intents",
            form + "&confirm=true&payment_method_data[type]=customer_balance"
        )
        #expect(transfer["next_action"]?["type"]?.text == "display_bank_transfer_instructions")
        try bench.fake.fund(transfer.id, amount: 2000)
        #expect(await bench.status(transfer) == "requires_action")
        #expect(bench.events.last == "payment_intent.partially_funded")
        try bench.fake.fund(transfer.id, amount: 4000)
        #expect(await bench.status(transfer) == "succeeded")
        #expect(bench.events.last == "customer_cash_balance_transaction.created")
    }

    @Test("an amount changes, and an attempt ends, only before it is confirmed")
    func changes() async {
        let payment = await bench.payment()
        let path = "/v1/payment_intents/\(payment.id)"
        #expect(await bench.call("POST", path, "amount=500")["amount"]?.integer == 500)
        #expect(await bench.call("POST", path + "/cancel", "cancellation_reason=whim").status == 400)
        let ended = await bench.call("POST", path + "/cancel", "cancellation_reason=abandoned")
        #expect(ended["status"]?.text == "canceled")
        #expect(await bench.call("POST", path, "amount=600").code == "payment_intent_unexpected_state")
        #expect(await bench.confirm(payment, Bench.card("4242424242424242")).status == 400)
    }

    @Test("a kept card pays without its owner, an unknown one that needs them does not")
    func offSession() async {
        let customer = await bench.call("POST", "/v1/customers", "name=Acme+Bakery")
        let kept = await bench.payment("&customer=\(customer.id)&setup_future_usage=off_session")
        let secret = kept["client_secret"]?.text ?? ""
        _ = await bench.confirm(kept, Bench.card("4000002500003155"))
        let done = await bench.call(
            "POST",
            "/_fake/3ds/\(kept.id)",
            "client_secret=\(secret)&outcome=complete",
            key: nil
        )
        let method = done["payment_method"]?.text ?? ""
        let again = "&customer=\(customer.id)&off_session=true&confirm=true&payment_method="
        #expect(await bench.payment(again + method)["status"]?.text == "succeeded")
        #expect(
            await bench.payment(again + "pm_card_authenticationRequired").code == "authentication_required"
        )
        #expect(await bench.payment(again + "pm_card_visa")["status"]?.text == "succeeded")
    }
}
