import Synchronization

/// The controls over HTTP: `POST /_fake/NAME` with a JSON object and the secret key, answered with a JSON
/// object.
extension FakeStripe {
    func control(_ incoming: Incoming, _ body: [UInt8]) async -> Reply {
        do {
            let name = String(incoming.path.dropFirst("/_fake/".count))
            if name.hasPrefix("3ds/") { return try authenticate(String(name.dropFirst(4)), incoming) }
            guard try keys.holder(incoming.key(.map([:]))) == .owner else {
                throw Failure(
                    status: 401,
                    type: "invalid_request_error",
                    message: "The secret key is needed."
                )
            }
            let arguments = body.isEmpty ? [:] : JSON(bytes: body)
            guard let arguments else { throw Failure.invalid("The body is not JSON.") }
            if name == "deliver" {
                return Reply(200, ["delivered": .integer(Int64(await deliverDue()))])
            }
            return Reply(200, try control(name, arguments))
        } catch let failure as Failure {
            return Reply(failure.status, failure.json)
        } catch {
            return Reply(400, Failure.invalid("\(error)").json)
        }
    }

    private func control(_ name: String, _ arguments: JSON) throws -> JSON {
        func payment() throws -> String {
            guard let id = arguments["payment_intent"]?.text else { throw Failure.missing("payment_intent") }
            return id
        }
        switch name {
        case "settle": settle(arguments["payment_intent"]?.text)
        case "fail": try fail(payment(), code: arguments["code"]?.text ?? "insufficient_funds")
        case "return": try returnPayment(payment())
        case "refund": return ["id": .text(try refund(payment(), amount: arguments["amount"]?.integer))]
        case "refund_fail": try failRefund(arguments["refund"]?.text ?? "")
        case "dispute":
            return ["id": .text(try dispute(payment(), reason: arguments["reason"]?.text ?? "fraudulent"))]
        case "dispute_close":
            try closeDispute(arguments["dispute"]?.text ?? "", isWon: arguments["won"]?.bool ?? false)
        case "fund": try fund(payment(), amount: arguments["amount"]?.integer ?? 0)
        case "faults": try changeFaults(arguments)
        case "webhooks": changeWebhooks(arguments)
        case "settings": setSettling(after: arguments["settles_after"]?.integer)
        case "permissions": setMissingPermissions(Set(arguments["missing"]?.list?.compactMap(\.text) ?? []))
        case "advance": advance(seconds: arguments["seconds"]?.integer ?? 0)
        case "charges": return chargesJSON
        case "reset": account.withLock { $0 = Account() }
        default:
            throw Failure(status: 404, type: "invalid_request_error", message: "There is no control \(name).")
        }
        return [:]
    }

    private var chargesJSON: JSON {
        let charges = collectedCharges.map { charge -> JSON in
            [
                "payment_intent": .text(charge.paymentIntent), "amount": .integer(charge.amount),
                "refunded": .integer(charge.refunded), "currency": .text(charge.currency),
                "metadata": JSON(charge.metadata),
            ]
        }
        return ["charges": .list(charges)]
    }

    /// `{"kind": "outage", "after": true, "count": 2, "path": "/v1/refunds", "seconds": 1}`; `{}` clears.
    private func changeFaults(_ arguments: JSON) throws {
        guard let word = arguments["kind"]?.text else { return clearFaults() }
        guard let kind = Fault.Kind(rawValue: word) else { throw Failure.invalid("Unknown kind: \(word)") }
        add(
            Fault(
                kind,
                isAfterWork: arguments["after"]?.bool ?? false,
                count: Int(arguments["count"]?.integer ?? 1),
                path: arguments["path"]?.text ?? "/v1/",
                seconds: Int(arguments["seconds"]?.integer ?? 0)
            )
        )
    }

    /// What is not named goes back to how it was at first.
    private func changeWebhooks(_ arguments: JSON) {
        var mode = WebhookMode()
        mode.delay = arguments["delay"]?.integer ?? mode.delay
        mode.copies = Int(arguments["copies"]?.integer ?? 1)
        mode.isShuffled = arguments["shuffle"]?.bool ?? false
        mode.lost = Int(arguments["lose"]?.integer ?? 0)
        mode.isHeld = arguments["hold"]?.bool ?? false
        setWebhookMode(mode)
        if let url = arguments["url"]?.text { target.withLock { $0?.url = url } }
    }

    /// The payer's answer in the 3-D Secure window: `outcome=complete` or `fail`, with the client secret.
    private func authenticate(_ id: String, _ incoming: Incoming) throws -> Reply {
        guard let form = FormField(form: incoming.form), incoming.method == "POST" else {
            throw Failure.invalid("Invalid request")
        }
        let parameters = Parameters(form: form)
        return try with { world in
            let intent = try world.intent(id)
            guard parameters.text("client_secret") == intent.secret else {
                throw Failure.noSuch("payment_intent", id)
            }
            let succeeds = parameters.text("outcome") == "complete"
            return Reply(200, try world.authenticate(id, succeeds: succeeds).publicJSON)
        }
    }
}
