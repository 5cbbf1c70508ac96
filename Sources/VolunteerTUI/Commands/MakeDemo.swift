import ArgumentParser
import Foundation
import Matching
import Records

/// Makes a database of invented people.
struct MakeDemo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Makes a database of invented people, services and needs, in a file of its own.")

  @OptionGroup var store: StoreOptions
  @Option(help: "S 1,000 volunteers × 150 needs, M 10,000 × 1,000, L 100,000 × 10,000.") var size: DemoSize =
    .small
  @Option(help: "The same seed, size and day make the same database.") var seed: UInt64 = 1
  @Option(
    help: ArgumentHelp(
      "Invent volunteers around the real needs of this file, such as activities.jsonld.", valueName: "file"))
  var near: String?

  func run() throws {
    try leaving {
      let environment = ProcessInfo.processInfo.environment
      let path = store.database ?? StoreOptions.demoPath(environment)
      if let problem = Self.obstacle(at: path, environment: environment) { throw problem }
      say("making the demo in \(path) …")
      let made = try DemoMaker.make(
        at: path, size: size, seed: seed, near: near, user: store.name, today: store.day())
      made.forEach(say)
      return .done
    }
  }

  /// Demo data never go into a file that is there already, nor into the real database.
  private static func obstacle(at path: String, environment: [String: String]) -> ProgramFailure? {
    let real =
      environment["VOLUNTEER_TUI_DATABASE"].flatMap { $0.isEmpty ? nil : $0 }
      ?? StoreOptions.defaultPath(environment)
    if path == real {
      return ProgramFailure(
        "\(path) is where the real records belong: the demo goes into a file of its own, so name another with --database",
        .cannotCreate)
    }
    if FileManager.default.fileExists(atPath: path) {
      return ProgramFailure(
        "\(path) is there already: remove it first, or name another file with --database", .cannotCreate)
    }
    return nil
  }
}

extension DemoSize: ExpressibleByArgument {
  /// Takes S, M or L, in capitals or not.
  public init?(argument: String) {
    self.init(rawValue: argument.uppercased())
  }
}
