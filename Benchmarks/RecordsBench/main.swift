import Foundation
import Matching
import Records

/// Times what the screens wait for, on as many people as asked for; prints a line a step.
struct RecordsBench {
  let volunteers: Int
  let path: String

  func run() throws {
    let batch = Crowd.batch(volunteers: volunteers, seed: 1)
    let fresh = try time("open, new file") { try Store.open(path, as: "bench") }
    try time("load") { try fresh.load(batch, title: "Benchmark") }
    try time("close") { try fresh.close() }
    let store = try time("open") { try Store.open(path, as: "bench") }
    for _ in 0..<3 { _ = try time("opening") { try store.opening() } }
    var snapshot = try time("snapshot") { try store.snapshot() }
    for _ in 0..<3 { snapshot = try time("snapshot") { try store.snapshot() } }
    for position in 0..<3 {
      var volunteer = snapshot.volunteers[position]
      volunteer.notes = "rang on Tuesday"
      let applied = try time("write") { try store.write("Note", [.save(volunteer)]) }
      guard let applied else { continue }
      if let next = time("applying", { snapshot.applying(applied) }) { snapshot = next.snapshot }
    }
    _ = try time("undo") { try store.undo() }
    print(try time("digest") { try store.contentDigest() })
    try store.close()
  }

  private func time<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
    var result: Result?
    let processor = clock()
    let elapsed = try ContinuousClock().measure { result = try work() }
    let processed = Double(clock() - processor) * 1e3 / Double(CLOCKS_PER_SEC)
    let waited = Double(elapsed.components.attoseconds) / 1e15 + Double(elapsed.components.seconds) * 1e3
    print(name, String(format: "%.1f ms, of processor time %.1f ms", waited, processed))
    guard let result else { preconditionFailure("a measured closure runs") }
    return result
  }
}

let arguments = CommandLine.arguments
let folder = NSTemporaryDirectory() + "records-bench-\(UUID().uuidString)"
defer { try? FileManager.default.removeItem(atPath: folder) }
try RecordsBench(
  volunteers: arguments.count > 1 ? Int(arguments[1]) ?? 100_000 : 100_000, path: folder + "/bench.sqlite"
).run()
