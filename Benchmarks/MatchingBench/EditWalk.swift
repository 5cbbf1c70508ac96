import Foundation
import Solver

/// A seeded walk of mixed edits over a live problem, each timed on its own; the last plan is checked in full.
struct EditWalk {
  private let original: AssignmentProblem
  private var live: LiveProblem
  private var random: SplitMix
  private var fixed: [PairKey] = []
  private var times: [String: [Duration]] = [:]
  /// The same without what other programs took: on a busy machine they differ.
  private var processorTimes: [Duration] = []

  init(_ problem: AssignmentProblem, seed: UInt64) throws {
    original = problem
    live = try LiveProblem(problem)
    random = SplitMix(state: seed)
  }

  /// Makes so many edits and prints how long they took; false where the last plan is not proven best.
  mutating func run(_ count: Int, _ mode: VolunteerMatrixFile.Mode) throws -> Bool {
    let clock = ContinuousClock()
    var moves = 0
    var refused = 0
    var made = 0
    while made < count {
      guard let (kind, edit) = nextEdit() else { return true }
      var difference = LiveDifference()
      do {
        let before = Self.processorTime
        let time = try clock.measure { difference = try live.apply([edit]) }
        processorTimes.append(Self.processorTime - before)
        times[kind, default: []].append(time)
        made += 1
      } catch is EditError {
        refused += 1
        continue
      }
      moves += difference.added.count + difference.removed.count
      switch edit {
      case .fix(let pair, _): fixed.append(pair)
      case .release(let pair): fixed.removeAll { $0 == pair }
      default: break
      }
    }
    let step = try weightStep(clock)
    let isOptimal = try checkCertificate(live.problem, live.assignment, live.fixings).isOptimal
    let all = times.values.flatMap { $0 }
    print(
      "ours mode=\(mode.rawValue) edits=\(count) \(summary(all)) moves=\(moves) refused=\(refused)",
      "objective=\(live.objective) matched=\(live.cardinality) verified=\(isOptimal)")
    print("  all weights: \(step)")
    print("  processor time: \(summary(processorTimes))")
    for (kind, times) in times.sorted(by: { $0.key < $1.key }) {
      print("  \(kind): edits=\(times.count) \(summary(times))")
    }
    return isOptimal
  }

  /// Times a change of every weight by up to a fiftieth, as when a policy's weight takes a step, against a solve of
  /// the same problem from scratch.
  private mutating func weightStep(_ clock: ContinuousClock) throws -> String {
    let weights = try live.problem.pairs.weight.map { $0 + Int64.random(in: -20...20, using: &random) }
    let step = try clock.measure { try live.apply([.setWeights(weights)]) }
    let problem = try live.problem
    let fresh = try clock.measure { _ = try SolvedProblem(problem) }
    return "step=\(milliseconds(step)) fresh-solve=\(milliseconds(fresh))"
  }

  private mutating func nextEdit() -> (kind: String, edit: ProblemEdit)? {
    guard original.agents.count > 0, original.tasks.count > 0, original.pairs.count > 0 else { return nil }
    let agent = Int.random(in: 0..<original.agents.count, using: &random)
    let task = Int.random(in: 0..<original.tasks.count, using: &random)
    let row = original.pairs.row(of: agent).map {
      PairTerms(task: Int(original.pairs.task[$0]), weight: original.pairs.weight[$0])
    }
    let terms = TaskTerms(
      capacity: original.tasks.capacity[task],
      steps: original.tasks.stepOffset.isEmpty
        ? []
        : Array(
          original.tasks.stepValue[
            Int(original.tasks.stepOffset[task])..<Int(original.tasks.stepOffset[task + 1])]))
    let capacity = original.agents.capacity[agent]
    let pair = row.randomElement(using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return ("agent removed", .removeAgent(agent))
    case 1: return ("agent set as at first", .setAgent(agent, capacity: capacity, pairs: row))
    case 2:
      let change = Int32.random(in: -1...1, using: &random)
      return ("roles", .setAgentCapacity(agent, max(0, capacity + change)))
    case 3: return ("place more", .setTask(task, terms.adding(1)))
    case 4: return ("place fewer", .setTask(task, terms.adding(-1)))
    case 5: return ("task removed", .removeTask(task))
    case 6:
      guard var pair else { return nextEdit() }
      pair.weight = Int64.random(in: 1...1_000, using: &random)
      return ("weight", .setPair(agent: agent, pair))
    case 7:
      guard let pair else { return nextEdit() }
      return ("pinned", .fix(PairKey(agent: agent, task: pair.task), .forced))
    case 8:
      guard let pair else { return nextEdit() }
      return ("vetoed", .fix(PairKey(agent: agent, task: pair.task), .forbidden))
    default:
      guard let pair = fixed.randomElement(using: &random) else { return nextEdit() }
      return ("released", .release(pair))
    }
  }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private func summary(_ times: [Duration]) -> String {
    let sorted = times.sorted()
    guard let longest = sorted.last else { return "" }
    return "p50=\(milliseconds(sorted[sorted.count / 2]))"
      + " p99=\(milliseconds(sorted[sorted.count * 99 / 100])) max=\(milliseconds(longest))"
  }

  private func milliseconds(_ duration: Duration) -> String {
    String(format: "%.3fms", duration / .milliseconds(1))
  }
}

extension TaskTerms {
  fileprivate func adding(_ places: Int32) -> TaskTerms {
    TaskTerms(capacity: max(0, capacity + places), limitedCapacity: limitedCapacity, steps: steps)
  }
}

/// The SplitMix64 generator, for walks that are the same everywhere.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
