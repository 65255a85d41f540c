import Basics

/// What a running portal knows of its own set-up and machine.
struct Installation: Sendable {
    let takesPayments: Bool
    /// Whether mails leave this machine; else they lie in a folder.
    let sendsMail: Bool
    /// Invented people on an invented installation: nothing about it is to be set up.
    let isDemo: Bool
    /// Asked anew each time; nil where the disk does not say.
    let space: @Sendable () -> DiskSpace?
}

/// What is left where files are kept, in bytes.
struct DiskSpace: Sendable, Equatable {
    let free: Int64
    let total: Int64
}
