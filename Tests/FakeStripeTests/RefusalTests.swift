import Testing

@testable import FakeStripe

@Suite("The fake refuses what Stripe refuses")
struct RefusalTests {
    let bench = Bench()

    struct Case: Sendable, CustomTestStringConvertible {
        var form, code: String
        var parameter: String?
        var testDescription: String { form }
    }

    static let cases = [
        Case(form: "amount=100&currency=usd&foo=1", code: "parameter_unknown", parameter: "foo"),
        Case(
            form: "amount=100&currency=usd&payment_method_types[]=card",
            code: "parameter_unknown",
            parameter: "payment_method_types"
        ),
        Case(
            form: "amount=100&currency=usd&automatic_payment_methods[on]=true",
            code: "parameter_unknown",
            parameter: "automatic_payment_methods[on]"
        ),
        Case(form: "currency=usd", code: "parameter_missing", parameter: "amount"),
        Case(form: "amount=100", code: "parameter_missing", parameter: "currency"),
        Case(form: "amount=1.5&currency=usd", code: "parameter_invalid_integer", parameter: "amount"),
        Case(form: "amount=0&currency=usd", code: "parameter_invalid_integer", parameter: "amount"),
        Case(form: "amount=49&currency=usd", code: "amount_too_small", parameter: "amount"),
        Case(form: "amount=150&currency=isk", code: "invalid_charge_amount_no_decimal_compatible"),
        Case(form: "amount=100&currency=xyz", code: "", parameter: "currency"),
        Case(form: "amount=100&currency=usd&confirm=yes", code: "", parameter: "confirm"),
        Case(
            form: "amount=100&currency=usd&setup_future_usage=ever",
            code: "",
            parameter: "setup_future_usage"
        ),
        Case(
            form: "amount=100&currency=usd&allowed_payment_method_types[0]=cash",
            code: "",
            parameter: "allowed_payment_method_types[0]"
        ),
        Case(form: "amount=100&currency=usd&metadata=x", code: "", parameter: "metadata"),
        Case(form: "amount[a]=100&currency=usd", code: "", parameter: "amount"),
        Case(
            form: "amount=100&currency=eur&allowed_payment_method_types[0]=us_bank_account",
            code: "payment_intent_invalid_parameter",
            parameter: "allowed_payment_method_types"
        ),
        Case(
            form: "amount=100&currency=usd&allowed_payment_method_types[]=card"
                + "&automatic_payment_methods[enabled]=true",
            code: ""
        ),
    ]

    @Test("parameters that are unknown, missing or of another kind", arguments: cases)
    func parameters(refused: Case) async {
        let answer = await bench.call("POST", "/v1/payment_intents", refused.form)
        #expect(answer.status == 400)
        #expect(answer["error"]?["type"]?.text == "invalid_request_error")
        #expect(answer.code ?? "" == refused.code)
        if let parameter = refused.parameter { #expect(answer["error"]?["param"]?.text == parameter) }
        #expect(bench.events.isEmpty, "nothing was made")
    }

    @Test("a customer or payment that does not exist")
    func missing() async {
        let customer = await bench.payment("&customer=cus_none")
        #expect(customer.status == 404 && customer.code == "resource_missing")
        let payment = await bench.call("GET", "/v1/payment_intents/pi_none")
        #expect(payment.status == 404 && payment.code == "resource_missing")
        #expect(await bench.call("GET", "/v1/nothing").status == 404)
        #expect(await bench.call("DELETE", "/v1/payment_intents").status == 404)
    }

    @Test("calls without the right key")
    func keys() async {
        for key in [nil, "", "sk_test_other", "sk_live_fake"] {
            #expect(await bench.call("GET", "/v1/events", key: key).status == 401)
        }
        #expect(await bench.call("GET", "/v1/events", key: "pk_test_fake").status == 401)
        #expect(await bench.call("GET", "/v1/events", key: "rk_test_fake").status == 200)
    }

    @Test("what a restricted key may not do, naming the permission")
    func restricted() async {
        bench.fake.setMissingPermissions(["rak_refund_write"])
        let refused = await bench.call("POST", "/v1/refunds", "payment_intent=pi_1", key: "rk_test_fake")
        #expect(refused.status == 403)
        #expect(refused["error"]?["message"]?.text?.contains("'rak_refund_write'") == true)
        let asOwner = await bench.call("POST", "/v1/refunds", "payment_intent=pi_1")
        #expect(asOwner.status == 404, "the secret key may do everything")
    }

    @Test("a browser that lacks the client secret")
    func browser() async {
        let payment = await bench.payment("&metadata[invoice]=7")
        let path = "/v1/payment_intents/\(payment.id)"
        #expect(await bench.call("GET", path, key: "pk_test_fake").status == 400)
        #expect(await bench.call("GET", path, "client_secret=wrong", key: "pk_test_fake").status == 400)
        let secret = payment["client_secret"]?.text ?? ""
        let seen = await bench.call("GET", path, "client_secret=\(secret)", key: "pk_test_fake")
        #expect(seen.status == 200 && seen.id == payment.id)
        #expect(seen["metadata"] == nil && seen["customer"] == nil && seen["latest_charge"] == nil)
    }
}
