// expect: cannot convert value of type 'String' to expected argument type 'SQL'
import Basics
import Database
struct Bad: ItemJob { static let name = "bad"; let item: ID<Person>
  func run(at bench: Workbench) async throws { let text = "DELETE FROM person WHERE id = '" + item.text + "'"; _ = try await bench.database.write(as: .system) { tx in try tx.run(text) } } }
