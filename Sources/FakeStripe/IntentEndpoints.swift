/// The calls about PaymentIntents.
extension Endpoint {
    static let intents = [
        Endpoint(
            method: "POST",
            path: "/v1/payment_intents",
            permission: "rak_payment_intent_write",
            shapes: [
                "amount": .integer(1...99_999_999_999), "currency": .currency, "customer": .text(),
                "description": .text(max: 1000), "metadata": .metadata, "receipt_email": .text(max: 800),
                "allowed_payment_method_types": .types, "setup_future_usage": .setup, "expand": .expand,
                "automatic_payment_methods": .record([
                    "enabled": .boolean, "allow_redirects": .choice(["always", "never"]),
                ]),
                "payment_method_options": .methodOptions, "payment_method_data": .methodData,
                "payment_method": .text(), "confirm": .boolean, "off_session": .boolean,
                "error_on_requires_action": .boolean, "return_url": .text(), "use_stripe_sdk": .boolean,
                "capture_method": .choice(["automatic", "automatic_async"]),
                "statement_descriptor_suffix": .text(max: 22),
            ],
            run: { world, call in try world.createIntent(call.parameters).json }
        ),
        Endpoint(
            method: "GET",
            path: "/v1/payment_intents/:id",
            permission: "rak_payment_intent_read",
            isPublic: true,
            shapes: ["client_secret": .text(), "expand": .expand],
            run: { world, call in
                let intent = try world.intent(call)
                return call.isPublic ? intent.publicJSON : intent.json
            }
        ),
        Endpoint(
            method: "POST",
            path: "/v1/payment_intents/:id",
            permission: "rak_payment_intent_write",
            shapes: [
                "amount": .integer(1...99_999_999_999), "metadata": .metadata,
                "description": .text(max: 1000),
                "expand": .expand,
            ],
            run: { world, call in try world.updateIntent(call.id, call.parameters).json }
        ),
        Endpoint(
            method: "POST",
            path: "/v1/payment_intents/:id/confirm",
            permission: "rak_payment_intent_write",
            isPublic: true,
            shapes: [
                "client_secret": .text(), "payment_method": .text(), "payment_method_data": .methodData,
                "return_url": .text(), "use_stripe_sdk": .boolean, "off_session": .boolean,
                "error_on_requires_action": .boolean, "setup_future_usage": .setup, "expand": .expand,
            ],
            run: { world, call in
                let intent = try world.intent(call)
                do {
                    let confirmed = try world.confirm(intent.id, call.parameters)
                    return call.isPublic ? confirmed.publicJSON : confirmed.json
                } catch var failure as Failure where call.isPublic && failure.intent != nil {
                    failure.intent = world.account.intents[intent.id]?.publicJSON
                    throw failure
                }
            }
        ),
        Endpoint(
            method: "POST",
            path: "/v1/payment_intents/:id/cancel",
            permission: "rak_payment_intent_write",
            shapes: [
                "cancellation_reason": .choice([
                    "duplicate", "fraudulent", "requested_by_customer", "abandoned",
                ]), "expand": .expand,
            ],
            run: { world, call in try world.cancelIntent(call.id, call.parameters).json }
        ),
    ]
}

extension World {
    /// The intent of a call; a browser needs its client secret.
    fileprivate func intent(_ call: Endpoint.Call) throws -> Intent {
        let intent = try intent(call.id)
        let secret = call.parameters.text("client_secret")
        if call.isPublic || secret != nil, secret != intent.secret {
            throw Failure.invalid(
                "The client_secret provided does not match the client_secret on the PaymentIntent.",
                code: "payment_intent_invalid_parameter",
                parameter: "client_secret"
            )
        }
        return intent
    }
}
