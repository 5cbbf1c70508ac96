import Foundation
import Matching
import Records

/// Times the way from records in memory to eligible, scored pairs, and writes the pairs for another program to compare.
///
///     candidates-bench DATABASE YYYY-MM-DD [--repeat N] [--output FILE] [--follow N]
///
///
/// The file holds three little-endian 64-bit integers a pair: volunteer, need (identities in the database) and points.
/// With `--follow`, it also times how long a plan takes to follow each of so many changes of records.
struct CandidatesBench {
  let path: String
  let today: Day
  let repetitions: Int
  let output: String?
  let follow: Int

  func run() throws {
    let snapshot = try Store.openForReading(path, as: "bench").snapshot()
    var best = (prepare: Duration.seconds(1_000), search: Duration.seconds(1_000))
    var found: EligiblePairs?
    let clock = ContinuousClock()
    for _ in 0..<repetitions {
      let start = clock.now
      let context = MatchingContext(snapshot: snapshot, today: today)
      let prepared = clock.now
      found = context.eligiblePairs()
      let end = clock.now
      if end - start < best.prepare + best.search { best = (prepared - start, end - prepared) }
    }
    guard let pairs = found else { return }
    print(
      "ours candidates prepare=\(seconds(best.prepare)) search=\(seconds(best.search))",
      "total=\(seconds(best.prepare + best.search)) pairs=\(pairs.count)")
    if let output { try write(pairs, of: snapshot, to: output) }
    guard follow > 0 else { return }
    var walk = try FollowWalk(snapshot, today: today)
    try walk.run(follow)
  }

  private func seconds(_ duration: Duration) -> String { String(format: "%.3f", duration / .seconds(1)) }

  private func write(_ pairs: EligiblePairs, of snapshot: Snapshot, to path: String) throws {
    var numbers: [Int64] = []
    numbers.reserveCapacity(3 * pairs.count)
    for volunteer in snapshot.volunteers.indices {
      for pair in pairs[Int32(volunteer)] {
        numbers.append(snapshot.volunteers[volunteer].id.value)
        numbers.append(snapshot.needs[Int(pair.need)].id.value)
        numbers.append(Int64(pair.points))
      }
    }
    try numbers.withUnsafeBytes { try Data($0).write(to: URL(filePath: path)) }
  }
}

extension CandidatesBench {
  /// Reads the arguments; nil where they are not understood.
  init?(_ arguments: [String]) {
    guard arguments.count >= 2, arguments.count % 2 == 0, let today = Day(iso: arguments[1]) else {
      return nil
    }
    var options: [String: String] = [:]
    for position in stride(from: 2, to: arguments.count, by: 2) {
      options[arguments[position]] = arguments[position + 1]
    }
    guard options.keys.allSatisfy({ ["--repeat", "--output", "--follow"].contains($0) }),
      let repetitions = Int(options["--repeat", default: "5"]), repetitions > 0,
      let follow = Int(options["--follow", default: "0"]), follow >= 0
    else { return nil }
    self.init(
      path: arguments[0], today: today, repetitions: repetitions, output: options["--output"], follow: follow)
  }
}

guard let bench = CandidatesBench(Array(CommandLine.arguments.dropFirst())) else {
  FileHandle.standardError.write(
    Data("usage: candidates-bench DATABASE YYYY-MM-DD [--repeat N] [--output FILE] [--follow N]\n".utf8))
  exit(64)
}
try bench.run()
