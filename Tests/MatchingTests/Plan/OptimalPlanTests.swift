import Testing

@testable import Matching

@Suite("Best plans")
struct OptimalPlanTests {
  @Test("A plan is as good as the best of all plans of its world", arguments: 0..<20)
  func plansAreOptimal(block: Int) throws {
    for seed in block * 150..<(block + 1) * 150 {
      let world = TinyWorld(seed: UInt64(seed))
      let plan = try world.session().plan
      let every = EveryPlan(world)
      let best = try #require(every.best())
      let places = world.policy.goal == .mostPlaces ? plan.pairs.count : 0
      #expect(
        EveryPlan.Value(places: places, objective: plan.objective, changes: plan.changes) == best,
        "seed \(seed)")
      #expect(plan.proof == .optimal, "seed \(seed)")
    }
  }

  @Test("A plan keeps every constraint, holds every pin that may be followed, and adds up", arguments: 0..<10)
  func plansAreFeasible(block: Int) throws {
    for seed in block * 150..<(block + 1) * 150 {
      let world = TinyWorld(seed: UInt64(seed))
      let plan = try world.session().plan
      let every = EveryPlan(world)
      let chosen = plan.pairs.filter { $0.origin == .chosen }.compactMap { pair in
        every.available.first { $0.pairing == pair.pairing }
      }
      let pinned = plan.pairs.filter { $0.origin == .pinned }.map(\.pairing)
      #expect(chosen.count + pinned.count == plan.pairs.count, "seed \(seed)")
      #expect(pinned == every.pins.map(\.assessment.pairing), "seed \(seed)")
      #expect(every.isFeasible(chosen), "seed \(seed)")
      let value = every.value(chosen)
      #expect(value.objective == plan.objective && value.changes == plan.changes, "seed \(seed)")
    }
  }

  @Test("Each role of a person has a time of its own that suits both sides", arguments: 0..<10)
  func slotsAreFree(block: Int) throws {
    for seed in block * 100..<(block + 1) * 100 {
      let world = TinyWorld(seed: UInt64(seed))
      let context = world.context
      let plan = try world.session().plan
      for volunteer in world.volunteers {
        let held = world.placements.filter { $0.volunteer == volunteer.id && $0.status.isHeld }
        var taken = Slots(held.compactMap(\.slot).map { Slots($0) })
        for pair in plan.pairs(of: volunteer.id) {
          let shared = try #require(context.assess(pair.pairing)).sharedSlots
          guard let slot = pair.slot else {
            #expect(shared.isEmpty || pair.origin == .pinned, "seed \(seed)")
            continue
          }
          #expect(shared.contains(Slots(slot)), "seed \(seed)")
          #expect(taken.insert(Slots(slot)).inserted, "seed \(seed)")
        }
      }
    }
  }
}
