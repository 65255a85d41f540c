import Confined
import Glibc
import Portico

/// `portico COMMAND`: see `Usage`.
@main
struct Command {
    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            switch arguments.first {
            case "serve": try await Serve(arguments.dropFirst()).run()
            case "setup": try await SetUp(arguments.dropFirst()).run()
            case "migrate": try await Migrate(arguments.dropFirst()).run()
            case "routes": try await ListRoutes(arguments.dropFirst()).run()
            case "confined": ConfinedProgram.run(Array(arguments.dropFirst()))
            case "fake-stripe": try await ServeFakeStripe(arguments.dropFirst()).run()
            case "help", "--help", "-h": Usage.print()
            case nil: throw UsageProblem("Say what to do.")
            case let other?: throw UsageProblem("There is no command “\(other)”.")
            }
        } catch let problem as UsageProblem {
            Terminal.error(problem.description + "\n")
            Usage.print(to: 2)
            exit(64)
        } catch let problems as ConfigurationProblems {
            for line in problems.lines { Terminal.error(line) }
            exit(78)
        } catch {
            Terminal.error(String(describing: error))
            exit(70)
        }
    }
}

/// Lines on the terminal. `write(2)`, so that each is out before the next is made.
enum Terminal {
    static func say(_ line: String) { write(line, 1) }
    static func error(_ line: String) { write(line, 2) }

    private static func write(_ line: String, _ descriptor: Int32) {
        var line = line + "\n"
        line.withUTF8 { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
}

/// What was typed cannot be understood.
struct UsageProblem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

enum Usage {
    static func print(to descriptor: Int32 = 1) {
        let text = """
            portico serve [--demo] [--config FILE]    serves the portal
            portico setup --agency NAME --name NAME --email EMAIL [--currency EUR] [--config FILE]
                                                      makes the workspace and its owner; reads the password from standard input
            portico migrate [--config FILE]           brings the database up to date
            portico routes [--json]                   lists every address, with who may come in
            portico fake-stripe --listen HOST:PORT    serves test payments, for tests
            """
        if descriptor == 1 { Terminal.say(text) } else { Terminal.error(text) }
    }
}

/// `--name value` and `--flag`, each known and used once.
struct Options {
    private var values: [String: String] = [:]
    private var flags: Set<String> = []

    init(_ arguments: ArraySlice<String>, values names: Set<String>, flags known: Set<String> = []) throws {
        var rest = arguments
        while let argument = rest.popFirst() {
            if known.contains(argument) {
                flags.insert(argument)
            } else if names.contains(argument), let value = rest.popFirst() {
                guard values.updateValue(value, forKey: argument) == nil else {
                    throw UsageProblem("\(argument) is said twice.")
                }
            } else {
                throw UsageProblem("“\(argument)” is not understood here.")
            }
        }
    }

    func has(_ flag: String) -> Bool { flags.contains(flag) }

    subscript(_ name: String) -> String? { values[name] }

    func require(_ name: String) throws -> String {
        guard let value = values[name] else { throw UsageProblem("\(name) is missing.") }
        return value
    }
}
