import Foundation
import Solver

/// Times the solver on a `.vm` file and has every plan checked; prints one line for each run.
struct MatchingBench {
  private var path = ""
  private var modes = VolunteerMatrixFile.Mode.allCases
  private var repetitions = 1
  private var questions = 0
  private var edits = 0
  private var seed: UInt64 = 1

  private static let usage = """
    usage: matching-bench FILE.vm [--mode score|cardinality|spread] [--repeat N] [--questions N]
                          [--edits N [--seed S]]
      --questions N   also time N questions of what changes if a pair is forced or forbidden
      --edits N       instead, make N random edits of the solved problem, one at a time, and time each
      --seed S        the seed of the edits
    """

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--mode":
        guard let mode = rest.popFirst().flatMap({ VolunteerMatrixFile.Mode(rawValue: $0) }) else {
          return nil
        }
        modes = [mode]
      case "--repeat", "--questions", "--edits":
        guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else { return nil }
        switch argument {
        case "--repeat": repetitions = count
        case "--questions": questions = count
        default: edits = count
        }
      case "--seed":
        guard let number = rest.popFirst().flatMap({ UInt64($0) }) else { return nil }
        seed = number
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
      if edits > 0 {
        var walk = try EditWalk(file.problem(mode), seed: seed)
        if try !walk.run(edits, mode) { allProven = false }
        continue
      }
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
        if questions > 0 { try ask(SolvedProblem(problem), pairCount: problem.pairs.count) }
      }
    }
    return allProven
  }

  /// Times questions about pairs spread evenly over the problem.
  private func ask(_ solution: SolvedProblem, pairCount: Int) throws {
    guard pairCount > 0 else { return }
    let clock = ContinuousClock()
    let times = try (0..<questions).map { number in
      let pair = number * pairCount / questions
      return try clock.measure {
        _ = try solution.differenceIfForced(pair)
        _ = try solution.differenceIfForbidden(pair)
      }
    }.sorted()
    let (median, late) = (times[times.count / 2], times[times.count * 99 / 100])
    print("  questions=\(questions) median=\(seconds(median)) p99=\(seconds(late))")
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
