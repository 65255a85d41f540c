import CSQLite

extension SQLiteConnection {
    /// SQLite's own checkpoint after a commit keeps an fsync error to itself, and the next one may wrongly succeed: so
    /// this one reports it, as the COMMIT that set it off.
    static func checkpointAloud(_ handle: OpaquePointer) {
        sqlite3_wal_hook(
            handle,
            { _, handle, name, pages in
                if pages < 1000 { return SQLITE_OK }
                let code = sqlite3_wal_checkpoint_v2(handle, name, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
                return code & 0xFF == SQLITE_IOERR ? code : SQLITE_OK
            },
            nil
        )
    }
}
