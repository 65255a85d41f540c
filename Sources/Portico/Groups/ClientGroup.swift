import Basics

/// Clients that the agency meets under one brand of their own. A client is in one group at the most.
struct ClientGroup: Identified, Sendable {
    static let idPrefix: StaticString = "grp"

    let id: ID<ClientGroup>
    /// What the team calls it. Its clients never see it.
    let title: String
    let brand: GroupBrand
    /// How many clients are in it.
    let clients: Int64
}

/// What a group has of a brand. Whatever is empty is the workspace's.
struct GroupBrand: Sendable, Equatable {
    /// The agency's name, as these clients see it.
    var name = ""
    var look = LookChanges()
    var welcome = ""

    /// How it looks with all that it takes over.
    func laid(over main: BrandDraft) -> BrandDraft {
        var whole = BrandDraft(
            name: name.isEmpty ? main.name : name,
            look: look.applied(to: main.look),
            welcome: welcome.isEmpty ? main.welcome : welcome
        )
        // The agency's logo says the agency's name.
        if whole.name == main.name { whole.images = main.images }
        return whole
    }
}
