import Matching
import Synchronization

/// Makes plans and explains them.
///
/// It keeps the plan of the latest world live: what differs in the next one is followed, several acts at once where
/// they come faster than plans. Asking is for any thread; the rest is for the solver's.
final class Planner: Sendable {
  private struct Request {
    var world: World
    /// All that differs from the world that the live plan is of.
    var changes: SnapshotChanges
  }

  private struct Made {
    var live: LivePlan
    var planned: PlannedWorld
    /// Whether the planner had the whole checked: a plan made from scratch was checked as it was made, and is again
    /// before anything relies on it.
    var isChecked = false
  }

  /// What came of the check of a whole plan.
  enum Check: Sendable {
    case confirmed(PlannedWorld)
    /// What is wrong with it, naming the pair.
    case refuted(PlannedWorld, String)
  }

  private let waiting = Mutex<Request?>(nil)
  private let made = Mutex<Made?>(nil)
  private let checkWhole: @Sendable (LivePlan) throws -> Void

  /// A planner without a plan yet.
  /// - Parameter checkWhole: What checks a whole plan, and throws where it is refuted.
  init(checkWhole: @escaping @Sendable (LivePlan) throws -> Void = { try $0.check() }) {
    self.checkWhole = checkWhole
  }

  /// Asks for the plan of a world; an earlier request that still waits is not needed any more.
  func ask(for world: World) {
    waiting.withLock { waiting in
      var changes = waiting?.changes ?? SnapshotChanges()
      changes.formUnion(world.changes)
      waiting = Request(world: world, changes: changes)
    }
  }

  /// The plan of the latest world that was asked for; nil where it is made already.
  func plan() -> Event? {
    guard let request = waiting.withLock({ $0.take() }) else { return nil }
    do {
      let next = try plan(request)
      made.withLock { $0 = next }
      return .planned(next.planned, isChecked: next.live.isChecked)
    } catch {
      return .planFailed("No plan: \(error)")
    }
  }

  private func plan(_ request: Request) throws -> Made {
    let facts = request.world.facts
    let levels = facts.baseline.shortTermLevels
    // Taken out while it is followed, so that its buffers are edited where they are; gone where that fails.
    var last = made.withLock { $0.take() }
    guard let planned = last?.planned, planned.world.today == facts.today, var live = last?.live else {
      let live = try LivePlan(facts.context, shortTermLevels: levels)
      return Made(live: live, planned: PlannedWorld(world: request.world, plan: live.plan))
    }
    last = nil
    let difference = try live.follow(facts.context, request.changes, shortTermLevels: levels)
    return Made(
      live: live,
      planned: PlannedWorld(
        following: planned, world: request.world, plan: live.plan, changes: request.changes,
        volunteers: Set(difference.moves.map(\.volunteer))))
  }

  /// Checks the whole latest plan independently of how it was found, once; a plan that is refuted is forgotten.
  ///
  /// - Returns: What came of it; nil where it is confirmed already, or none is made.
  func check() -> Check? {
    guard let unchecked = made.withLock({ $0?.isChecked == false ? $0 : nil }) else { return nil }
    do {
      try checkWhole(unchecked.live)
      made.withLock { $0?.isChecked = true }
      return .confirmed(unchecked.planned)
    } catch {
      made.withLock { $0 = nil }
      return .refuted(unchecked.planned, "Internal error, please report it: \(error)")
    }
  }

  /// Whether a plan may be relied on: only where it is the latest one and its check has confirmed it.
  ///
  /// - Returns: What the app is to be told of that.
  func reliance(on plan: PlannedWorld) -> (isAllowed: Bool, events: [Event]) {
    guard made.withLock({ $0?.planned === plan }) else {
      let reason = "That was not the latest plan, so nothing was done: look at the new one, and press again"
      return (false, [.refused(reason)])
    }
    switch check() {
    case nil: return (true, [])
    case .confirmed(let plan): return (true, [.planChecked(plan)])
    case .refuted(let plan, let problem): return (false, [.planRefuted(plan, problem), .refused(problem)])
    }
  }

  /// What can be asked of a plan; nil where it is not the latest any more.
  func session(of plan: PlannedWorld) -> PlanSession? {
    made.withLock { $0?.planned.world === plan.world ? $0?.live.session : nil }
  }
}

/// Explains plans.
enum Explainer {
  /// Why a pair is, or is not, in a plan.
  static func explain(_ pairing: Pairing, in plan: PlannedWorld, _ session: PlanSession?) -> Event {
    page(ExplanationPage(pairing: pairing, lines: []), session) {
      try ExplanationText.page(pairing, session: $0, plan: plan).lines
    }
  }

  /// Why places of a need stay empty, and what would fill them.
  static func explain(_ need: Need, _ session: PlanSession?) -> Event {
    page(ExplanationPage(pairing: nil, need: need.id, lines: []), session) {
      try ExplanationText.page(of: need, session: $0).lines
    }
  }

  private static func page(
    _ empty: ExplanationPage, _ session: PlanSession?, _ lines: (PlanSession) throws -> [PageLine]
  ) -> Event {
    var page = empty
    do {
      page.lines =
        try session.map(lines) ?? [.text("The plan has changed since: Esc, and ask again", .watch)]
    } catch {
      page.lines = [.text("This cannot be explained: \(error)", .error)]
    }
    return .explained(page)
  }
}
