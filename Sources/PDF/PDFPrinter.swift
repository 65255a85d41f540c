public import Basics
import Dispatch
import Synchronization

/// Makes documents on a thread of its own, one after the other, so that no thread that answers
/// requests ever waits for shaping and drawing.
public actor PDFPrinter {
    private let executor = QueueExecutor(label: "pdf.printer")
    /// The latest used first: an agency has one typeface, and tries out some.
    private var fonts: [(face: PrintFace?, map: FontMap)] = []
    private let waiting: WaitingRoom

    /// - Parameter waiting: how many documents may wait at once, the one being made included.
    public init(waiting: Int = 64) {
        self.waiting = WaitingRoom(places: waiting)
    }

    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// The document as a file, in a typeface or in the portal's own.
    /// - Parameter at: the date the file says it was made; the same document and date make the same bytes.
    /// - Throws: `PrintRefusal` for what a person can change, `PDFFailure` for a breakdown,
    ///   `CancellationError` when nobody waits for it any more.
    public nonisolated func print(_ document: InvoiceDocument, in face: PrintFace? = nil, at: Timestamp)
        async throws -> [UInt8]
    {
        guard waiting.enter() else { throw PrintRefusal.busy }
        defer { waiting.leave() }
        return try await render(document, face, at: at)
    }

    private func render(_ document: InvoiceDocument, _ face: PrintFace?, at: Timestamp) throws -> [UInt8] {
        try Task.checkCancellation()
        return try document.render(at: at, fonts: map(of: face))
    }

    private func map(of face: PrintFace?) -> FontMap {
        if let known = fonts.firstIndex(where: { $0.face?.key == face?.key }) {
            fonts.insert(fonts.remove(at: known), at: 0)
        } else {
            fonts.insert((face, Press.whileAlone { FontMap(face) }), at: 0)
            if fonts.count > 3 { fonts.removeLast() }
        }
        return fonts[0].map
    }
}

/// How many may wait: a queue without an end is an outage that nobody sees.
private final class WaitingRoom: Sendable {
    private let places: Int
    private let taken = Mutex(0)

    init(places: Int) {
        self.places = places
    }

    func enter() -> Bool {
        taken.withLock { taken in
            guard taken < places else { return false }
            taken += 1
            return true
        }
    }

    func leave() {
        taken.withLock { $0 -= 1 }
    }
}

/// Dispatch on Linux has no serial executor of its own.
private final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let (job, executor) = (UnownedJob(job), asUnownedSerialExecutor())
        queue.async { job.runSynchronously(on: executor) }
    }
}
