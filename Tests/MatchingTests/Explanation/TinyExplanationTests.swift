import Testing

@testable import Matching

@Suite("Explanations of tiny plans")
struct TinyExplanationTests {
  private static func figures(_ every: EveryPlan, _ plan: Plan) -> EveryPlan.Value? {
    let places = every.world.policy.goal == .mostPlaces ? plan.pairs.count : 0
    return every.best().map {
      EveryPlan.Value(
        places: $0.places - places, objective: $0.objective - plan.objective,
        changes: $0.changes - plan.changes)
    }
  }

  private static func figures(_ consequence: Consequence, _ policy: Policy) -> EveryPlan.Value {
    EveryPlan.Value(
      places: policy.goal == .mostPlaces ? consequence.places : 0, objective: -consequence.cost,
      changes: consequence.changes)
  }

  @Test("Why not: what follows is the best of all plans that hold the pair", arguments: 0..<10)
  func whyNotIsExact(block: Int) throws {
    for seed in block * 60..<(block + 1) * 60 {
      let world = TinyWorld(seed: UInt64(seed))
      let session = try world.session()
      for volunteer in world.volunteers {
        for need in world.needs {
          let pairing = Pairing(volunteer: volunteer.id, need: need.id)
          guard let answer = try session.whyNot(pairing) else { continue }
          let every = EveryPlan(world, forced: pairing)
          let isAvailable = every.available.contains { $0.pairing == pairing }
          switch answer.reason {
          case .barred:
            #expect(!isAvailable && !answer.assessment.barriers.isEmpty, "seed \(seed)")
          case .noRoom:
            #expect(isAvailable && every.best() == nil, "seed \(seed)")
          case .outweighed(let consequence):
            let expected = Self.figures(every, session.plan)
            #expect(Self.figures(consequence, world.policy) == expected, "seed \(seed), \(pairing)")
          }
        }
      }
    }
  }

  @Test("Why: what follows without the pair is the best of all plans without it", arguments: 0..<10)
  func whyIsExact(block: Int) throws {
    for seed in block * 60..<(block + 1) * 60 {
      let world = TinyWorld(seed: UInt64(seed))
      let session = try world.session()
      for planned in session.plan.pairs {
        let answer = try #require(try session.why(planned.pairing))
        var other = world
        other.decisions.removeAll { $0.kind == .pin && $0.pairing == planned.pairing }
        let every = EveryPlan(other, forbidden: planned.pairing)
        let expected = Self.figures(every, session.plan)
        #expect(Self.figures(answer.without, world.policy) == expected, "seed \(seed), \(planned.pairing)")
      }
    }
  }

  @Test("Moves lead from the plan to one that is worth what is said, each because of one before")
  func movesAddUp() throws {
    var longest = 0
    for seed in 0..<400 {
      let world = TinyWorld(seed: UInt64(seed))
      let session = try world.session()
      let every = EveryPlan(world)
      for candidate in every.available {
        guard case .outweighed(let consequence) = try session.whyNot(candidate.pairing)?.reason else {
          continue
        }
        var pairs = Set(session.plan.pairs.map(\.pairing))
        for move in consequence.moves {
          for need in move.leaves {
            #expect(pairs.remove(Pairing(volunteer: move.volunteer, need: need)) != nil, "seed \(seed)")
          }
          for need in move.joins {
            #expect(pairs.insert(Pairing(volunteer: move.volunteer, need: need)).inserted, "seed \(seed)")
          }
        }
        let chosen = every.available.filter { pairs.contains($0.pairing) }
        #expect(chosen.count + every.pins.count == pairs.count, "seed \(seed)")
        #expect(EveryPlan(world, forced: candidate.pairing).isFeasible(chosen), "seed \(seed)")
        #expect(every.value(chosen).objective == session.plan.objective - consequence.cost, "seed \(seed)")

        #expect(consequence.moves.first?.volunteer == candidate.pairing.volunteer)
        // Needs are linked by who moves between them, and those of a service by its mentor places.
        func services(_ move: PlanDifference.Move) -> [Identifier<Service>] {
          (move.leaves + move.joins).compactMap { need in world.needs.first { $0.id == need }?.service }
        }
        var touched = Set(consequence.moves.prefix(1).flatMap(services))
        for move in consequence.moves.dropFirst() {
          #expect(!touched.isDisjoint(with: services(move)), "seed \(seed)")
          touched.formUnion(services(move))
        }
        longest = max(longest, consequence.moves.count)
      }
    }
    #expect(longest >= 3, "no chain of moves was tested")
  }

  @Test(
    "The parts of a pair's worth and its place's bonus are what the plan loses where nobody takes its place")
  func worthAddsUp() throws {
    for seed in 0..<200 {
      let world = TinyWorld(seed: UInt64(seed))
      let session = try world.session()
      let every = EveryPlan(world)
      for planned in session.plan.pairs where planned.origin == .chosen {
        let answer = try #require(try session.why(planned.pairing))
        let chosen = every.available.filter { session.plan.pair($0.pairing) != nil }
        let rest = chosen.filter { $0.pairing != planned.pairing }
        let loss = every.value(chosen).objective - every.value(rest).objective
        #expect(answer.worth.total + answer.spreadBonus == loss, "seed \(seed)")
        #expect(answer.worth.points == answer.assessment.points)
      }
    }
  }

  @Test("The next best pair is the best eligible one that is not in the plan")
  func nextBest() throws {
    for seed in 0..<150 {
      let world = TinyWorld(seed: UInt64(seed))
      let session = try world.session()
      let context = session.context
      let others = world.volunteers.flatMap { volunteer in
        world.needs.compactMap { context.assess(Pairing(volunteer: volunteer.id, need: $0.id)) }
      }.filter { $0.isEligible && session.plan.pair($0.pairing) == nil }
      for planned in session.plan.pairs {
        let answer = try #require(try session.why(planned.pairing))
        let forVolunteer = others.filter { $0.pairing.volunteer == planned.pairing.volunteer }.map(\.points)
        let forNeed = others.filter { $0.pairing.need == planned.pairing.need }.map(\.points)
        #expect(answer.nextForVolunteer?.points == forVolunteer.max())
        #expect(answer.nextForNeed?.points == forNeed.max())
      }
    }
  }
}
