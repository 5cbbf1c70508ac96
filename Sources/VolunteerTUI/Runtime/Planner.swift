import Matching
import Synchronization

/// Makes plans and explains them; used on the solver's thread, but for asking for a newer generation.
final class Planner: Sendable {
  private let generation = Atomic<Int>(0)
  private let session = Mutex<(world: World, session: PlanSession)?>(nil)

  /// Makes all requests so far stale.
  func newGeneration() -> Int {
    generation.add(1, ordering: .relaxed).newValue
  }

  /// The plan for a world; nil where a newer request has come.
  func plan(_ world: World, generation asked: Int) -> Event? {
    guard asked == generation.load(ordering: .relaxed) else { return nil }
    do {
      let session = try PlanSession(
        world.facts.context, shortTermLevels: world.facts.baseline.shortTermLevels)
      let planned = PlannedWorld(world: world, plan: session.plan)
      self.session.withLock { $0 = (world, session) }
      return asked == generation.load(ordering: .relaxed) ? .planned(planned) : nil
    } catch {
      return asked == generation.load(ordering: .relaxed) ? .planFailed("No plan: \(error)") : nil
    }
  }

  /// Why a pair is, or is not, in a plan.
  func explain(_ pairing: Pairing, in plan: PlannedWorld) -> Event {
    let session = self.session.withLock { $0?.world === plan.world ? $0?.session : nil }
    guard let session else {
      return .explained(
        ExplanationPage(
          pairing: pairing, lines: [.text("The plan has changed since: Esc, and ask again", .watch)]))
    }
    do {
      return .explained(try ExplanationText.page(pairing, session: session, plan: plan))
    } catch {
      return .explained(
        ExplanationPage(pairing: pairing, lines: [.text("This cannot be explained: \(error)", .error)]))
    }
  }
}
