import Testing

@testable import Matching

@Suite("Held placements")
struct HeldPlacementTests {
  private typealias Town = PlanExample

  @Test("Held placements take roles and places, and are not planned again")
  func taken() throws {
    var town = Town()
    town.hold(Town.amina, Town.packing)
    let plan = try town.plan()
    #expect(plan.pairs(of: Town.amina).isEmpty)
    #expect(plan.pairs(in: Town.packing).isEmpty)
    #expect(plan.pairs(in: Town.visits).count == 1)
  }

  @Test(
    "A held placement takes its slot from the person's other roles; one whose slot is not known takes none")
  func slots() throws {
    var town = Town()
    town.volunteers = [town.volunteers[0]]
    town.volunteers[0].rolesAtOnce = 2
    town.hold(Town.amina, Town.packing, slot: Slot(.tuesday, .morning))
    #expect(try town.plan().pairs.isEmpty)
    town.placements[0].slot = nil
    #expect(try town.plan().pairings == [Town.pair(Town.amina, Town.visits)])
  }

  @Test("Places held beyond what there is are named, and nobody else is placed there")
  func excess() throws {
    var town = Town()
    town.needs[0].places = 1
    town.hold(Town.amina, Town.packing)
    town.hold(Town.tom, Town.packing)
    #expect(try town.plan().pairings == [Town.pair(Town.jo, Town.visits)])
    #expect(try town.conflicts() == ["Tuesday packing, Prescot Food Bank holds 2 people for 1 place."])
  }

  @Test("Roles, weekly hours, times, short-term places and mentor places held beyond what there is are named")
  func otherExcesses() throws {
    var town = Town()
    for need in town.needs.indices {
      town.needs[need].weeklyMinutes = 180
      town.needs[need].mostShortTermPlaces = need == 0 ? 0 : nil
    }
    town.services[1].mentorPlaces = 0
    town.volunteers[0].mostWeeklyMinutes = 330
    town.volunteers[0].availableUntil = Town.today.adding(days: 21)
    town.volunteers[0].experience = .firstTime
    town.hold(Town.amina, Town.packing, slot: Slot(.tuesday, .morning))
    town.hold(Town.amina, Town.visits, slot: Slot(.tuesday, .morning))
    #expect(
      try town.conflicts() == [
        "Huyton Befriending holds 1 first-timer for 0 mentor places.",
        "Tuesday packing, Prescot Food Bank holds 1 short-term volunteer for 0 short-term places.",
        "Amina Yusuf holds 2 roles and takes 1 at once.",
        "Amina Yusuf is held to 6 h a week and gives 5 h 30 min at most.",
        "Amina Yusuf → Visits, Huyton Befriending: another role or option already takes the time.",
      ])
  }

  @Test(
    "Options that are still open take roles and times, and are no conflict: agreeing to one releases the rest"
  )
  func options() throws {
    var town = Town()
    town.volunteers = [town.volunteers[0]]
    town.volunteers[0].mostWeeklyMinutes = 60
    for need in [Town.packing, Town.visits] {
      town.needs[Int(need.value) - 1].weeklyMinutes = 60
      town.hold(Town.amina, need, slot: Slot(.tuesday, .morning))
      town.placements[town.placements.count - 1].status = .asked
    }
    #expect(try town.plan().pairs.isEmpty)
    #expect(try town.conflicts().isEmpty)
    town.placements[0].status = .agreed
    #expect(try town.conflicts().isEmpty)
    town.placements[1].status = .agreed
    #expect(try town.conflicts().count == 3)
  }

  @Test("The spread bonus counts the places that are held")
  func spread() throws {
    var town = Town()
    town.needs = [town.needs[0]]
    town.needs[0].places = 3
    town.volunteers = Array(town.volunteers.prefix(2))
    let before = try town.session()
    #expect(try before.why(Town.pair(Town.amina, Town.packing))?.spreadBonus == 750)
    town.hold(Town.tom, Town.packing)
    let after = try town.session()
    let answer = try #require(try after.why(Town.pair(Town.amina, Town.packing)))
    #expect(answer.spreadBonus == 750)
    #expect(after.plan.objective == answer.planned.points + 1 + 750)
  }
}
