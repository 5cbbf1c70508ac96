import Testing

@testable import Matching

@Suite("Professional share")
struct ProfessionalShareTests {
  /// A food bank with 40 volunteer hours, posts of so many hours and perhaps a floor.
  func town(posts: [Int], floor: Int? = nil) -> SmallTown {
    var town = SmallTown()
    town.place(minutes: 40 * 60)
    town.foodBank.paidPosts = posts.map { PaidPost(title: "Manager", weeklyMinutes: $0 * 60) }
    town.foodBank.professionalFloorMinutes = floor.map { $0 * 60 }
    return town
  }

  @Test("Below its own floor a service is warned, and told what is missing")
  func belowFloor() {
    let reading = town(posts: [10, 6], floor: 20).reading(ProfessionalShare.self)
    #expect(
      reading?.sentence == "16 of 56 hours a week (28 %) are professional. "
        + "The service's own floor is 20 hours: 4 hours missing.")
    #expect(reading?.level == .warning)
    #expect(reading?.remedies.map(\.sentence) == ["4 more professional hours a week."])
  }

  @Test("The floor is met by the minutes that equal it, and missed by one less")
  func atTheFloor() {
    var town = town(posts: [20], floor: 20)
    #expect(town.reading(ProfessionalShare.self)?.level == .fine)
    #expect(
      town.reading(ProfessionalShare.self)?.sentence.hasSuffix("The service's own floor of 20 hours is met.")
        == true)
    town.foodBank.paidPosts[0].weeklyMinutes -= 1
    #expect(town.reading(ProfessionalShare.self)?.level == .warning)
  }

  @Test("Half of the floor missing is critical, and one minute less is not")
  func critical() {
    var town = town(posts: [10], floor: 20)
    #expect(town.reading(ProfessionalShare.self)?.level == .critical)
    town.foodBank.paidPosts[0].weeklyMinutes += 1
    #expect(town.reading(ProfessionalShare.self)?.level == .warning)
    town.policy.professionalShortfallCritical = 10
    #expect(town.reading(ProfessionalShare.self)?.level == .critical)
  }

  @Test("A post is vacant from its day on")
  func vacancy() {
    var town = town(posts: [20], floor: 20)
    town.foodBank.paidPosts[0].vacantSince = SmallTown.today.adding(days: 1)
    #expect(town.reading(ProfessionalShare.self)?.level == .fine)
    town.foodBank.paidPosts[0].vacantSince = SmallTown.today
    #expect(town.reading(ProfessionalShare.self)?.level == .critical)
  }

  @Test("Applied, the remedy clears the warning; a tenth of an hour less does not", arguments: 0..<60)
  func remedyIsSmallest(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var town = town(posts: [0], floor: 0)
    town.foodBank.professionalFloorMinutes = .random(in: 1...3000, using: &random)
    guard case .professionalHours(let minutes)? = town.reading(ProfessionalShare.self)?.remedies.first else {
      Issue.record("a warning without a remedy")
      return
    }
    town.foodBank.paidPosts[0].weeklyMinutes = minutes
    #expect(town.reading(ProfessionalShare.self)?.level == .fine)
    town.foodBank.paidPosts[0].weeklyMinutes = minutes - 6
    #expect(town.reading(ProfessionalShare.self)?.level != .fine)
  }

  @Test(
    "Without a floor and posts nothing is known of a service's paid work until it is said to be volunteer-led"
  )
  func volunteerLed() {
    var town = town(posts: [])
    #expect(town.reading(ProfessionalShare.self)?.level == .fine)
    #expect(
      town.reading(ProfessionalShare.self)?.sentence
        == "Volunteer-led as far as is known: no paid posts and no floor are recorded.")
    #expect(town.reading(ProfessionalShare.self)?.figure == "not known")
    town.foodBank.isCore = true
    #expect(town.reading(ProfessionalShare.self)?.level == .fine)
    #expect(
      town.reading(ProfessionalShare.self)?.sentence.contains("A core service without paid posts") == true)
    town.foodBank.isVolunteerLed = true
    #expect(town.reading(ProfessionalShare.self)?.sentence.hasSuffix("Volunteer-led.") == true)
    #expect(town.reading(ProfessionalShare.self)?.figure == "0 %")
  }

  @Test("A core service whose posts are all vacant is watched until it is said that volunteers lead it")
  func lostProfessionals() {
    var town = town(posts: [20])
    #expect(town.reading(ProfessionalShare.self)?.sentence.hasSuffix("The service sets no floor.") == true)
    town.foodBank.paidPosts[0].vacantSince = SmallTown.today
    #expect(town.reading(ProfessionalShare.self)?.level == .fine)
    town.foodBank.isCore = true
    let reading = town.reading(ProfessionalShare.self)
    #expect(reading?.level == .watch)
    #expect(reading?.sentence.contains("A core service whose paid posts are all vacant") == true)
    #expect(reading?.remedies == [.fillPostOrSayVolunteerLed])
    var filled = town
    filled.foodBank.paidPosts[0].vacantSince = nil
    #expect(filled.reading(ProfessionalShare.self)?.level == .fine)
    town.foodBank.isVolunteerLed = true
    #expect(town.reading(ProfessionalShare.self)?.level == .fine)
  }

  @Test("All together, hours above one floor do not make up for another's")
  func together() {
    var town = town(posts: [30], floor: 20)
    town.services[1].professionalFloorMinutes = 5 * 60
    let together = Reliance(of: town.snapshot, today: SmallTown.today).together[ProfessionalShare.self]?
      .before
    #expect(
      together?.sentence == "30 of 70 hours a week (42 %) are professional. "
        + "1 of 2 services is below its own floor: 5 hours missing.")
    #expect(together?.level == .warning)
    #expect(together?.remedies == [.professionalHours(minutes: 300)])
  }
}
