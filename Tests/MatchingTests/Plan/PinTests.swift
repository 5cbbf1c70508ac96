import Testing

@testable import Matching

@Suite("Pins and vetoes")
struct PinTests {
  private typealias Town = PlanExample

  @Test("A pin is in the plan even where somebody else would suit better")
  func pinned() throws {
    var town = Town()
    town.needs = [town.needs[0]]
    town.volunteers[0].registered = Town.today.adding(days: -90)
    #expect(try town.plan().pair(Town.pair(Town.amina, Town.packing)) != nil)
    town.decide(.pin, Town.jo, Town.packing)
    let plan = try town.plan()
    #expect(plan.pair(Town.pair(Town.jo, Town.packing))?.origin == .pinned)
    #expect(plan.pair(Town.pair(Town.amina, Town.packing)) == nil)
    #expect(plan.conflicts.isEmpty)
  }

  @Test("A pin with a reason overrides times, and takes no slot")
  func overridesTimes() throws {
    var town = Town()
    town.volunteers[0].slots = Slots(Slot(.sunday, .evening))
    town.decide(.pin, Town.amina, Town.packing, reason: "she swaps a shift")
    let planned = try #require(try town.plan().pair(Town.pair(Town.amina, Town.packing)))
    #expect(planned.slot == nil && planned.origin == .pinned)
    #expect(try town.conflicts().isEmpty)
  }

  @Test("A pin that overrides a rule without a reason is not followed, and named")
  func unexplained() throws {
    var town = Town()
    town.volunteers[0].slots = Slots(Slot(.sunday, .evening))
    town.decide(.pin, Town.amina, Town.packing, reason: " ")
    #expect(try town.plan().pairs(of: Town.amina).isEmpty)
    #expect(
      try town.conflicts() == [
        "The pin Amina Yusuf → Tuesday packing, Prescot Food Bank is not followed until it gives a reason: "
          + "Free Sun evening, and the need is on Tue morning."
      ])
  }

  @Test("Of two pins on a pair, either may give the reason")
  func pinnedTwice() throws {
    for reasons in [["she swaps a shift", ""], ["", "she swaps a shift"]] {
      var town = Town()
      town.volunteers[0].slots = Slots(Slot(.sunday, .evening))
      for reason in reasons { town.decide(.pin, Town.amina, Town.packing, reason: reason) }
      #expect(try town.plan().pairs(of: Town.amina).count == 1)
    }
  }

  @Test(
    "No reason lets a pin override consent, status, hold, age, check or veto",
    arguments: ["consent", "status", "hold", "age", "check", "veto"])
  func neverOverrides(rule: String) throws {
    var town = Town()
    town.decide(.pin, Town.amina, Town.packing, reason: "a good reason")
    switch rule {
    case "consent": town.volunteers[0].consent = .unknown
    case "status": town.volunteers[0].status = .paused
    case "hold": town.volunteers[0].hold = Hold(lead: "Dr Okafor", since: Town.today)
    case "age":
      town.needs[0].lowerAge = 18
      town.volunteers[0].ageBand = .under16
      town.volunteers[0].guardian = "A parent"
    case "check": town.needs[0].requiredChecks = [RequiredCheck(level: .basic, workforce: .adults)]
    default: town.decide(.veto, Town.amina, Town.packing)
    }
    let plan = try town.plan()
    #expect(plan.pair(Town.pair(Town.amina, Town.packing)) == nil)
    #expect(plan.conflicts.count == 1)
    guard case .barredPin(let pairing, let reasons)? = plan.conflicts.first else {
      Issue.record("no conflict names the pin")
      return
    }
    #expect(pairing == Town.pair(Town.amina, Town.packing) && !reasons.isEmpty)
  }

  @Test("Pins beyond the places are kept, and the excess is named")
  func tooManyPins() throws {
    var town = Town()
    town.needs[0].places = 2
    for volunteer in [Town.amina, Town.tom, Town.jo] { town.decide(.pin, volunteer, Town.packing) }
    #expect(try town.plan().pairs(in: Town.packing).count == 3)
    #expect(try town.conflicts() == ["Tuesday packing, Prescot Food Bank holds 3 people for 2 places."])
  }

  @Test("Pins beyond the roles and the free times of a person are kept, and both are named")
  func doubleBooked() throws {
    var town = Town()
    town.decide(.pin, Town.amina, Town.packing)
    town.decide(.pin, Town.amina, Town.visits)
    let plan = try town.plan()
    #expect(plan.pairs(of: Town.amina).map(\.slot) == [Slot(.tuesday, .morning), nil])
    #expect(
      try town.conflicts() == [
        "Amina Yusuf holds 2 roles and takes 1 at once.",
        "Amina Yusuf → Visits, Huyton Befriending: another role or option already takes the time.",
      ])
  }

  @Test("A vetoed pair is in no plan")
  func vetoed() throws {
    var town = Town()
    town.volunteers = [town.volunteers[0]]
    town.decide(.veto, Town.amina, Town.packing)
    #expect(try town.plan().pairings == [Town.pair(Town.amina, Town.visits)])
  }

  @Test("A pinned pair that is held already is not planned again")
  func pinHeld() throws {
    var town = Town()
    town.hold(Town.amina, Town.packing)
    town.decide(.pin, Town.amina, Town.packing)
    let plan = try town.plan()
    #expect(plan.pairs(of: Town.amina).isEmpty && plan.conflicts.isEmpty)
  }

  @Test("Without a pin that costs, the plan gains what the pin costs")
  func priceOfAPin() throws {
    var town = Town()
    town.needs = [town.needs[0]]
    town.volunteers[0].registered = Town.today.adding(days: -90)
    let free = try town.plan()
    town.decide(.pin, Town.jo, Town.packing)
    let session = try town.session()
    let answer = try #require(try session.why(Town.pair(Town.jo, Town.packing)))
    #expect(answer.without.cost == session.plan.objective - free.objective)
    #expect(answer.without.costTenths == -50)
    #expect(
      answer.without.moves.map { $0.sentence(in: town.snapshot) } == [
        "Jo Bell leaves Tuesday packing, Prescot Food Bank.",
        "Amina Yusuf joins Tuesday packing, Prescot Food Bank.",
      ])
  }
}
