/// Lists and expanded objects.
extension World {
    /// Newest first, as every list at Stripe.
    func page<Object: StripeObject>(
        _ table: Table<Object>,
        _ parameters: Parameters,
        where isWanted: (Object) -> Bool
    ) -> JSON {
        let limit = Int(parameters.integer("limit") ?? 10)
        let (after, before) = (parameters.text("starting_after"), parameters.text("ending_before"))
        var items: [Object] = []
        var isPast = after == nil
        for object in table.newestFirst {
            if object.id == before { break }
            if isPast, isWithin(object.created, parameters), isWanted(object) { items.append(object) }
            if object.id == after { isPast = true }
        }
        let hasMore = items.count > limit
        // Towards newer ones, the page next to the cursor is the one that is meant.
        let page = before == nil ? items.prefix(limit) : items.suffix(limit)
        return ["object": "list", "data": .list(page.map(\.json)), "has_more": .bool(hasMore)]
    }

    private func isWithin(_ created: Int64, _ parameters: Parameters) -> Bool {
        func bound(_ name: String) -> Int64? { parameters.text("created", name).flatMap(Int64.init) }
        if let exact = parameters.integer("created") { return created == exact }
        return bound("gt").map { created > $0 } ?? true && bound("gte").map { created >= $0 } ?? true
            && bound("lt").map { created < $0 } ?? true && bound("lte").map { created <= $0 } ?? true
    }

    /// Puts whole objects where their identifiers stand.
    /// - Throws: `Failure` when there is nothing to expand.
    func expand(_ json: JSON, _ paths: [String]) throws -> JSON {
        try paths.reduce(json) { json, path in
            try expand(json, path.split(separator: ".").map(String.init)[...], whole: path)
        }
    }

    private func expand(_ json: JSON, _ path: ArraySlice<String>, whole: String) throws -> JSON {
        guard let name = path.first else { return json }
        if name == "data", let items = json["data"]?.list {
            var list = json
            list["data"] = .list(try items.map { try expand($0, path.dropFirst(), whole: whole) })
            return list
        }
        guard let field = json[name] else {
            throw Failure.invalid("This property cannot be expanded (\(whole)).", parameter: "expand")
        }
        guard let id = field.text else { return json }
        guard let object = object(id) else {
            throw Failure.invalid("This property cannot be expanded (\(whole)).", parameter: "expand")
        }
        var expanded = json
        expanded[name] = try expand(object, path.dropFirst(), whole: whole)
        return expanded
    }
}
