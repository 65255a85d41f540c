import Basics
import Database

extension Workspace {
    fileprivate init(_ row: inout Row) throws {
        let name: String = try row.next()
        let zone: String = try row.next()
        let code: String = try row.next()
        guard let currency = Currency(code) else { throw UnknownCurrency(code: code) }
        self.init(
            name: name,
            zone: zone,
            currency: currency,
            address: try row.next(),
            taxNumber: try row.next()
        )
        let look: String = try row.next()
        self.look = Look(look) ?? .standard
        welcome = try row.next()
    }

    fileprivate static let columns: SQL = """
        name,
        zone,
        currency,
        address,
        tax_number,
        look,
        welcome
        """
}

/// The database names a currency that ISO 4217, as we know it, does not have.
struct UnknownCurrency: Error { let code: String }

extension Reading where Self: ~Copyable {
    /// The agency; one that is not set up yet has a name to greet with and nothing else.
    borrowing func workspace() throws -> Workspace {
        let said = try row(
            "SELECT \(Workspace.columns) FROM visible_workspace WHERE id = 1",
            Workspace.init
        )
        return try named(
            said ?? Workspace(name: "Your portal", zone: "UTC", currency: .eur, address: "", taxNumber: "")
        )
    }

    /// With the name of a typeface of its own.
    private borrowing func named(_ workspace: Workspace) throws -> Workspace {
        guard let own = workspace.look.own else { return workspace }
        var workspace = workspace
        workspace.ownFamily = try typeface(own)?.family
        return workspace
    }

    /// The agency as one group of its clients meets it; nil for everyone else.
    borrowing func workspace(of group: ID<ClientGroup>?) throws -> Workspace {
        guard let group else { return try workspace() }
        let own = try row(
            "SELECT \(Workspace.columns), own_look FROM visible_brand WHERE group_id = \(group)"
        ) { row in
            var workspace = try Workspace(&row)
            let changes: String = try row.next()
            workspace.look = LookChanges(changes).applied(to: workspace.look)
            return workspace
        }
        return try own.map { try named($0) } ?? workspace()
    }
}

extension WriteTransaction {
    borrowing func create(_ workspace: Workspace, mailFrom: String) throws {
        try run(
            """
            INSERT INTO workspace (
                id, name, zone, currency, address, tax_number, mail_from, created_at, look, welcome
            )
            VALUES (
                1,
                \(workspace.name),
                \(workspace.zone),
                \(workspace.currency.code),
                \(workspace.address),
                \(workspace.taxNumber),
                \(mailFrom),
                \(now),
                \(workspace.look.text),
                \(workspace.welcome)
            )
            """
        )
    }
}
