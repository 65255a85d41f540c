import Basics
import HTML
import Web

/// Every route there is, feature by feature.
enum SiteRoutes {
    static func all(_ parts: AppParts) -> Routes<Visitor> {
        var routes = Routes<Visitor>()
        people(parts, in: &routes)
        work(parts, in: &routes)
        money(parts, in: &routes)
        return routes
    }

    /// The agency, who comes in, and their first pages.
    private static func people(_ parts: AppParts, in routes: inout Routes<Visitor>) {
        routes.feature = "Shell"
        AssetRoutes().register(in: &routes)
        routes.feature = "Brand"
        BrandRoutes().register(in: &routes)
        BrandTeamRoutes(store: parts.store).register(in: &routes)
        routes.feature = "Settings"
        SettingsRoutes(store: parts.store).register(in: &routes)
        routes.feature = "SetUp"
        SetUpRoutes(store: parts.store, desk: parts.setUp, cookies: parts.cookies).register(in: &routes)
        routes.feature = "Accounts"
        AccountRoutes(
            store: parts.store,
            desk: parts.accounts,
            cookies: parts.cookies,
            limits: parts.limits,
            readers: parts.readers
        ).register(in: &routes)
        ProfileRoutes(
            store: parts.store,
            desk: parts.accounts,
            live: parts.live,
            limits: parts.limits,
            readers: parts.readers
        ).register(in: &routes)
        routes.feature = "Calendar"
        CalendarRoutes(
            store: parts.store,
            desk: CalendarDesk(store: parts.store, database: parts.database, readers: parts.readers),
            site: parts.url
        ).register(in: &routes)
        routes.feature = "Home"
        HomeRoutes(store: parts.store).register(in: &routes)
        MoreRoutes(store: parts.store).register(in: &routes)
        StyleguideRoutes(store: parts.store).register(in: &routes)
        routes.feature = "Clients"
        ClientTeamRoutes(store: parts.store, invitationDesk: parts.invitations).register(in: &routes)
    }

    /// What is made, and what is handed over.
    private static func work(_ parts: AppParts, in routes: inout Routes<Visitor>) {
        routes.feature = "Projects"
        ProjectRoutes(store: parts.store).register(in: &routes)
        ProjectTeamRoutes(store: parts.store).register(in: &routes)
        routes.feature = "Templates"
        TemplateTeamRoutes(store: parts.store).register(in: &routes)
        routes.feature = "Deliverables"
        DeliverableRoutes(store: parts.store).register(in: &routes)
        DeliverableTeamRoutes(store: parts.store, files: parts.fileDesk).register(in: &routes)
        routes.feature = "Files"
        FileRoutes(store: parts.store, files: parts.fileDesk).register(in: &routes)
        FileTeamRoutes(store: parts.store, files: parts.fileDesk).register(in: &routes)
        routes.feature = "Links"
        GuestRoutes(store: parts.store, desk: parts.guests, files: parts.fileDesk, cookies: parts.cookies)
            .register(in: &routes)
        LinkTeamRoutes(store: parts.store, desk: parts.guests, site: parts.url).register(in: &routes)
    }

    /// What is paid, and what is said.
    private static func money(_ parts: AppParts, in routes: inout Routes<Visitor>) {
        routes.feature = "Mailbox"
        if let mailbox = parts.mailbox {
            MailboxRoutes(store: parts.store, desk: MailboxDesk(folder: mailbox), isDemo: parts.isDemo)
                .register(in: &routes)
        }
        routes.feature = "Invoices"
        InvoiceRoutes(store: parts.store, printer: parts.printer, payments: parts.payments).register(
            in: &routes
        )
        InvoiceTeamRoutes(store: parts.store, printer: parts.printer).register(in: &routes)
        routes.feature = "Payments"
        PaymentRoutes(store: parts.store, desk: parts.payments).register(in: &routes)
        routes.feature = "Messages"
        MessageRoutes(store: parts.store).register(in: &routes)
        MessageTeamRoutes(store: parts.store).register(in: &routes)
        LiveRoutes(live: parts.live).register(in: &routes)
    }
}
