import Testing

@testable import Matching

@Suite("What explanations say")
struct ExplanationWordingTests {
  private typealias Town = PlanExample

  @Test(
    "A consequence says what the plan would gain or lose",
    arguments: [
      (410, 0, 0, "lowers the plan by 4.1"), (-300, 0, 2, "raises the plan by 3.0"),
      (3, 0, 0, "lowers the plan by less than 0.1"), (5, 0, 0, "lowers the plan by 0.1"),
      (0, 0, 0, "leaves the plan as good as it is"),
      (0, 0, 1, "leaves the plan as good as it is and makes 1 more change"),
      (0, 0, -2, "leaves the plan as good as it is and makes 2 fewer changes"),
      (-120, -1, 1, "fills 1 place fewer and raises the plan by 1.2"),
      (0, 2, 2, "fills 2 places more and makes 2 more changes"),
    ])
  func effects(cost: Int, places: Int, changes: Int, text: String) {
    let consequence = Consequence(cost: cost, policy: Policy(), places: places, changes: changes, moves: [])
    #expect(consequence.effect == text)
  }

  @Test(
    "A consequence says how far it may be from the truth, in places too",
    arguments: [
      (0, 0, "lowers the plan by 4.1"), (35, 0, "lowers the plan by 4.1 (give or take 0.4)"),
      (35, 2, "lowers the plan by 4.1 (give or take 2 places and 0.4)"),
      (0, 1, "lowers the plan by 4.1 (give or take 1 place)"),
    ])
  func doubts(objective: Int, places: Int, text: String) {
    let consequence = Consequence(
      cost: 410, uncertainty: Uncertainty(objective: objective, places: places), policy: Policy(), places: 0,
      changes: 0, moves: [])
    #expect(consequence.effect == text)
  }

  /// One place, for which Amina has waited longer than the others.
  private static func town() -> Town {
    var town = Town()
    town.needs = [town.needs[0]]
    town.volunteers[0].registered = Town.today.adding(days: -90)
    return town
  }

  @Test("Why says the fit, the next best and who would come instead")
  func why() throws {
    let town = Self.town()
    let answer = try #require(try town.session().why(Town.pair(Town.amina, Town.packing)))
    let fit = { (pair: Int) in "\(pair / 10).\(pair % 10)" }
    let next = try #require(answer.nextForNeed)
    #expect(
      answer.sentences(in: town.snapshot) == [
        "Fit \(fit(answer.planned.fitTenths)).",
        "The need's best other volunteer: \(town.snapshot.name(of: next.pairing.volunteer)), fit \(fit(next.fitTenths)).",
        "Doing without the pair lowers the plan by 5.0:",
        "Amina Yusuf leaves Tuesday packing, Prescot Food Bank.",
        "\(town.snapshot.name(of: next.pairing.volunteer)) joins Tuesday packing, Prescot Food Bank.",
      ])
  }

  @Test("The best other need is said to be full where its places are taken")
  func fullAlternative() throws {
    var town = Town()
    town.needs[0].places = 1
    town.needs[1].places = 1
    town.decide(.pin, Town.amina, Town.packing)
    town.decide(.pin, Town.tom, Town.visits)
    var session = try town.session()
    let full = try #require(try session.why(Town.pair(Town.amina, Town.packing)))
    #expect(full.nextForVolunteer?.pairing.need == Town.visits)
    #expect(
      full.sentences(in: town.snapshot).contains { $0.contains("Visits, Huyton Befriending (full), fit") })
    town.needs[1].places = 9
    session = try town.session()
    let free = try #require(try session.why(Town.pair(Town.amina, Town.packing)))
    #expect(free.nextForVolunteer?.pairing.need == Town.visits)
    #expect(!free.sentences(in: town.snapshot).contains { $0.contains("(full)") })
  }

  @Test("Why not says what placing them would cost, and who would give way")
  func whyNot() throws {
    let town = Self.town()
    let answer = try #require(try town.session().whyNot(Town.pair(Town.jo, Town.packing)))
    #expect(
      answer.sentences(in: town.snapshot) == [
        "Fit \(answer.fitTenths / 10).\(answer.fitTenths % 10), but placing them here lowers the plan by 5.0, because then:",
        "Jo Bell joins Tuesday packing, Prescot Food Bank.",
        "Amina Yusuf leaves Tuesday packing, Prescot Food Bank.",
      ])
  }

  @Test("Why not says which rule bars the pair, or what there is no room for")
  func barred() throws {
    var town = Self.town()
    town.volunteers[2].consent = .unknown
    let barred = try #require(try town.session().whyNot(Town.pair(Town.jo, Town.packing)))
    #expect(barred.reason == .barred)
    #expect(barred.sentences(in: town.snapshot) == barred.assessment.barriers.map(\.text))
    town.decide(.pin, Town.amina, Town.packing)
    let full = try #require(try town.session().whyNot(Town.pair(Town.tom, Town.packing)))
    #expect(full.reason == .noRoom(.places(of: 1)))
    #expect(full.sentences(in: town.snapshot)[0].hasSuffix(", but its only place is held or pinned."))
  }
}
