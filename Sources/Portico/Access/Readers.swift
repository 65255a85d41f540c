import Basics
import Regions
import Synchronization

/// Knows how each person is spoken to: the installation's language, in their formats, by their clock.
struct Readers: Sendable {
    /// Everyone who chose nothing, and everything that is one document for all.
    let agency: Reader
    private let agencyZone: String
    private let regions: Regions
    private let kept = Kept()

    private final class Kept: Sendable {
        let readers = Mutex<[Whereabouts: Reader]>([:])
    }

    init(_ configuration: Configuration, _ regions: Regions = Regions()) {
        agencyZone = configuration.zone
        self.regions = regions
        agency = Reader(configuration.language, regions.formats(configuration.region) ?? .british)
    }

    func reader(_ whereabouts: Whereabouts) -> Reader {
        if whereabouts == .agency { return agency }
        if let known = kept.readers.withLock({ $0[whereabouts] }) { return known }
        let reader = Reader(
            agency.language,
            whereabouts.region.isEmpty
                ? agency.formats : regions.formats(whereabouts.region) ?? agency.formats,
            zone: zone(whereabouts.zone)
        )
        kept.readers.withLock { $0[whereabouts] = reader }
        return reader
    }

    /// Nil is the agency's, which the C library knows.
    private func zone(_ name: String) -> ZoneRules? {
        name.isEmpty || name == agencyZone ? nil : regions.zone(name)
    }

    /// What a browser tells of where somebody is; what it does not tell, or tells wrongly, is as the agency
    /// has it.
    func guess(accepting languages: String?, zone: String) -> Whereabouts {
        var guess = Whereabouts()
        if let asked = languages.flatMap({ Regions.asked(for: $0) }), asked != agency.formats.region {
            guess.region = asked
        }
        if zone != agencyZone, zone.utf8.count <= 64, regions.zone(zone) != nil { guess.zone = zone }
        return guess
    }

    /// What somebody chose for themselves.
    func checked(_ chosen: Whereabouts) throws(WhereaboutsRefusal) -> Whereabouts {
        if !chosen.region.isEmpty, !Regions.exists(chosen.region) { throw .unknownRegion }
        if !chosen.zone.isEmpty, regions.zone(chosen.zone) == nil { throw .unknownZone }
        return chosen
    }

    func view(_ chosen: Whereabouts) -> WhereaboutsView {
        WhereaboutsView(
            chosen: chosen,
            regions: regions(with: chosen.region),
            zones: zones(with: chosen.zone),
            agencyRegion: Regions.name(agency.formats.region),
            agencyZone: agencyZone
        )
    }

    /// The regions to choose from, in the words of those who live there. `present` is among them.
    private func regions(with present: String) -> [(tag: String, name: String)] {
        var tags = Self.usual
        if !present.isEmpty, !tags.contains(present) { tags.append(present) }
        return tags.map { ($0, Regions.name($0)) }.sorted { $0.1 < $1.1 }
    }

    private func zones(with present: String) -> [String] {
        let all = ZoneList.all
        return present.isEmpty || all.contains(present) ? all : ([present] + all)
    }

    /// Where most who read English portals are; any region of ICU's can be the agency's, or guessed.
    private static let usual = """
        ar-AE ar-EG ar-SA bg-BG cs-CZ da-DK de-AT de-CH de-DE el-GR en-AU en-CA en-GB en-IE en-IN en-NZ en-SG en-US \
        en-ZA es-ES es-MX et-EE fi-FI fr-BE fr-CA fr-CH fr-FR he-IL hi-IN hr-HR hu-HU id-ID is-IS it-CH it-IT ja-JP \
        ko-KR lt-LT lv-LV nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO sk-SK sl-SI sv-SE th-TH tr-TR uk-UA vi-VN zh-CN \
        zh-HK zh-TW
        """.split(separator: " ").map(String.init)
}

/// Why a choice of formats or zone was not taken.
enum WhereaboutsRefusal: Refusal, Equatable {
    case unknownRegion, unknownZone

    var kind: RefusalKind { .unprocessable }
    var field: String? { self == .unknownRegion ? "region" : "zone" }
    var message: String {
        switch self {
        case .unknownRegion: AccountWords.unknownRegion
        case .unknownZone: AccountWords.unknownZone
        }
    }
}
