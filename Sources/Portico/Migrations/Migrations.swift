import Database

/// Every change of the schema, in order. Forward only: one that was applied is never edited.
enum Migrations {
    static let all: [Migration] = [
        Migration("0001-people", PeopleSchema.tables),
        Migration("0002-work", WorkSchema.tables),
        Migration("0003-messages", MessageSchema.tables),
        Migration("0004-money", MoneySchema.tables),
        Migration("0005-activity", ActivitySchema.tables),
        Migration("0006-outbox", OutboxSchema.tables),
        .retired("0007-views"),
        Migration("0008-payments-by-state", MoneySchema.paymentsByState),
        Migration("0010-brand", BrandSchema.tables),
        Migration("0020-templates", PlanSchema.templates),
        Migration("0021-calendar", PlanSchema.calendar),
        Migration("0030-brand-images", BrandSchema.images),
        Migration("0035-groups", GroupSchema.tables),
        Migration("0036-hosts", GroupSchema.hosts),
        Migration("0037-sharing", PlanSchema.sharing),
        Migration(
            "0045-search",
            SearchSchema.tables,
            sqlite: SearchSchema.sqliteTriggers,
            postgres: SearchSchema.postgresTriggers
        ),
        Migration("0046-shortcuts", PeopleSchema.shortcuts),
        Migration(
            "0050-lists",
            ListSchema.columns,
            sqlite: ListTriggerSchema.sqlite + ListSchema.indexes + ListSchema.backfill,
            postgres: ListTriggerSchema.postgres + ListSchema.indexes + ListSchema.backfill
        ),
        Migration("0051-saved-views", ViewSchema.saved),
        Migration("0052-undo", ViewSchema.undo),
        Migration("0055-home", HomeSchema.tables),
        Migration("0056-shared-files", HomeSchema.shared),
    ]

    /// The views are as this program says, not a step of history.
    static let views: [SQL] =
        PeopleSchema.views + WorkSchema.views + MoneySchema.views + MessageSchema.views
        + ActivitySchema.views + OutboxSchema.views + PlanSchema.views + BrandSchema.views
        + GroupSchema.views + SearchSchema.views + ListSchema.views + ViewSchema.views + HomeSchema.views
}
