import Basics

extension SearchQuery {
    /// Whether each of the words typed begins one of these.
    func fits(_ words: String) -> Bool {
        let words = SearchText.words(of: words)
        return terms.allSatisfy { term in words.contains { $0.folded.utf8.starts(with: term.utf8) } }
    }

    /// What is left of the words typed without those that begin one of these; nil when none does.
    func rest(without words: String) -> SearchQuery? {
        let words = SearchText.words(of: words)
        let rest = terms.filter { term in !words.contains { $0.folded.utf8.starts(with: term.utf8) } }
        return rest.count == terms.count ? nil : SearchQuery(rest.joined(separator: " "))
    }
}

/// Something one may begin for a client.
enum ClientCommand: CaseIterable, Sendable {
    case project, invoice, invitation

    /// The rule that answers when it is begun.
    func isAllowed(_ staff: Staff, _ client: Client) -> Bool {
        switch self {
        case .project, .invitation: ManageClient.decide(staff, client) == .allow
        case .invoice: InvoiceClient.decide(staff, client) == .allow
        }
    }

    func words(_ client: String) -> String {
        switch self {
        case .project: PaletteWords.newProject(client)
        case .invoice: PaletteWords.newInvoice(client)
        case .invitation: PaletteWords.invite(client)
        }
    }

    /// The words of all of them, without a client's name.
    static var allWords: String { allCases.map { $0.words("") }.joined(separator: " ") }
}
