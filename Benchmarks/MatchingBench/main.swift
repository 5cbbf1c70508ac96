import Foundation
import Solver

/// Times the solver on a `.vm` file and has every plan checked; prints one line for each run.
struct MatchingBench {
  private var path = ""
  private var modes = VolunteerMatrixFile.Mode.allCases
  private var repetitions = 1

  private static let usage = "usage: matching-bench FILE.vm [--mode score|cardinality|spread] [--repeat N]"

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--mode":
        guard let mode = rest.popFirst().flatMap({ VolunteerMatrixFile.Mode(rawValue: $0) }) else {
          return nil
        }
        modes = [mode]
      case "--repeat":
        guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else { return nil }
        repetitions = count
      default:
        guard path.isEmpty, !argument.hasPrefix("-") else { return nil }
        path = argument
      }
    }
    if path.isEmpty { return nil }
  }

  func run() throws -> Bool {
    let file = try VolunteerMatrixFile(path: path)
    var allProven = true
    for mode in modes {
      for _ in 0..<repetitions {
        let clock = ContinuousClock()
        let start = clock.now
        let problem = try file.problem(mode)
        let built = clock.now
        let assignment = try solve(problem)
        let solved = clock.now
        let report = checkCertificate(problem, assignment)
        let points = assignment.chosen.reduce(0) { $0 + problem.pairs.weight[$1] }
        print(
          "ours mode=\(mode.rawValue) build=\(seconds(built - start)) solve=\(seconds(solved - built))",
          "objective=\(assignment.objective) matched=\(assignment.cardinality) points=\(points)",
          "verified=\(report.isOptimal)")
        if !report.isOptimal {
          allProven = false
          print("  \(report)")
        }
      }
    }
    return allProven
  }

  private func seconds(_ duration: Duration) -> String {
    String(format: "%.4f", duration / .seconds(1))
  }

  static func main() -> Int32 {
    guard let bench = MatchingBench(Array(CommandLine.arguments.dropFirst())) else {
      FileHandle.standardError.write(Data((usage + "\n").utf8))
      return 64
    }
    do {
      return try bench.run() ? 0 : 1
    } catch {
      FileHandle.standardError.write(Data("matching-bench: \(error)\n".utf8))
      return 65
    }
  }
}

exit(MatchingBench.main())
