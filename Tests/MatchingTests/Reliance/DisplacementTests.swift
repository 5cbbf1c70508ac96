import Testing

@testable import Matching

@Suite("Displacement")
struct DisplacementTests {
  /// A food bank whose packing was a paid post's.
  var formerlyPaid: SmallTown {
    var town = SmallTown()
    town.packing.formerlyPaidPost = "Stock assistant"
    return town
  }

  func acknowledge(_ placement: inout Placement) {
    placement.displacementReason = "three weeks, until the post is filled"
    placement.staffConsulted = true
  }

  @Test("No need stands in for paid work unless its record or its likeness to a vacant post says so")
  func nothing() {
    var town = SmallTown()
    town.foodBank.paidPosts = [PaidPost(title: "Tuesday packing", weeklyMinutes: 600)]
    town.place()
    #expect(town.reading(Displacement.self)?.level == .fine)
    #expect(town.reading(Displacement.self)?.sentence == "No need stands in for paid work.")
  }

  @Test("A formerly paid need is watched while nobody is there, and over when it is over or closed")
  func nobodyThere() {
    var town = formerlyPaid
    #expect(town.reading(Displacement.self)?.level == .watch)
    #expect(
      town.reading(Displacement.self)?.sentence
        == "The tasks of Tuesday packing were those of the paid post Stock assistant; "
        + "nobody is there yet, and asking anybody takes an acknowledgement.")
    town.packing.isOpen = false
    #expect(town.reading(Displacement.self)?.level == .fine)
    town.place(status: .asked)
    #expect(town.reading(Displacement.self)?.level == .warning)
    town.packing.end = SmallTown.today.adding(days: -1)
    #expect(town.reading(Displacement.self)?.level == .fine)
  }

  @Test("Only an acknowledgement by everyone there clears it: the reason, and whether staff were consulted")
  func acknowledgement() {
    var town = formerlyPaid
    town.place(change: acknowledge)
    #expect(town.reading(Displacement.self)?.level == .fine)
    #expect(
      town.reading(Displacement.self)?.sentence
        == "The tasks of Tuesday packing were those of the paid post Stock assistant; 1 volunteer, "
        + "acknowledged (“three weeks, until the post is filled”), staff and union consulted.")
    town.place()
    let reading = town.reading(Displacement.self)
    #expect(reading?.level == .warning)
    #expect(
      reading?.sentence.contains("2 volunteers, 1 of them without an acknowledgement, acknowledged") == true)
    #expect(
      reading?.remedies.map(\.sentence) == [
        "Only an acknowledgement answers this: the reason, and whether staff and union were consulted, "
          + "for the one volunteer there."
      ])
    town.placements[1].displacementReason = "cover"
    #expect(town.reading(Displacement.self)?.level == .warning)
    town.placements[1].staffConsulted = false
    #expect(town.reading(Displacement.self)?.level == .fine)
    #expect(town.reading(Displacement.self)?.sentence.hasSuffix("staff and union not consulted.") == true)
  }

  @Test("Staff count as consulted only where they were for every acknowledgement", arguments: [0, 1])
  func everyConsultation(placement: Int) {
    var town = formerlyPaid
    town.place(change: acknowledge)
    town.place(change: acknowledge)
    town.placements[placement].staffConsulted = false
    #expect(town.figures.displacements.map(\.staffConsulted) == [false])
  }

  @Test("It is critical where the very post stands vacant")
  func vacantPost() {
    var town = formerlyPaid
    town.place()
    town.foodBank.paidPosts = [
      PaidPost(title: "Assistant (stock)", weeklyMinutes: 600, vacantSince: SmallTown.today)
    ]
    #expect(town.reading(Displacement.self)?.level == .critical)
    #expect(
      town.reading(Displacement.self)?.sentence
        .contains("the paid post Stock assistant, which is vacant now") == true)
    town.foodBank.paidPosts[0].vacantSince = nil
    #expect(town.reading(Displacement.self)?.level == .warning)
  }

  @Test(
    "A need is like a vacant post when its title has every word of the post's that says what is done",
    arguments: [
      ("Driver", "Minibus drivers (volunteer)", true), ("Minibus driver", "Driver", false),
      ("Kitchen manager", "Kitchen helper", false), ("The paid cook", "Cook on Tuesdays", true),
      ("Volunteer", "Volunteer", false), ("Bus", "Bu", false), ("", "Packing", false),
    ])
  func likeTitles(post: String, need: String, isLike: Bool) {
    var town = SmallTown()
    town.packing.title = need
    town.place()
    town.foodBank.paidPosts = [PaidPost(title: post, weeklyMinutes: 600, vacantSince: SmallTown.today)]
    #expect(town.reading(Displacement.self)?.level == (isLike ? .warning : .fine))
  }

  @Test("A need that requires the qualification of a vacant post is like it")
  func likeQualification() {
    var town = SmallTown()
    town.packing.requiredQualifications = [Identifier(7)]
    town.place()
    town.foodBank.paidPosts = [
      PaidPost(
        title: "Cook", weeklyMinutes: 600, vacantSince: SmallTown.today, qualification: " food  hygiene ")
    ]
    #expect(
      town.reading(Displacement.self)?.sentence
        == "Tuesday packing asks for food hygiene, as the vacant paid post Cook does; 1 volunteer, "
        + "1 of them without an acknowledgement.")
    town.foodBank.paidPosts[0].qualification = ""
    #expect(town.reading(Displacement.self)?.level == .fine)
  }

  @Test("Another service's vacancies are no ground")
  func otherService() {
    var town = SmallTown()
    town.place()
    town.services[1].paidPosts = [
      PaidPost(title: "Packing", weeklyMinutes: 600, vacantSince: SmallTown.today)
    ]
    #expect(town.reading(Displacement.self)?.level == .fine)
  }

  @Test("A plan that adds people there worsens the warning; all together, needs are counted")
  func plan() {
    var town = formerlyPaid
    let volunteer = town.addVolunteer()
    let pairs = [Pairing(volunteer: volunteer, need: SmallTown.packing)]
    let comparison = town.comparison(Displacement.self, adding: pairs)
    #expect(comparison?.effect == .worsens)
    #expect(comparison?.effectSentence == "The plan worsens this: 1 need, watch → warning.")
    let together = Reliance(of: town.snapshot, today: SmallTown.today, adding: pairs).together
    #expect(
      together[Displacement.self]?.after.sentence
        == "1 need stands in for paid work; 0 of it with an acknowledgement for everyone there.")
  }
}
