import Foundation
import Testing

@testable import Matching

/// The interpreter of an environment that has OR-Tools; `scripts/test` makes one and says where.
private let python = ProcessInfo.processInfo.environment["VOLUNTEER_TUI_ORACLE_PYTHON"]

@Suite("Plans against OR-Tools")
struct OracleTests {
  static let problemsPerBlock = 25
  /// CP-SAT now and then proves in ten minutes no optimum of a problem that is proven here at once: so many of a block
  /// may stay undecided after twenty seconds, as long as it finds nothing better.
  static let mostUndecided = 2

  @Test(
    "Min-cost flow and CP-SAT find the same objective and changes for hundreds of middling problems",
    .enabled(if: python != nil, "VOLUNTEER_TUI_ORACLE_PYTHON names no Python that has OR-Tools"),
    arguments: 0..<8)
  func agreesWithOtherSolvers(block: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "problems-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String] = []
    for seed in block * Self.problemsPerBlock..<(block + 1) * Self.problemsPerBlock {
      let file = folder.appending(path: "\(seed).json")
      try Data(TinyWorld.middling(seed: UInt64(seed)).session().statement.json()).write(to: file)
      files.append(file.path)
    }
    let checker = URL(filePath: #filePath).appending(path: "../../../../Benchmarks/checker/check.py")
    let process = Process()
    process.executableURL = URL(filePath: try #require(python))
    process.arguments =
      [checker.standardized.path, "--solver", "auto", "--quiet", "--limit", "20", "--undecided"]
      + ["\(Self.mostUndecided)"] + files
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
    #expect(said.contains("\(files.count) of \(files.count) problems agree"), "\(said)")
  }
}

extension TinyWorld {
  /// A world too large to try every plan, with a plan in force that has partly been overtaken.
  static func middling(seed: UInt64) throws -> TinyWorld {
    var random = SeededGenerator(seed: seed &+ 900)
    var world = TinyWorld(seed: seed, volunteers: 20...110, needs: 8...36)
    let plan = try world.session().plan
    let everyone = world.volunteers.map(\.id)
    world.inForce += plan.pairs.map(\.pairing).filter { _ in !random.oneIn(4) }.map { pairing in
      random.oneIn(5) ? Pairing(volunteer: random.pick(everyone), need: pairing.need) : pairing
    }
    world.inForce = Array(Set(world.inForce)).sorted()
    return world
  }
}
