import CSQLite

extension SQLiteConnection {
    /// SQLite's own checkpoint after a commit keeps an fsync error to itself, and the next one may wrongly
    /// succeed: so this one, otherwise the same, takes note of it.
    func checkpointAloud() {
        sqlite3_wal_hook(
            handle,
            { me, handle, name, pages in
                if pages < 1000 { return SQLITE_OK }
                let code = sqlite3_wal_checkpoint_v2(handle, name, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
                if code & 0xFF == SQLITE_IOERR {
                    let connection = Unmanaged<SQLiteConnection>.fromOpaque(me!).takeUnretainedValue()
                    connection.lostTrust = "the checkpoint failed (SQLite \(code))"
                }
                return SQLITE_OK
            },
            Unmanaged.passUnretained(self).toOpaque()  // it closes the handle before it goes
        )
    }
}
