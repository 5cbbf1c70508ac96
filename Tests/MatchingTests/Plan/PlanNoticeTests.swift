import Testing

@testable import Matching

@Suite("Limits that plans do not keep yet")
struct PlanNoticeTests {
  private typealias Town = PlanExample

  private static func notices(_ town: Town) throws -> [String] {
    try town.plan().notices.map { $0.sentence(in: town.snapshot) }
  }

  @Test("A plan whose roles together take more hours than a person gives says so")
  func weeklyHours() throws {
    var town = Town()
    town.volunteers = [town.volunteers[0]]
    town.volunteers[0].rolesAtOnce = 2
    town.needs[0].weeklyMinutes = 240
    town.needs[1].weeklyMinutes = 300
    town.needs[1].slots = Slots(Slot(.monday, .evening))
    town.volunteers[0].mostWeeklyMinutes = 360
    #expect(
      try Self.notices(town) == ["With this plan Amina Yusuf would give 9 h a week, and gives 6 h at most."])
    town.volunteers[0].mostWeeklyMinutes = 540
    #expect(try Self.notices(town).isEmpty)
  }

  @Test("A plan with more first-timers than a service can mentor, over all its needs, says so")
  func mentors() throws {
    var town = Town()
    town.needs[1].service = town.needs[0].service
    town.services[0].mentorPlaces = 1
    for row in town.volunteers.indices { town.volunteers[row].experience = .firstTime }
    #expect(
      try Self.notices(town) == [
        "With this plan Prescot Food Bank would have 2 first-timers for 1 mentor place."
      ])
    town.services[0].mentorPlaces = nil
    #expect(try Self.notices(town).isEmpty)
  }
}
