import Testing

@testable import Matching

@Suite("Why a need is not filled")
struct UnfilledNeedTests {
  private func unfilled(_ world: PlanExample) throws -> UnfilledNeed? {
    try world.session().whyUnfilled(PlanExample.packing)
  }

  /// The example with one need, which nobody suits yet: all are free on Monday morning alone.
  private var mondays: PlanExample {
    var world = PlanExample()
    for row in world.volunteers.indices { world.volunteers[row].slots = Slots(Slot(.monday, .morning)) }
    world.needs[1].isOpen = false
    return world
  }

  @Test("A need that is filled needs no explanation, nor does one that is gone")
  func filled() throws {
    #expect(try unfilled(PlanExample()) == nil)
    #expect(try PlanExample().session().whyUnfilled(Identifier(99)) == nil)
  }

  @Test("A time at which people are free fills it, and the plan gains what that plan is worth more")
  func anotherTime() throws {
    let found = try #require(try unfilled(mondays))
    #expect(found.filled == 0 && found.eligible == 0)
    #expect(found.obstacles == [.init(rule: "times", people: 3, alone: 3)])
    #expect(found.improvements.map(\.change) == [.slot(Slot(.monday, .morning))])
    var changed = mondays
    changed.needs[0].slots?.insert(Slots(Slot(.monday, .morning)))
    let improvement = found.improvements[0]
    #expect(improvement.people == 3 && improvement.filled == 1)
    #expect(try -improvement.consequence.cost == changed.plan().objective - mondays.plan().objective)
    #expect(
      try improvement.consequence.moves.map(\.volunteer) == changed.plan().pairs.map(\.pairing.volunteer))
    let sentences = found.sentences(in: mondays.snapshot)
    #expect(sentences[0] == "0 of 1 place filled; nobody is free of what keeps people out.")
    #expect(sentences[1] == "times: keeps 3 people out, 3 of them alone.")
    #expect(
      sentences[2].hasPrefix("If it were on Mon morning too, 3 more people would suit, 1 of 1 would be"))
  }

  @Test("People who are a little too far away are asked to come no farther than is enough")
  func farther() throws {
    var world = PlanExample()
    world.needs[1].isOpen = false
    world.services[0].place = Place(latitude: 53_430_000, longitude: -2_800_000)
    for row in world.volunteers.indices {
      world.volunteers[row].place = Place(
        latitude: 53_430_000 + 30_000 * Int32(row + 1), longitude: -2_800_000)
      world.volunteers[row].travelLimitMetres = 2000
    }
    let found = try #require(try unfilled(world))
    #expect(found.obstacles == [.init(rule: "travel", people: 3, alone: 3)])
    // 30,000 microdegrees north are 3,335 m.
    #expect(found.improvements.map(\.change) == [.travel(metres: 1500)])
    #expect(found.improvements[0].people == 1)
    #expect(found.improvements[0].consequence.moves.map(\.volunteer) == [PlanExample.amina])
  }

  @Test("Fewer hours, a shorter commitment and a skill that can be taught are found, the best first")
  func otherChanges() throws {
    var world = PlanExample()
    world.needs[1].isOpen = false
    world.needs[0].weeklyMinutes = 240
    world.needs[0].shortestCommitmentWeeks = 12
    world.needs[0].requiredSkills = [Identifier(7)]
    for row in 0..<2 { world.volunteers[row].skills = [SkillLevel(Identifier(7))] }
    world.volunteers[0].mostWeeklyMinutes = 190
    world.volunteers[1].availableUntil = PlanExample.today.adding(days: 7 * 8 + 2)
    let found = try #require(try unfilled(world))
    let changes = found.improvements.map(\.change)
    #expect(Set(changes) == [.weeklyMinutes(180), .commitment(weeks: 8), .skill(Identifier(7))])
    let costs = found.improvements.map(\.consequence.cost)
    #expect(costs == costs.sorted() && costs.allSatisfy { $0 < 0 })
  }

  @Test("Checks, ages, qualifications, consent and holds are counted, and nothing is proposed about them")
  func neverRelaxed() throws {
    var world = PlanExample()
    world.needs[0].places = 2
    world.needs[0].requiredChecks = [RequiredCheck(level: .enhanced, workforce: .adults)]
    world.needs[0].lowerAge = 18
    world.needs[0].requiredQualifications = [Identifier(301)]
    world.volunteers[0].ageBand = .from16to17
    world.volunteers[1].hold = Hold(lead: "Dr Okafor", since: PlanExample.today)
    world.volunteers[2].consent = .unknown
    let found = try #require(try unfilled(world))
    #expect(found.improvements.isEmpty)
    let counts = Dictionary(uniqueKeysWithValues: found.obstacles.map { ($0.rule, $0.people) })
    #expect(counts == ["checks": 2, "qualifications": 2, "age": 1, "hold": 1, "consent": 1])
  }

  @Test("Every improvement is what planning anew with the change gives", arguments: 0..<60)
  func agreesWithPlanningAnew(seed: Int) throws {
    var world = TinyWorld(seed: UInt64(seed), volunteers: 8...20, needs: 3...8)
    for row in world.needs.indices { world.needs[row].shortestCommitmentWeeks = row % 2 == 0 ? 8 : nil }
    let session = try world.session()
    for row in world.needs.indices {
      guard let found = try session.whyUnfilled(world.needs[row].id) else { continue }
      let census = found.obstacles.map(\.people).reduce(0, +)
      #expect(census > 0 || found.eligible <= world.volunteers.count)
      for improvement in found.improvements {
        var changed = world
        changed.needs[row] = improvement.change.applied(to: world.needs[row])
        let plan = try changed.session().plan
        #expect(plan.objective - session.plan.objective == -improvement.consequence.cost, "seed \(seed)")
        #expect(plan.changes - session.plan.changes == improvement.consequence.changes, "seed \(seed)")
        #expect(improvement.filled > found.filled && improvement.people > 0, "seed \(seed)")
        let suiting = changed.context.candidates(forNeed: Int32(row)).count(where: \.isEligible)
        #expect(suiting == found.eligible + improvement.people, "seed \(seed)")
      }
    }
  }
}
