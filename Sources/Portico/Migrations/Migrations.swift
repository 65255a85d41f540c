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
        Migration("0040-whereabouts", PeopleSchema.whereabouts),
    ]

    /// The views are as this program says, not a step of history.
    static let views: [SQL] =
        PeopleSchema.views + WorkSchema.views + MoneySchema.views + MessageSchema.views
        + ActivitySchema.views + OutboxSchema.views + PlanSchema.views + BrandSchema.views
}
