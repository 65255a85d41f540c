import Basics
import HTML
import Web

/// Taking back what one did a moment ago.
struct UndoTeamRoutes: Sendable {
    static let undo = root / "team" / "undo" / ID<Undo>.self

    let store: Store

    func register(in routes: inout Routes<Visitor>) {
        routes.post(Self.undo, for: .staff, takeBack)
    }

    func takeBack(_: EmptyForm, _ staff: Staff, _ id: ID<Undo>) async throws -> Response {
        let (back, done, all) = try await store.write(as: staff) { tx in
            let permit = try tx.permit(TakeBack.self, for: staff, on: id)
            let undo = permit.subject
            try undo.check(at: tx.instant)
            try tx.spend(permit)
            var done = 0
            for item in undo.items where try tx.takeBack(item, undo, by: staff) { done += 1 }
            return (undo.back, done, undo.items.count)
        }
        let words =
            done == all
            ? UndoWords.takenBack
            : done == 0 ? UndoWords.nothingTakenBack : UndoWords.takenBack(done, of: all)
        return .seeOther(HomeRoutes.home().landing(back) ?? HomeRoutes.home(), notice: words)
    }
}

extension Response {
    /// To that page, with what was done in words and the way to take it back.
    static func done(_ path: Path, _ words: String, undo: ID<Undo>?) -> Response {
        var response = Response.seeOther(path, notice: words)
        if let undo { response.setCookie(Arrival.undoCookie, undo.text, maxAge: 60) }
        return response
    }
}
