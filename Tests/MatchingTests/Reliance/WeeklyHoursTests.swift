import Testing

@testable import Matching

@Suite("Weekly hours")
struct WeeklyHoursTests {
  let today = SmallTown.today

  @Test("Hours count from the day they are agreed, and not while paused", arguments: PlacementStatus.allCases)
  func statuses(status: PlacementStatus) {
    var town = SmallTown()
    town.place(minutes: 90, status: status)
    let counts: Set<PlacementStatus> = [.agreed, .clearing, .started]
    #expect(town.figures.volunteerMinutes == (counts.contains(status) ? 90 : 0))
  }

  @Test("A placement's own hours go before its need's")
  func ownHours() {
    var town = SmallTown()
    town.place()
    town.place(minutes: 45)
    #expect(town.figures.volunteerMinutes == 60 + 45)
  }

  @Test("Hours are averaged over the weeks of a pattern, rounded down")
  func patterns() {
    var need = SmallTown().packing
    func average(_ pattern: Pattern, _ minutes: Int) -> Int {
      need.pattern = pattern
      var town = SmallTown()
      town.packing = need
      town.place(minutes: minutes)
      return town.figures.volunteerMinutes
    }
    #expect(average(.weekly, 181) == 181)
    #expect(average(.flexible, 181) == 181)
    #expect(average(.fortnightly, 181) == 90)
    #expect(average(.monthly, 4345) == 999)
    #expect(average(.monthly, 4346) == 1000)
    #expect(average(.dated, 180) == 180)
    need.dates = [today.adding(days: 15), today, today.adding(days: 1)]
    #expect(average(.dated, 180) == 120)
    need.dates = [today]
    #expect(average(.dated, 180) == 180)
  }

  @Test("The last day still counts, and the day after does not", arguments: [0, 1, 2])
  func lastDay(whose: Int) {
    func minutes(end: Day) -> Int {
      var town = SmallTown()
      town.place(until: whose == 0 ? end : nil) { if whose == 1 { $0.plannedEnd = end } }
      if whose == 2 { town.packing.end = end }
      return town.figures.volunteerMinutes
    }
    #expect(minutes(end: today) == 60)
    #expect(minutes(end: today.adding(days: -1)) == 0)
  }

  @Test("Who leaves before twelve weeks are over is short-term, across the end of a year")
  func twelveWeeks() {
    func shortTermMinutes(until day: Day) -> Int {
      var town = SmallTown()
      town.place(until: day)
      return town.figures.shortTermMinutes
    }
    #expect(shortTermMinutes(until: RelianceDates.twelveWeeksOn.adding(days: -1)) == 60)
    #expect(shortTermMinutes(until: RelianceDates.twelveWeeksOn) == 0)
  }

  @Test("Who stays to the end of the need is not short-term, nor is the need's end anybody's own")
  func needEnds() {
    var town = SmallTown()
    town.packing.end = RelianceDates.twelfthOfJanuary
    town.place(until: RelianceDates.twelfthOfJanuary)
    town.place()
    #expect(town.figures.shortTermMinutes == 0)
    town.place(until: RelianceDates.twelfthOfJanuary.adding(days: -1))
    #expect(town.figures.shortTermMinutes == 60)
  }

  @Test("An end that the two sides planned is the person's own")
  func plannedEnd() {
    var town = SmallTown()
    town.place(until: today.adding(weeks: 50)) { $0.plannedEnd = RelianceDates.twelfthOfJanuary }
    #expect(town.figures.leaving == [RelianceDates.twelfthOfJanuary: 60])
  }

  @Test("Who has not begun is looked at from the first day that suits both")
  func laterStart() {
    func shortTermMinutes(needStarts: Day?, volunteerFrom: Day?) -> Int {
      var town = SmallTown()
      town.packing.start = needStarts
      town.place(until: RelianceDates.twelveWeeksOn, status: .agreed)
      town.volunteers[0].availableFrom = volunteerFrom
      return town.figures.shortTermMinutes
    }
    let tomorrow = today.adding(days: 1)
    #expect(shortTermMinutes(needStarts: nil, volunteerFrom: nil) == 0)
    #expect(shortTermMinutes(needStarts: tomorrow, volunteerFrom: nil) == 60)
    #expect(shortTermMinutes(needStarts: nil, volunteerFrom: tomorrow) == 60)
    #expect(shortTermMinutes(needStarts: today.adding(days: -9), volunteerFrom: today.adding(days: -9)) == 0)
  }

  @Test("People who are paused or opted out give no hours", arguments: VolunteerStatus.allCases)
  func volunteerStatus(status: VolunteerStatus) {
    var town = SmallTown()
    town.place()
    town.volunteers[0].status = status
    #expect(town.figures.volunteerMinutes == (status == .active ? 60 : 0))
  }

  @Test("A pair is short-term here exactly when it is in matching", arguments: 0..<30)
  func agreesWithMatching(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let snapshot = world.snapshot(volunteers: 20, needs: 10)
    let context = MatchingContext(snapshot: snapshot, today: RandomWorld.today)
    for volunteer in snapshot.volunteers.indices {
      for need in snapshot.needs.indices {
        let pair = context.pair(volunteer: Int32(volunteer), need: Int32(need))
        let hours = WeeklyHours(
          of: Pairing(volunteer: pair.volunteer.id, need: pair.need.id),
          in: NeedWeeks(pair.need, in: snapshot), snapshot: snapshot,
          today: RandomWorld.today)
        #expect((hours?.leaves != nil) == pair.isShortTerm)
      }
    }
  }
}
