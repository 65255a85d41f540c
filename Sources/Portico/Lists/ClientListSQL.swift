import Basics
import Database

/// A client of the team’s list.
struct ListedClient: Sendable {
    let id: ID<Client>
    let name: String
    let leadName: String?
    /// Of those the reader sees.
    let activeProjects: Int
    /// The worst of them; nil when nobody said.
    let health: Health?
    let lastSeen: Timestamp?
    fileprivate let credit: Int64
    /// What is owed, an amount for each currency; empty for those who see no money.
    var balances: [Money] = []

    fileprivate init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        leadName = try row.next()
        activeProjects = try row.next()
        health = Health(rank: try row.next())
        let seen: Int64 = try row.next()
        lastSeen = seen == 0 ? nil : Timestamp(milliseconds: seen)
        credit = try row.next()
    }
}

extension ClientAsk {
    fileprivate func condition(on today: CalendarDate) -> SQL {
        var condition: SQL = "c.id <> ''"
        if let lead { condition = "\(condition) AND c.lead_id = \(lead)" }
        if let health { condition = "\(condition) AND c.health = \(health.rank)" }
        if isLate {
            condition = """
                \(condition) AND EXISTS (
                    SELECT 1 FROM visible_invoice AS i
                    WHERE i.client_id = c.id AND i.state = 'open' AND i.due_on < \(today)
                        AND i.balance > i.processing
                )
                """
        }
        if !words.isEmpty { condition = "\(condition) AND \(SQL.contains("c.name", words))" }
        return condition
    }

    fileprivate var columns: OrderColumns {
        switch order {
        case .name: .named("c.name", id: "c.id")
        case .health: .rising("c.health", name: "c.name", id: "c.id", isNumber: true)
        case .seen: .rising("c.last_seen_at", name: "c.name", id: "c.id", isNumber: true)
        case .owed: .rising("c.credit", name: "c.name", id: "c.id", isNumber: true)
        }
    }

    func statement(in reach: Reach, on today: CalendarDate) -> SQL {
        """
        SELECT
            c.id,
            c.name,
            (SELECT m.name FROM visible_team_member AS m WHERE m.id = c.lead_id),
            c.active_projects,
            c.health,
            c.last_seen_at,
            c.credit
        FROM \(reach.clients) AS c
        WHERE \(condition(on: today)) \(columns.page(at: place))
        """
    }

    fileprivate func key(of client: ListedClient) -> ListKey {
        let value =
            switch order {
            case .name: ""
            case .health: String(client.health?.rank ?? 4)
            case .seen: String(client.lastSeen?.milliseconds ?? 0)
            case .owed: String(client.credit)
            }
        return ListKey(order, value: value, name: client.name, id: client.id.text)
    }
}

extension Reading where Self: ~Copyable {
    /// A page of the clients a team member reaches.
    borrowing func clients(_ ask: ClientAsk, for staff: Staff) throws -> Pageful<ListedClient> {
        let found = try rows(ask.statement(in: staff.reach, on: now.date), ListedClient.init)
        let page = Pageful(found, at: ask.place, key: ask.key)
        guard staff.role.seesMoney, !page.lines.isEmpty else { return page }
        let balances = try self.balances(of: page.lines.map(\.id))
        return page.replacing(
            page.lines.map { client in
                var client = client
                client.balances = balances[client.id] ?? []
                return client
            }
        )
    }

    /// What these clients owe, in each currency by itself.
    borrowing func balances(of clients: [ID<Client>]) throws -> [ID<Client>: [Money]] {
        let found: [(ID<Client>, Money)] = try rows(
            """
            SELECT
                b.client_id,
                b.owed,
                b.currency
            FROM visible_client_balance AS b
            WHERE b.client_id IN (\(SQL.list(clients))) AND b.owed <> 0
            ORDER BY b.client_id, b.currency
            """
        ) { row in
            let client: ID<Client> = try row.next()
            let owed: Int64 = try row.next()
            return (client, Money(owed, try row.next()))
        }
        return Dictionary(grouping: found) { $0.0 }.mapValues { $0.map(\.1) }
    }
}
