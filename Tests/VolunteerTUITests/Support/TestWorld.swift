import Matching
import Records

/// A hand-made world of invented people, small enough to know by heart: what each is for stands beside them.
enum TestWorld {
  /// Tuesday 24 November 2026.
  static let today = Day(20_781)

  /// All records, to be loaded into an empty store.
  static var batch: Batch {
    var batch = Batch()
    batch.vocabulary = vocabulary
    batch.areas = areas
    batch.organisations = organisations
    batch.services = services
    batch.needs = needs
    batch.volunteers = volunteers
    batch.placements = placements
    batch.decisions = decisions
    return batch
  }

  static func reference(_ code: String) -> Reference { Reference(source: "test", code: code) }

  // MARK: Words

  static let driving = Identifier<Skill>(1)
  static let listening = Identifier<Skill>(2)
  static let cooking = Identifier<Skill>(3)
  static let stockControl = Identifier<Skill>(4)
  static let food = Identifier<Cause>(5)
  static let olderPeople = Identifier<Cause>(6)
  static let environment = Identifier<Cause>(7)
  static let english = Identifier<Language>(8)
  static let mandarin = Identifier<Language>(9)
  static let stepFree = Identifier<Access>(10)

  private static let vocabulary = Vocabulary([
    1: .init(kind: .skill, name: "driving"), 2: .init(kind: .skill, name: "listening"),
    3: .init(kind: .skill, name: "cooking"), 4: .init(kind: .skill, name: "stock control"),
    5: .init(kind: .cause, name: "food"), 6: .init(kind: .cause, name: "older people"),
    7: .init(kind: .cause, name: "environment"), 8: .init(kind: .language, name: "English"),
    9: .init(kind: .language, name: "Mandarin"), 10: .init(kind: .access, name: "step-free access"),
  ])

  // MARK: Where

  static let huyton = Place(latitude: 53_412_000, longitude: -2_843_000)
  static let halewood = Place(latitude: 53_365_000, longitude: -2_840_000)

  private static let areas = [
    Area(
      id: Identifier(1), code: "E01006442", name: "Huyton North", centroid: huyton,
      deciles: Deciles(overall: 1, access: 7, employment: 1), edition: "2025"),
    Area(
      id: Identifier(2), code: "E01006501", name: "Halewood Fields", centroid: halewood,
      deciles: Deciles(overall: 6, access: 2, employment: 5), edition: "2025"),
  ]

  // MARK: Who provides

  private static var organisations: [Organisation] {
    var larder = Organisation(id: Identifier(1), reference: reference("O-1"), name: "Prescot Larder")
    larder.contactName = "Ruth Okafor"
    larder.email = "ruth@larder.example"
    larder.insuranceExpires = today.adding(days: 300)
    larder.safeguardingLead = "Ruth Okafor"
    larder.hasSafeguardingPolicy = true
    larder.signedCharter = true
    // Its insurance ends soon.
    var neighbours = Organisation(id: Identifier(2), reference: reference("O-2"), name: "Huyton Neighbours")
    neighbours.contactName = "Idris Vaughan"
    neighbours.phone = "0151 496 0123"
    neighbours.insuranceExpires = today.adding(days: 20)
    neighbours.signedCharter = false
    return [larder, neighbours]
  }

  private static var services: [Service] {
    // Leans on paid posts, one of them vacant.
    var foodBank = Service(
      id: Identifier(1), reference: reference("S-1"), name: "Prescot Food Bank", organisation: Identifier(1))
    foodBank.providerType = .charity
    foodBank.cause = food
    foodBank.place = huyton
    foodBank.address = "12 Derby Street, Huyton"
    foodBank.area = Identifier(1)
    foodBank.paidPosts = [
      PaidPost(title: "Coordinator", weeklyMinutes: 35 * 60),
      PaidPost(title: "Driver", weeklyMinutes: 20 * 60, vacantSince: today.adding(days: -90)),
    ]
    foodBank.professionalFloorMinutes = 30 * 60
    foodBank.supervisedPerProfessional = 3
    foodBank.mentorPlaces = 2
    foodBank.isCore = true
    var befriending = Service(
      id: Identifier(2), reference: reference("S-2"), name: "Huyton Befriending", organisation: Identifier(2))
    befriending.providerType = .council
    befriending.cause = olderPeople
    befriending.place = huyton
    befriending.area = Identifier(1)
    befriending.paidPosts = [PaidPost(title: "Visiting officer", weeklyMinutes: 10 * 60)]
    befriending.professionalFloorMinutes = 20 * 60
    // Led by volunteers, in the country.
    var garden = Service(
      id: Identifier(3), reference: reference("S-3"), name: "Halewood Garden", organisation: Identifier(2))
    garden.providerType = .community
    garden.cause = environment
    garden.place = halewood
    garden.area = Identifier(2)
    garden.isVolunteerLed = true
    return [foodBank, befriending, garden]
  }
}
