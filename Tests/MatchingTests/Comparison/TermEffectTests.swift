import Testing

@testable import Matching

@Suite("What each weight does")
struct TermEffectTests {
  @Test("A plan is worth what its pairs and places add up to", arguments: UInt64(1)...300)
  func value(seed: UInt64) throws {
    let world = TinyWorld(seed: seed)
    let session = try world.session()
    let value = session.context.value(of: session.plan.pairings, shortTermLevels: world.levels)
    #expect(value == session.plan.objective)
  }

  @Test(
    "A term costs what the rest gives up for it, and nothing where it weighs nothing",
    arguments: UInt64(1)...60)
  func price(seed: UInt64) throws {
    let world = TinyWorld(seed: seed)
    let session = try world.session()
    for term in PolicyTerm.all {
      var without = world
      without.policy = term.removed(from: world.policy)
      let other = try without.session()
      let effect = TermEffect(
        term, of: session.plan, against: other.plan, in: session.context, other.context,
        shortTermLevels: world.levels)
      #expect(effect.price >= 0, "\(term)")
      let rest = other.context.value(of: session.plan.pairings, shortTermLevels: world.levels)
      #expect(effect.price == other.plan.objective - rest)
      if without.policy.goal == .points {
        let best = try #require(EveryPlan(without).best())
        #expect(effect.price == best.objective - rest, "\(term), against every plan there is")
      }
      if term.value(in: world.policy) == 0 {
        #expect(effect.price == 0 && effect.peopleWhoMove == 0)
        #expect(effect.without == PlanFigures(of: session.plan.pairings, in: session.context))
      }
    }
  }

  @Test("The price is as uncertain as both plans together")
  func uncertainty() throws {
    let session = try TinyWorld(seed: 1).session()
    let (one, other) = (3, 4)
    let effect = TermEffect(
      .spread, of: session.plan.saying(proof: .within(objective: one, places: 0), []),
      against: session.plan.saying(proof: .within(objective: other, places: 1), []), in: session.context,
      session.context, shortTermLevels: [0, 0])
    #expect(effect.uncertainty == one + other)
    let exact = TermEffect(
      .spread, of: session.plan, against: session.plan, in: session.context, session.context,
      shortTermLevels: [0, 0])
    #expect(exact.uncertainty == 0)
  }

  @Test("Some weight of some world moves somebody, at a price")
  func moves() throws {
    var moved: Set<PolicyTerm> = []
    for seed in UInt64(1)...200 {
      let world = TinyWorld(seed: seed, volunteers: 3...6, needs: 2...4)
      let session = try world.session()
      for term in PolicyTerm.all {
        var without = world
        without.policy = term.removed(from: world.policy)
        let other = try without.session()
        let effect = TermEffect(
          term, of: session.plan, against: other.plan, in: session.context, other.context,
          shortTermLevels: world.levels)
        if effect.peopleWhoMove > 0, effect.price > 0 { moved.insert(term) }
      }
    }
    #expect(moved.contains(.spread) && moved.contains(.shortTermPrice) && moved.contains(.score(.firstTime)))
  }

  @Test("Policies that weigh differently differ in the objective alone; thresholds and terms do not")
  func objectiveAlone() {
    for setting in PolicySetting.all {
      var policy = Policy()
      let value = setting.name == "goal" ? "mostPlaces" : setting.name == "spreadSteps" ? "100" : "7"
      #expect(throws: Never.self) { try setting.set(&policy, value) }
      let weighs = PolicyTerm.all.contains { $0.settingName == setting.name }
      let isObjective = weighs || ["goal", "spreadSteps"].contains(setting.name)
      #expect(policy.differsInObjectiveAlone(from: Policy()) == isObjective, "\(setting.name)")
    }
  }
}

@Suite("Figures of plans")
struct PlanFiguresTests {
  @Test("They count what one would count by hand", arguments: UInt64(1)...40)
  func counted(seed: UInt64) throws {
    var world = RandomWorld(seed: seed, strictness: 2)
    let context = world.context(volunteers: 30, needs: 12, placements: 15)
    let snapshot = context.snapshot
    let session = try PlanSession(context, shortTermLevels: snapshot.services.map { _ in 0 })
    let plan = session.plan
    let figures = PlanFigures(of: plan.pairings, in: context)
    let fits = plan.pairs.map(\.points).reduce(0, +)
    #expect(figures.pairs == plan.pairs.count)
    #expect(figures.meanFitTenths == (plan.pairs.isEmpty ? 0 : fits * 10 / 100 / plan.pairs.count))
    #expect(figures.firstTimers == Set(plan.pairs.filter(\.isFirstTimer).map(\.pairing.volunteer)).count)
    let seekers = Set(plan.pairings.map(\.volunteer)).filter {
      snapshot.volunteer($0)?.employment == .seekingWork
    }
    #expect(figures.jobSeekers == seekers.count)
    let open = snapshot.needs.filter(\.isOpen)
    let people = open.map { need in
      snapshot.placements(in: need.id).count { $0.status.isHeld } + plan.pairs(in: need.id).count
    }
    #expect(figures.needs == open.count)
    #expect(figures.needsReached == people.count { $0 > 0 })
    let fifth = zip(open, people).filter { need, _ in
      let decile = snapshot.service(need.service).flatMap { snapshot.deciles(of: $0).lowest }
      return decile.map { $0 <= 2 } ?? false
    }
    #expect(figures.deprivedPlaces == fifth.reduce(0) { $0 + $1.0.places })
    #expect(figures.deprivedPlacesFilled == fifth.reduce(0) { $0 + min($1.0.places, $1.1) })
  }
}
