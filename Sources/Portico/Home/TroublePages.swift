import Basics
import HTML

extension Trouble {
    /// What happened, and what to do about it.
    func row(now: Timestamp) -> ListRow {
        ListRow(title, to: path, .mark(mark), meta: advice(now: now), side: side(now: now))
    }

    private var mark: Mark {
        switch kind {
        case .mail: .bounced
        case .disputed: .disputed
        case .payment, .returned, .setAside, .late, .mailWaits, .silent: .late
        }
    }

    private var title: String {
        let sum = amount?.text ?? ""
        return switch kind {
        case .mail: TroubleWords.mail(to: who)
        case .payment: TroubleWords.paymentFailed(sum)
        case .returned: TroubleWords.paymentReturned(sum)
        case .disputed: TroubleWords.paymentDisputed(sum)
        case .setAside: TroubleWords.setAside(Int(count))
        case .late: TroubleWords.late(Int(count))
        case .mailWaits: TroubleWords.mailWaits(Int(count))
        case .silent: TroubleWords.silent
        }
    }

    private func advice(now: Timestamp) -> String {
        switch kind {
        case .mail: TroubleWords.mailAdvice(what, subject: why)
        case .payment:
            TroubleWords.because(who, what, why, TroubleWords.paymentAdvice(tries: Int(count)))
        case .returned: TroubleWords.because(who, what, why, TroubleWords.returnedAdvice)
        case .disputed:
            TroubleWords.because(
                who,
                what,
                "",
                TroubleWords.disputeAdvice(until: dueAt?.date.short(on: now.date))
            )
        case .setAside: TroubleWords.setAsideAdvice(what, why)
        case .late: TroubleWords.lateAdvice(since: at.words(at: now))
        case .mailWaits: TroubleWords.mailWaitsAdvice(why)
        case .silent: TroubleWords.silentAdvice(Int(count))
        }
    }

    private func side(now: Timestamp) -> [ListRow.Fact] {
        switch kind {
        case .mail, .payment, .returned, .setAside: [.text(at.shortWords(at: now))]
        case .disputed:
            dueAt.map {
                [.status(DeliverableWords.dueOn($0.date.words(on: now.date)), .late)]
            } ?? [.text(at.shortWords(at: now))]
        case .late, .mailWaits, .silent: []
        }
    }

    private var path: Path? {
        switch kind {
        case .mail: ID<Client>(item).map { ClientTeamRoutes.show($0) }
        case .payment, .returned, .disputed: ID<Invoice>(item).map { InvoiceTeamRoutes.show($0) }
        case .setAside, .late, .mailWaits, .silent: nil
        }
    }
}

/// That the disk is almost full.
struct LowSpace: Component, Sendable {
    let space: DiskSpace

    var body: HTML {
        ListRow(
            TroubleWords.lowSpace,
            .mark(.late),
            meta: TroubleWords.lowSpaceAdvice(File.sizeText(space.free))
        )
    }
}
