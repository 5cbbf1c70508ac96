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
    var isChecked = false
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
      return .planned(next.planned)
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
  /// - Returns: The plan and what is wrong with it, naming the pair; nil where it is proven, or none is made.
  func check() -> (plan: PlannedWorld, problem: String)? {
    guard let unchecked = made.withLock({ $0?.isChecked == false ? $0 : nil }) else { return nil }
    do {
      try checkWhole(unchecked.live)
      made.withLock { $0?.isChecked = true }
      return nil
    } catch {
      made.withLock { $0 = nil }
      return (unchecked.planned, "Internal error, please report it: \(error)")
    }
  }

  /// What speaks against relying on a plan, as the app is told it: nothing only where it is the latest plan and its
  /// check has confirmed it.
  func objections(to plan: PlannedWorld) -> [Event] {
    guard made.withLock({ $0?.planned === plan }) else {
      return [
        .refused("That was not the latest plan, so nothing was done: look at the new one, and press again")
      ]
    }
    guard let refuted = check() else { return [] }
    return [.planRefuted(refuted.plan, refuted.problem), .refused(refuted.problem)]
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
