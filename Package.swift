// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: a warning is a mistake, and a file uses only what it imports.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, _ more: Target.Dependency..., exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.target(name: name)] + more,
        exclude: exclude,
        swiftSettings: strict
    )
}

func debian(_ name: String, _ pkgConfig: String, _ package: String...) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt(package)])
}

let package = Package(
    name: "portico",
    products: [
        // The target has another name: `Portico` and `portico` are one name on a disk that ignores case.
        .executable(name: "portico", targets: ["Command"])
    ],
    targets: [
        debian("CMicroHTTPD", "libmicrohttpd", "libmicrohttpd-dev"),
        debian("CSQLite", "sqlite3", "libsqlite3-dev"),
        debian("CPostgres", "libpq", "libpq-dev"),
        debian("CSodium", "libsodium", "libsodium-dev"),
        debian("CCurl", "libcurl", "libcurl4-openssl-dev"),
        debian("CPangoCairo", "pangocairo", "libpango1.0-dev", "libcairo2-dev"),
        .target(
            name: "CShim",
            linkerSettings: [.linkedLibrary("microhttpd"), .linkedLibrary("curl")]
        ),
        .target(name: "CPageBuffer"),
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
        .target(name: "CAssets", exclude: ["files"], cSettings: [.headerSearchPath("files")]),

        library("Basics"),
        library("HTML", "Basics", "CPageBuffer"),
        library("Regions", "Basics", "CICU"),
        library("Web", "Basics", "HTML", "CMicroHTTPD", "CShim"),
        library("Database", "Basics", "CSQLite", "CPostgres"),
        library("Secrets", "Basics", "CSodium"),
        library("PDF", "Basics", "CPangoCairo"),
        library("Services", "Basics", "Secrets", "CCurl", "CShim"),
        library("FakeStripe", "Basics", "Secrets", "Services", "CAssets"),
        library(
            "Portico",
            "Basics",
            "HTML",
            "Web",
            "Database",
            "Secrets",
            "PDF",
            "Regions",
            "Services",
            "CAssets"
        ),
        .executableTarget(
            name: "Command",
            dependencies: [
                "Basics", "CShim", "Web", "Database", "Secrets", "Services", "Portico", "FakeStripe",
            ],
            swiftSettings: strict
        ),

        // What several test targets stand on: a PostgreSQL server of the tests' own.
        .target(
            name: "TestSupport",
            dependencies: ["Basics", "Database"],
            path: "Tests/Support",
            swiftSettings: strict
        ),
        tests(of: "Basics"),
        tests(of: "HTML"),
        tests(of: "Regions", "Basics"),
        tests(of: "Web", "Basics", "HTML"),
        tests(of: "Database", "Basics", "TestSupport"),
        tests(of: "Secrets", "Basics"),
        tests(of: "PDF", "Basics"),
        tests(of: "Services", "Basics"),
        tests(of: "FakeStripe", "Basics"),
        tests(
            of: "Portico",
            "Basics",
            "HTML",
            "PDF",
            "Regions",
            "Web",
            "Database",
            "Secrets",
            "Services",
            "FakeStripe",
            "CSQLite",
            "TestSupport",
            exclude: ["Matrix/permissions.txt"]
        ),
        .testTarget(name: "HouseTests", swiftSettings: strict),
    ]
)
