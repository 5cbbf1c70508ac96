import Testing

@testable import Matching

/// What must follow for one plan from another, in worlds too large to try every plan.
@Suite("Plans of related worlds")
struct MetamorphicTests {
  private static let seeds = 0..<40

  @Test("Volunteers whom nothing suits change nothing", arguments: seeds)
  func uselessVolunteers(seed: Int) throws {
    let world = TinyWorld(seed: UInt64(seed), volunteers: 15...50, needs: 5...16)
    let expected = try world.session().plan.listing(in: world.snapshot)
    var other = world
    for (row, reference) in ["A", "V3-1x", "Z"].enumerated() {
      let id = Identifier<Volunteer>(Int64(1_000 + row))
      var volunteer = Volunteer(
        id: id, reference: Reference(source: "test", code: reference), name: "Useless")
      volunteer.consent = .given(TinyWorld.today)
      switch row {
      case 0: volunteer.status = .paused
      case 1: volunteer.availableUntil = TinyWorld.today.adding(days: -1)
      default:
        for need in world.needs {
          other.decisions.append(
            Decision(
              id: Identifier(Int64(1_000 + other.decisions.count)), kind: .veto,
              pairing: Pairing(volunteer: id, need: need.id), reason: "a test", since: TinyWorld.today))
        }
      }
      other.volunteers.append(volunteer)
    }
    #expect(try other.session().plan.listing(in: other.snapshot) == expected)
  }

  @Test("A veto on a pair that the plan does not use keeps objective and changes", arguments: seeds)
  func vetoOnUnusedPair(seed: Int) throws {
    var world = TinyWorld(seed: UInt64(seed), volunteers: 15...50, needs: 5...16)
    var random = SeededGenerator(seed: UInt64(seed))
    let session = try world.session()
    var vetoes = 0
    while vetoes < 30 {
      let pairing = Pairing(volunteer: random.pick(world.volunteers).id, need: random.pick(world.needs).id)
      let isPinned = world.decisions.contains { $0.pairing == pairing }
      vetoes += 1
      guard session.plan.pair(pairing) == nil, !isPinned else { continue }
      world.decisions.append(
        Decision(
          id: Identifier(Int64(1_000 + vetoes)), kind: .veto, pairing: pairing, reason: "a test",
          since: TinyWorld.today))
    }
    let plan = try world.session().plan
    #expect(plan.objective == session.plan.objective && plan.changes == session.plan.changes)
  }

  @Test("A pin on a pair that the plan uses keeps objective and changes", arguments: seeds)
  func pinOnUsedPair(seed: Int) throws {
    var world = TinyWorld(seed: UInt64(seed), volunteers: 15...50, needs: 5...16)
    let plan = try world.session().plan
    for (row, pair) in plan.pairs.enumerated() where pair.origin == .chosen && row % 3 == seed % 3 {
      world.decisions.append(
        Decision(
          id: Identifier(Int64(1_000 + row)), kind: .pin, pairing: pair.pairing, reason: "a test",
          since: TinyWorld.today))
    }
    let pinned = try world.session().plan
    #expect(pinned.objective == plan.objective && pinned.changes == plan.changes)
  }

  @Test("Removing people and entering them anew restores the plan", arguments: seeds)
  func removingAndReadding(seed: Int) throws {
    let world = TinyWorld(seed: UInt64(seed), volunteers: 15...50, needs: 5...16)
    let before = try world.session().plan
    let expected = before.listing(in: world.snapshot)
    let linked = Set(
      world.placements.map(\.volunteer) + world.decisions.map(\.pairing.volunteer)
        + world.inForce.map(\.volunteer))
    let leaving = world.volunteers.filter { !linked.contains($0.id) }.prefix(5)
    #expect(!leaving.isEmpty)
    var other = world
    other.volunteers.removeAll { leaving.map(\.id).contains($0.id) }
    let without = try other.session().plan
    let planned = Set(before.pairs.map(\.pairing.volunteer))
    // Without people of the plan it is worth less, unless somebody else does as well.
    if world.policy.goal == .points { #expect(without.objective <= before.objective) }
    if leaving.allSatisfy({ !planned.contains($0.id) }) { #expect(without.objective == before.objective) }
    for (row, volunteer) in leaving.reversed().enumerated() {
      var anew = volunteer
      anew.id = Identifier(Int64(1_000 + row))
      other.volunteers.append(anew)
    }
    let restored = try other.session().plan
    #expect((restored.objective, restored.changes) == (before.objective, before.changes))
    #expect(restored.listing(in: other.snapshot) == expected)
  }
}
