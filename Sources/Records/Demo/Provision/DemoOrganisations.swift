import Matching

/// Makes the organisations of a world as its services call for them.
struct DemoOrganisations {
  /// The organisations made so far.
  private(set) var made: [Organisation] = []
  private var byLocality: [Key: [Int]] = [:]
  private let seed: UInt64
  private let today: Day
  private let codeWidth: Int

  private struct Key: Hashable {
    var locality: Int
    var type: ProviderType
  }

  /// Starts with none; there will be at most so many.
  init(most: Int, seed: UInt64, today: Day) {
    self.seed = seed
    self.today = today
    codeWidth = String(most).count
  }

  /// An organisation of a type in a locality for a new service: councils and hospitals run many, others few.
  ///
  /// A service that tells of its organisation has one of its own.
  mutating func organisation(
    for type: ProviderType, in locality: DemoLocality, near spot: DemoLocality.Spot, story: DemoStory
  ) -> Organisation {
    var random = DemoRandom(seed: seed, stream: .organisations, index: made.count)
    let key = Key(locality: locality.index, type: type)
    let tellsOfItself = story == .uninsured || story == .inDispute
    let isOnlyOne = type == .council || type == .health
    if !tellsOfItself, let known = byLocality[key], isOnlyOne || random.chance(30),
      let position = random.pick(known)
    {
      return made[position]
    }
    let organisation = make(type, locality, spot, story, &random)
    if !tellsOfItself { byLocality[key, default: []].append(made.count) }
    made.append(organisation)
    return organisation
  }

  private func make(
    _ type: ProviderType, _ locality: DemoLocality, _ spot: DemoLocality.Spot, _ story: DemoStory,
    _ random: inout DemoRandom
  ) -> Organisation {
    let number = made.count + 1
    let code = DemoWorld.code("O", number, width: codeWidth)
    var organisation = Organisation(
      id: Identifier(Int64(number)), reference: Reference(source: DemoWorld.source, code: code),
      name: Self.name(type, locality.name, spot.name, &random))
    let contact = DemoNames.draw(&random)
    organisation.contactName = contact.full
    organisation.email = random.chance(95) ? "\(contact.address)@\(code.lowercased()).example.org" : ""
    organisation.phone = random.chance(90) ? DemoPhone.landline(&random) : ""
    organisation.insuranceExpires = insuranceExpires(story, &random)
    organisation.safeguardingLead = random.chance(85) ? DemoNames.draw(&random).full : ""
    organisation.hasSafeguardingPolicy = random.weighted([true: 80, false: 4, nil: 16])
    organisation.signedCharter = random.weighted([true: 35, false: 30, nil: 35])
    organisation.hasDispute = story == .inDispute
    if organisation.hasDispute { organisation.notes = "Ballot over the night rota; talks go on" }
    return organisation
  }

  /// Every ninth organisation's insurance ends soon, so that the smallest world has one.
  private func insuranceExpires(_ story: DemoStory, _ random: inout DemoRandom) -> Day? {
    if story == .uninsured { return today.adding(days: -random.within(3...60)) }
    if made.count % 9 == 5 { return today.adding(days: random.within(5...55)) }
    return random.chance(9) ? nil : today.adding(days: random.within(61...364))
  }

  private static func name(
    _ type: ProviderType, _ locality: String, _ spot: String, _ random: inout DemoRandom
  ) -> String {
    switch type {
    case .council: return "\(locality) Council"
    case .health: return "\(locality) Hospitals and Community Health"
    case .company: return (random.pick(companies) ?? "Brightway") + " (\(locality)) Ltd"
    case .community: return "\(spot) " + (random.pick(communities) ?? "Community Association")
    case .charity, .notSaid:
      let name = random.pick(charities) ?? "The Lantern Project"
      return random.chance(60) ? "\(name) \(locality)" : "\(spot) \(random.pick(trusts) ?? "Trust")"
    }
  }

  private static let companies = [
    "Brightway", "Carrick and Lowe", "Civica Halls", "Northlight Services", "Openfield",
  ]
  private static let communities = [
    "Residents' Association", "Community Association", "Neighbours", "Parish Rooms Committee", "Mutual Aid",
    "Tenants' Co-operative",
  ]
  private static let charities = [
    "The Lantern Project", "Open Hands", "St Oswin's", "Age Well", "The Mustard Tree", "Second Wind",
    "Threshold",
    "Good Company", "The Larder", "New Leaf", "Kith and Kin", "Harbour Lights", "Common Ground", "First Step",
    "Skylark",
  ]
  private static let trusts = [
    "Trust", "Care Trust", "Community Trust", "Relief in Need Charity", "Volunteer Bureau",
  ]
}

/// Telephone numbers that are kept free for drama, so that nobody is rung.
enum DemoPhone {
  /// A mobile number of the range 07700 900000 to 900999.
  static func mobile(_ random: inout DemoRandom) -> String { "07700 900" + digits(&random) }
  /// A landline of the range 01632 960000 to 960999.
  static func landline(_ random: inout DemoRandom) -> String { "01632 960" + digits(&random) }

  private static func digits(_ random: inout DemoRandom) -> String {
    String(String(1000 + random.below(1000)).dropFirst())
  }
}
