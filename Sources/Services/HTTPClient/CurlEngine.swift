import CCurl
import Glibc
import Synchronization

/// libcurl on a thread of its own: any number of transfers side by side, connections kept between them.
/// The thread ends when the last owner lets go.
final class CurlEngine: Sendable {
    private let loop: CurlLoop

    init() {
        loop = CurlLoop()
        loop.start()
    }

    deinit { loop.stop() }

    /// Runs the call to its end. Cancelling the task ends the transfer at once.
    func perform(_ call: CurlCall) async -> CurlAnswer {
        let id = loop.nextID()
        defer { loop.forget(id) }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { loop.submit(.init(id: id, call: call, continuation: $0)) }
        } onCancel: {
            loop.cancel(id)
        }
    }
}

/// What the thread and the callers share, and the thread itself.
final class CurlLoop: Sendable {
    struct Submission: Sendable {
        let id: UInt64
        let call: CurlCall
        let continuation: CheckedContinuation<CurlAnswer, Never>
    }

    private struct Shared {
        var lastID: UInt64 = 0
        var waiting: [Submission] = []
        /// Kept until the caller has its answer: a cancellation may come before its submission.
        var cancelled: Set<UInt64> = []
        var isStopping = false
    }

    /// libcurl's multi handle: all of it belongs to the thread but `curl_multi_wakeup`, which is for the
    /// others.
    private struct Multi: @unchecked Sendable {
        let handle: UnsafeMutableRawPointer
    }

    private let shared = Mutex(Shared())
    private let multi: Multi

    /// Transfers at one time; the others wait their turn.
    private static let transferLimit = 32
    /// `curl_global_init` must run once in a process, before anything else of libcurl.
    private static let isReady = shim_curl_global_init() == CURLE_OK

    init() {
        guard Self.isReady, let handle = curl_multi_init() else {
            preconditionFailure("libcurl could not start: no memory or no TLS library.")
        }
        _ = shim_curl_multi_set_long(handle, CURLMOPT_MAXCONNECTS, Self.transferLimit)
        multi = Multi(handle: handle)
    }

    func start() {
        var thread = pthread_t()
        let me = Unmanaged.passRetained(self)
        let failure = pthread_create(
            &thread,
            nil,
            { argument in
                argument.map { Unmanaged<CurlLoop>.fromOpaque($0).takeRetainedValue().run() }
                return nil
            },
            me.toOpaque()
        )
        precondition(failure == 0, "No thread left for libcurl.")
        pthread_detach(thread)
    }

    func nextID() -> UInt64 {
        shared.withLock { shared in
            shared.lastID += 1
            return shared.lastID
        }
    }

    func submit(_ submission: Submission) {
        shared.withLock { $0.waiting.append(submission) }
        curl_multi_wakeup(multi.handle)
    }

    func cancel(_ id: UInt64) {
        _ = shared.withLock { $0.cancelled.insert(id) }
        curl_multi_wakeup(multi.handle)
    }

    func forget(_ id: UInt64) {
        _ = shared.withLock { $0.cancelled.remove(id) }
    }

    func stop() {
        // Woken inside the lock: once the thread has seen the flag it frees the handle.
        shared.withLock { shared in
            shared.isStopping = true
            curl_multi_wakeup(multi.handle)
        }
    }

    private func run() {
        // A TLS connection cut while writing must be an error of that transfer, not the end of the process.
        var broken = sigset_t()
        sigemptyset(&broken)
        sigaddset(&broken, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &broken, nil)

        var active: [UnsafeMutableRawPointer: CurlTransfer] = [:]
        while takeOrders(&active) {
            var running: Int32 = 0
            curl_multi_perform(multi.handle, &running)
            if !collect(&active) {
                curl_multi_poll(multi.handle, nil, 0, 60_000, nil)
            }
        }
        for transfer in active.values { end(transfer, .cancelled) }
        curl_multi_cleanup(multi.handle)
    }

    /// Starts what waits and ends what was cancelled. False once the engine is gone.
    private func takeOrders(_ active: inout [UnsafeMutableRawPointer: CurlTransfer]) -> Bool {
        let room = Self.transferLimit - active.count
        let (new, cancelled, isStopping) = shared.withLock { shared in
            var new = shared.waiting.filter { shared.cancelled.contains($0.id) }
            shared.waiting.removeAll { shared.cancelled.contains($0.id) }
            new += shared.waiting.prefix(room)
            shared.waiting.removeFirst(min(room, shared.waiting.count))
            return (new, shared.cancelled, shared.isStopping)
        }
        for submission in new {
            guard let transfer = CurlTransfer(submission.call, id: submission.id, submission.continuation)
            else {
                continue
            }
            active[transfer.handle] = transfer
            curl_multi_add_handle(multi.handle, transfer.handle)
        }
        for (handle, transfer) in active where cancelled.contains(transfer.id) {
            end(transfer, .cancelled)
            active[handle] = nil
        }
        return !isStopping
    }

    /// Answers the transfers that ended. True when there were any: room for those that wait.
    private func collect(_ active: inout [UnsafeMutableRawPointer: CurlTransfer]) -> Bool {
        var left: Int32 = 0
        var hasEnded = false
        while let message = curl_multi_info_read(multi.handle, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else {
                continue
            }
            let result = message.pointee.data.result
            guard let transfer = active.removeValue(forKey: handle) else { continue }
            end(transfer, result == CURLE_OK ? .complete : .failed(result.rawValue))
            hasEnded = true
        }
        return hasEnded
    }

    private func end(_ transfer: CurlTransfer, _ end: CurlAnswer.End) {
        curl_multi_remove_handle(multi.handle, transfer.handle)
        transfer.finish(end)
    }
}
