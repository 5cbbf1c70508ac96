import Foundation
import Testing

@Suite("The directions of the architecture")
struct ArchitectureTests {
  @Test("hold in every source file")
  func holdInEverySourceFile() throws {
    let sources = try Self.packageSources()
    #expect(sources.contains { $0.isIn("Solver") } && sources.contains { $0.isIn("VolunteerTUI/Terminal") })
    let violations = Architecture.violations(in: sources)
    #expect(violations.isEmpty, "\n\(violations.map(\.description).joined(separator: "\n"))")
  }

  @Test(
    "are broken by an import against them",
    arguments: [
      ("Solver/Flow.swift", "import Foundation"),
      ("Solver/Flow.swift", "import Glibc"),
      ("Solver/Flow.swift", "import Synchronization"),
      ("Solver/Flow.swift", "import Matching"),
      ("Matching/Plan.swift", "import Foundation"),
      ("Matching/Plan.swift", "import struct Foundation.Date"),
      ("Matching/Plan.swift", "internal import Dispatch"),
      ("Matching/Plan.swift", "let a = 1; import Records"),
      ("Matching/Plan.swift", "#if canImport(Glibc)\n  @preconcurrency import Glibc\n#endif"),
      ("Matching/Reliance/Share.swift", "import Solver"),
      ("Records/Store.swift", "import VolunteerTUI"),
      ("Records/Store.swift", "import Solver"),
      ("Records/Store.swift", "@_implementationOnly import CNcurses"),
      ("VolunteerTUI/Program.swift", "import CNcurses"),
      ("VolunteerTUI/App/Update.swift", "public import GRDB"),
      ("VolunteerTUI/Screens/Needs.swift", "@testable import Solver"),
      ("VolunteerTUI/Rendering/Frame.swift", "import Foundation"),
      ("VolunteerTUI/Terminal/Terminal.swift", "import Records"),
      ("Extras/Thing.swift", "let thing = 1"),
    ])
  func areBrokenByAnImport(path: String, text: String) {
    #expect(!violations(path, text).isEmpty)
  }

  @Test(
    "allow the imports along them",
    arguments: [
      ("Solver/Flow.swift", "// import Foundation\nlet a = \"import Foundation\""),
      ("Matching/Plan.swift", "import Solver"),
      ("Matching/Plan.swift", "/* as in\nimport Foundation\n*/"),
      ("Matching/Plan.swift", "let text = \"\"\"\nimport Foundation\n\"\"\""),
      ("Records/Store.swift", "import Foundation\nimport GRDB\nimport Matching"),
      ("VolunteerTUI/App/Update.swift", "import Foundation\nimport Matching\nimport Records"),
      ("VolunteerTUI/Terminal/Terminal.swift", "import CNcurses\nimport Glibc"),
    ])
  func allowImports(path: String, text: String) {
    #expect(violations(path, text).isEmpty)
  }

  @Test(
    "keep clocks, chance and output out of the solver and the matching",
    arguments: [
      "let now = ContinuousClock.now", "let die = Int.random(in: 1...6)", "let order = rows.shuffled()",
      "print(rows)", "let name = CommandLine.arguments[0]",
    ])
  func keepImpurityOut(text: String) {
    #expect(violations("Solver/Flow.swift", text).count == 1)
    #expect(violations("Matching/Plan.swift", text).count == 1)
    #expect(violations("Records/Store.swift", text).isEmpty)
  }

  @Test("keep Reliance from naming a type of the solver, though Matching may")
  func keepRelianceFromTheSolver() {
    let solver = source("Solver/Network.swift", "public struct ResidualNetwork {\n  public struct Edge {}\n}")
    let reliance = source("Matching/Reliance/Share.swift", "let x = 1\nfunc share(of: ResidualNetwork) {}")
    let planning = source("Matching/Planning.swift", "import Solver\nfunc plan(_: ResidualNetwork) {}")
    let found = Architecture.violations(in: [solver, reliance, planning])
    #expect(found.map(\.path) == ["Sources/Matching/Reliance/Share.swift"])
    #expect(found.map(\.line) == [2])
  }

  @Test("let Reliance use a word that Matching defines too, or that a comment or a longer name holds")
  func letRelianceUseMatchingWords() {
    let solver = source("Solver/Network.swift", "public struct Plan {}")
    let matching = source("Matching/Plan.swift", "public struct Plan {}")
    let reliance = source("Matching/Reliance/Share.swift", "// Unlike Solver\nlet SolverFree = Plan()")
    #expect(Architecture.violations(in: [solver, matching, reliance]).isEmpty)
  }

  private func source(_ path: String, _ text: String) -> SwiftSource {
    SwiftSource(path: "Sources/\(path)", text: text)
  }

  private func violations(_ path: String, _ text: String) -> [Violation] {
    Architecture.violations(in: [source(path, text)])
  }

  private static func packageSources() throws -> [SwiftSource] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "Sources")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      SwiftSource(
        path: "Sources/\(name)",
        text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }
}
