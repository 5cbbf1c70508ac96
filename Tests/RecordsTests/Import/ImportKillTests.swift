import Foundation
import Matching
import Testing

@testable import Records

@Suite("An import that is killed", .serialized)
struct ImportKillTests {
  private static let root = URL(fileURLWithPath: #filePath).appending(path: "../../../..").standardizedFileURL

  /// The program: the one named in the environment, else the newest that is built.
  private static let program: String? = {
    if let named = ProcessInfo.processInfo.environment["VOLUNTEER_TUI_BINARY"] { return named }
    return ["release", "debug"].map { root.appending(path: ".build/\($0)/volunteer-tui").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  @Test(
    "Leaves all or nothing, whenever the kill comes, and the next import completes it",
    .enabled(if: program != nil),
    arguments: 0..<4)
  func kill(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let bench = try ImportBench()
    try bench.take("reference,name,consent\nV0,Before,yes\n")
    let before = try bench.store.contentDigest()
    try bench.store.close()
    let rows = 1500
    let good = rows - rows / 50
    var file = "reference,name,skills,times,consent,hours a week\n"
    for row in 0..<rows {
      file += "V\(row),Person \(row),cooking; driving:2,Mon am,yes,\(row % 50 == 0 ? "many" : "2")\n"
    }
    try Data(file.utf8).write(to: URL(fileURLWithPath: bench.path("people.csv")))

    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.program))
    process.arguments = [
      "import", "--database", bench.scratch.path, "--today", Scratch.today.iso, "--as", "volunteers",
      bench.path("people.csv"),
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    if seed.isMultiple(of: 2) {
      // In the middle of the commit: the log grows when the transaction is written out.
      while process.isRunning, size(bench.scratch.path + "-wal") < 100_000 { usleep(200) }
    } else {
      usleep(UInt32.random(in: 0..<1_000_000, using: &random))
    }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()

    let store = try bench.scratch.store()
    let people = try store.snapshot().volunteers.count
    #expect(people == 1 || people == 1 + good)
    if people == 1 { #expect(try store.contentDigest() == before) }
    #expect(try store.journal(limit: 10).count == (people == 1 ? 1 : 2))
    let report = try store.importFile(bench.path("people.csv"), ImportOptions(today: Scratch.today))
    #expect(report.new + report.unchanged == good)
    #expect(report.rejected == rows / 50)
    #expect(try store.snapshot().volunteers.count == 1 + good)
  }

  private func size(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}
