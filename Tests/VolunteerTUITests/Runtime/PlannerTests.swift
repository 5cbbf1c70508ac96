import Matching
import Testing

@testable import VolunteerTUI

@Suite("The planner")
struct PlannerTests {
  @Test("Requests that come faster than plans are answered together, for the latest world")
  func together() throws {
    let script = try Script()
    let first = try script.world
    let planner = Planner()
    planner.ask(for: first)
    let made = try plan(planner)
    var world = first
    for pair in made.plan.pairs.prefix(2) {
      world = Self.vetoing(pair.pairing, in: world)
      planner.ask(for: world)
    }
    let next = try plan(planner)
    #expect(next.world === world)
    #expect(next.follows(made))
    for pair in made.plan.pairs.prefix(2) { #expect(next.plan.pair(pair.pairing) == nil) }
    if planner.plan() != nil { Issue.record("something is left to be done") }
    let scratch = try LivePlan(world.facts.context, shortTermLevels: world.facts.baseline.shortTermLevels)
    #expect(next.plan.objective == scratch.plan.objective && next.plan.changes == scratch.plan.changes)
    #expect(planner.reliance(on: next).isAllowed)
    #expect(!planner.reliance(on: made).isAllowed, "only the latest plan may be relied on")
    #expect(planner.session(of: next) != nil)
    #expect(planner.session(of: made) == nil, "only the latest plan can be asked")
  }

  private func plan(_ planner: Planner) throws -> PlannedWorld {
    guard case .planned(let planned, _)? = planner.plan() else { throw NoPlan() }
    return planned
  }

  private struct NoPlan: Error {}

  private static func vetoing(_ pairing: Pairing, in world: World) -> World {
    var edits = SnapshotEdits(of: world.snapshot)
    let decision = Decision(
      id: Identifier((world.snapshot.decisions.last?.id.value ?? 0) + 1), kind: .veto, pairing: pairing,
      reason: "", since: world.today)
    edits.decisions = [Replacement(of: decision.id, by: decision)]
    let next = world.snapshot.applying(edits)
    return World(following: world, snapshot: next.snapshot, changes: next.changes)
  }
}
