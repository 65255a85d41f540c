import Basics
import Database

extension ThreadAsk {
    fileprivate var condition: SQL {
        var condition: SQL = "t.last_author_id IS NOT NULL"
        if let client { condition = "\(condition) AND t.client_id = \(client)" }
        if isUnread { condition = "\(condition) AND t.last_message_at > COALESCE(r.read_at, 0)" }
        if !words.isEmpty {
            let (subject, client) = (SQL.contains("t.subject", words), SQL.contains("t.client_name", words))
            condition = "\(condition) AND (\(subject) OR \(client))"
        }
        return condition
    }

    fileprivate var columns: OrderColumns {
        .single("t.last_message_at", id: "t.id", isNumber: true, falls: order == .newest)
    }

    func statement(in reach: Reach) -> SQL {
        """
        SELECT \(ThreadLine.columns)
        FROM \(reach.threads) AS t LEFT JOIN visible_thread_read AS r ON r.thread_id = t.id
        WHERE \(condition) \(columns.page(at: place))
        """
    }

    fileprivate func key(of line: ThreadLine) -> ListKey {
        ListKey(order, value: String(line.lastAt.milliseconds), id: line.id.text)
    }
}

extension Reading where Self: ~Copyable {
    /// A page of the conversations a team member reaches.
    borrowing func threads(_ ask: ThreadAsk, for staff: Staff) throws -> Pageful<ThreadLine> {
        let found = try rows(ask.statement(in: staff.reach), ThreadLine.init)
        return Pageful(found, at: ask.place, key: ask.key)
    }
}
