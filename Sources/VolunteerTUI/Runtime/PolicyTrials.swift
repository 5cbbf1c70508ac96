import Matching
import Synchronization

/// Tries policies on the records: the plan under one, and then without each of its terms; on a thread of its own.
final class PolicyTrials: Sendable {
  /// The plans of one world, and where the live one stands.
  private struct Bench {
    let world: World
    /// The plan under the policy that is kept.
    let kept: Plan
    var live: LivePlan
  }

  private let generation = Atomic<Int>(0)
  private let bench = Mutex<Bench?>(nil)

  /// Makes all requests so far stale.
  func newGeneration() -> Int {
    generation.add(1, ordering: .relaxed).newValue
  }

  /// Tries a policy: posts the plan under it, then what each of its terms does, one after the other.
  ///
  /// A trial that has begun is posted even if a newer one waits, so that the figures follow a key that is held; the
  /// terms are left when a newer one waits.
  func run(
    _ policy: Policy, on world: World, first: PolicyTerm?, generation asked: Int, post: (Event) -> Void
  ) {
    let isLatest = { asked == self.generation.load(ordering: .relaxed) }
    guard isLatest() else { return }
    do {
      // Taken out while it is turned, so that its buffers are edited where they are; gone where that fails.
      let last = self.bench.withLock { $0.take() }
      var bench = try last.flatMap { $0.world === world ? $0 : nil } ?? Self.bench(for: world)
      let levels = Self.levels(under: policy, world)
      let context = try Self.turn(&bench.live, to: policy, levels)
      defer { self.bench.withLock { $0 = bench } }
      var trial = PolicyTrial(
        world: world, policy: policy, plan: bench.live.plan,
        figures: PlanFigures(of: bench.live.plan.pairs.map(\.pairing), in: context),
        keptFigures: PlanFigures(of: bench.kept.pairs.map(\.pairing), in: context),
        moves: PlanDifference(from: bench.kept, to: bench.live.plan).moves)
      post(.tried(trial))
      let terms = PolicyTerm.all.filter { $0.value(in: policy) != 0 }
      for term in terms.filter({ $0 == first }) + terms.filter({ $0 != first }) {
        guard isLatest() else { return }
        var without = bench.live
        let contextWithout = try Self.turn(&without, to: term.removed(from: policy), levels)
        trial.effects[term] = TermEffect(
          term, of: trial.plan, against: without.plan, in: context, contextWithout, shortTermLevels: levels)
        post(.tried(trial))
      }
      // Nothing waits any more: time for the full check of what is on screen.
      try bench.live.check()
    } catch {
      if isLatest() {
        post(
          .trialFailed(
            PolicyProblem(world: world, policy: policy, sentence: "This policy can’t be tried: \(error)")))
      }
    }
  }

  private static func bench(for world: World) throws -> Bench {
    let live = try LivePlan(world.facts.context, shortTermLevels: world.facts.baseline.shortTermLevels)
    return Bench(world: world, kept: live.plan, live: live)
  }

  /// How services lean before any plan, by the thresholds of a policy.
  private static func levels(under policy: Policy, _ world: World) -> [Int] {
    if policy.differsInObjectiveAlone(from: world.snapshot.policy) {
      return world.facts.baseline.shortTermLevels
    }
    return RelianceBaseline(of: world.snapshot.replacing(policy: policy), today: world.today).shortTermLevels
  }

  private static func turn(_ live: inout LivePlan, to policy: Policy, _ levels: [Int]) throws
    -> MatchingContext
  {
    let before = live.session.context
    guard before.policy != policy else { return before }
    var changes = SnapshotChanges()
    changes.policy = true
    let context = MatchingContext(
      following: before, snapshot: before.snapshot.replacing(policy: policy), changes: changes)
    try live.follow(context, changes, shortTermLevels: levels)
    return context
  }
}
