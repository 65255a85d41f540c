import Basics

/// The calls about everything else.
extension Endpoint {
    static let lists = [
        list("payment_intents", "rak_payment_intent_read", ["customer": .text()]) { world, parameters in
            world.page(world.account.intents, parameters) { matches($0.customer, parameters, "customer") }
        },
        list("charges", "rak_charge_read", ["customer": .text(), "payment_intent": .text()]) {
            world,
            parameters in
            world.page(world.account.charges, parameters) {
                matches($0.customer, parameters, "customer")
                    && matches($0.intent, parameters, "payment_intent")
            }
        },
        list("refunds", "rak_refund_read", ["charge": .text(), "payment_intent": .text()]) {
            world,
            parameters in
            world.page(world.account.refunds, parameters) {
                matches($0.charge, parameters, "charge") && matches($0.intent, parameters, "payment_intent")
            }
        },
        list("disputes", "rak_dispute_read", ["charge": .text(), "payment_intent": .text()]) {
            world,
            parameters in
            world.page(world.account.disputes, parameters) {
                matches($0.charge, parameters, "charge") && matches($0.intent, parameters, "payment_intent")
            }
        },
        list("customers", "rak_customer_read", ["email": .text()]) { world, parameters in
            world.page(world.account.customers, parameters) { matches($0.email, parameters, "email") }
        },
        list(
            "events",
            "rak_event_read",
            ["type": .text(), "types": .list(.text()), "delivery_success": .boolean]
        ) { world, parameters in
            let types = parameters.texts("types") ?? parameters.text("type").map { [$0] } ?? []
            let delivered = parameters.text("delivery_success").map { $0 == "true" }
            return world.page(world.account.events, parameters) { event in
                (types.isEmpty || types.contains { isType(event.type, $0) })
                    && (delivered.map { $0 == (event.pending == 0) } ?? true)
            }
        },
    ]

    static let others = [
        Endpoint(
            method: "POST",
            path: "/v1/customers",
            permission: "rak_customer_write",
            shapes: [
                "email": .text(max: 512), "name": .text(max: 256), "description": .text(),
                "metadata": .metadata, "expand": .expand,
            ],
            run: { world, call in
                let customer = Customer(
                    id: world.newID("cus_", length: 14),
                    created: world.now.seconds,
                    email: call.parameters.text("email"),
                    name: call.parameters.text("name"),
                    description: call.parameters.text("description"),
                    metadata: call.parameters.map("metadata")
                )
                world.account.customers[customer.id] = customer
                world.emit("customer.created", customer.json)
                return customer.json
            }
        ),
        Endpoint(
            method: "POST",
            path: "/v1/refunds",
            permission: "rak_refund_write",
            shapes: [
                "payment_intent": .text(), "amount": .integer(1...99_999_999_999), "metadata": .metadata,
                "reason": .choice(["duplicate", "fraudulent", "requested_by_customer"]), "expand": .expand,
            ],
            run: { world, call in
                let intent = try call.parameters.require("payment_intent")
                let refund = try world.refund(
                    intent,
                    amount: call.parameters.integer("amount"),
                    reason: call.parameters.text("reason"),
                    metadata: call.parameters.map("metadata")
                )
                return refund.json
            }
        ),
        Endpoint(
            method: "GET",
            path: "/v1/account",
            permission: "rak_accounts_kyc_basic_read",
            shapes: [:],
            run: { world, _ in
                [
                    "id": .text(world.account.id), "object": "account", "charges_enabled": true,
                    "country": "US",
                    "default_currency": "usd", "email": nil, "metadata": [:], "type": "standard",
                ]
            }
        ),
        get("events", "rak_event_read") { world, id in world.account.events[id]?.json },
        get("charges", "rak_charge_read") { world, id in world.account.charges[id]?.json },
        get("refunds", "rak_refund_read") { world, id in world.account.refunds[id]?.json },
        get("disputes", "rak_dispute_read") { world, id in world.account.disputes[id]?.json },
        get("customers", "rak_customer_read") { world, id in world.account.customers[id]?.json },
        get("payment_methods", "rak_payment_method_read") { world, id in world.account.methods[id]?.json },
    ]

    private static func get(
        _ name: String,
        _ permission: String,
        _ find: @escaping @Sendable (World, String) -> JSON?
    ) -> Endpoint {
        Endpoint(
            method: "GET",
            path: "/v1/\(name)/:id",
            permission: permission,
            shapes: ["expand": .expand],
            run: { world, call in
                guard let json = find(world, call.id) else { throw Failure.noSuch(name, call.id) }
                return json
            }
        )
    }

    private static func list(
        _ name: String,
        _ permission: String,
        _ filters: [String: Shape],
        _ page: @escaping @Sendable (World, Parameters) -> JSON
    ) -> Endpoint {
        Endpoint(
            method: "GET",
            path: "/v1/" + name,
            permission: permission,
            shapes: filters.merging(Shape.page) { ours, _ in ours },
            run: { world, call in
                var json = page(world, call.parameters)
                json["url"] = .text("/v1/" + name)
                return json
            }
        )
    }

    private static func matches(_ value: String?, _ parameters: Parameters, _ name: String) -> Bool {
        parameters.text(name).map { $0 == value } ?? true
    }

    /// `charge.*` stands for every type that begins with `charge.`
    private static func isType(_ type: String, _ wanted: String) -> Bool {
        wanted.hasSuffix("*") ? type.hasPrefix(wanted.dropLast()) : type == wanted
    }
}
