import Matching

/// A service of the demo with what it was made from.
struct DemoService: Sendable {
  /// The service.
  var service: Service
  /// What it was made from.
  var kind: ServiceKind
  /// Where it is.
  var locality: DemoLocality
  /// What it shows.
  var story: DemoStory
}

/// Makes the services of a world and their organisations.
struct DemoServices {
  /// The services.
  private(set) var made: [DemoService] = []
  /// Their organisations.
  var organisations: [Organisation] { registry.made }

  private var registry: DemoOrganisations
  private var names: Set<String> = []
  private let words: DemoWords
  private let seed: UInt64
  private let today: Day
  private let size: DemoSize

  /// Makes the services of a size, spread evenly over the regions: six in ten of them in the towns.
  init(size: DemoSize, over map: DemoMap, words: DemoWords, seed: UInt64, today: Day) {
    self.words = words
    self.seed = seed
    self.today = today
    self.size = size
    let count = size.services
    registry = DemoOrganisations(most: count, seed: seed, today: today)
    let regions = map.localities.count / 2
    for region in 0..<regions {
      let share = (region + 1) * count / regions - region * count / regions
      let inTown = (share * 3 + 2) / 5
      add(inTown, in: map.localities[2 * region])
      add(share - inTown, in: map.localities[2 * region + 1])
    }
  }

  private mutating func add(_ count: Int, in locality: DemoLocality) {
    var random = DemoRandom(seed: seed, stream: .services, index: -1 - locality.index)
    var kinds = ServiceKind.all.filter { kind in
      kind.setting == .anywhere || (kind.setting == .town) == (locality.kind == .town)
    }
    kinds.shuffle(using: &random)
    for number in 0..<count {
      let story = DemoStory.of(service: made.count)
      // A story takes the first kind from here that can show it.
      let suited = (0..<kinds.count).lazy.map { kinds[(number + $0) % kinds.count] }.first(where: story.suits)
      if let kind = suited ?? kinds.first { made.append(make(kind, in: locality, story: story)) }
    }
  }

  private mutating func make(_ kind: ServiceKind, in locality: DemoLocality, story: DemoStory) -> DemoService
  {
    var random = DemoRandom(seed: seed, stream: .services, index: made.count)
    let number = made.count + 1
    let spot = locality.busySpot(&random)
    let type = random.pick(kind.providers) ?? .charity
    let organisation = registry.organisation(for: type, in: locality, near: spot, story: story)
    var service = Service(
      id: Identifier(Int64(number)),
      reference: Reference(
        source: DemoWorld.source, code: DemoWorld.code("S", number, width: String(size.services).count)),
      name: name(of: kind, in: spot.name, locality.name), organisation: organisation.id)
    service.providerType = random.chance(96) ? type : .notSaid
    service.cause = random.chance(97) ? words(kind.cause) : nil
    service.place =
      random.perMille(DemoRates.boundless(perMille: 30, amongNeeds: size.needs))
      ? nil : locality.place(in: spot, &random)
    service.address = "\(DemoPlaceNames.address(&random)), \(spot.name), \(locality.postcode(&random))"
    service.area = random.chance(97) ? spot.area : nil
    service.isCore = random.chance(90) || story == .displacing ? kind.isCore : nil
    service.isVolunteerLed = random.chance(kind.volunteerLed)
    service.mentorPlaces = story == .overMentored ? 1 : random.chance(30) ? nil : random.within(1...5)
    if !service.isVolunteerLed { staff(&service, kind, story, &random) }
    return DemoService(service: service, kind: kind, locality: locality, story: story)
  }

  /// A name that no other service has: after where it is, else after the whole locality, else with a number.
  private mutating func name(of kind: ServiceKind, in spot: String, _ locality: String) -> String {
    var number = 1
    var name = "\(spot) \(kind.name)"
    for other in ["\(locality) \(kind.name)", "\(spot) \(kind.name), \(locality)"]
    where names.contains(name) { name = other }
    while !names.insert(name).inserted {
      number += 1
      name = "\(spot) \(kind.name), \(locality) \(number)"
    }
    return name
  }

  /// Gives a service its paid posts, and what it says of its professionals.
  private func staff(
    _ service: inout Service, _ kind: ServiceKind, _ story: DemoStory, _ random: inout DemoRandom
  ) {
    service.paidPosts = kind.posts.flatMap(\.people).map { post in
      PaidPost(
        title: post.title, weeklyMinutes: 60 * max(4, post.hours * random.within(70...100) / 100),
        slots: random.chance(35) ? DemoTimes.office : nil,
        vacantSince: random.chance(8) ? today.adding(days: -random.within(20...300)) : nil,
        qualification: post.qualification)
    }
    if story == .displacing {
      for post in service.paidPosts.indices.dropFirst() {
        service.paidPosts[post].vacantSince = today.adding(days: -random.within(90...240))
      }
      if let lost = kind.roles.first(where: { !$0.paidPost.isEmpty })?.paidPost {
        service.paidPosts.append(
          PaidPost(
            title: lost, weeklyMinutes: 30 * 60, vacantSince: today.adding(days: -random.within(60...300))))
      }
      service.professionalFloorMinutes = service.paidPosts.reduce(0) { $0 + $1.weeklyMinutes } * 2 / 3
    } else if random.chance(50) {
      let filled = service.paidPosts.filter(\.isFilled).reduce(0) { $0 + $1.weeklyMinutes }
      service.professionalFloorMinutes = filled * random.within(40...95) / 100
    }
    if random.chance(50) { service.supervisedPerProfessional = random.within(1...5) }
  }
}

extension DemoLocality {
  /// An area where a service may be: in a district two of three are in its market towns.
  func busySpot(_ random: inout DemoRandom) -> Spot {
    switch kind {
    case .town: spots[random.below(spots.count)]
    case .district: random.chance(65) ? spots[random.below(33)] : spots[33 + random.below(spots.count - 33)]
    }
  }
}
