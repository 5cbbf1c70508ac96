/// What indicators look at: the hours of one service, or of all together, in an ordinary week from today.
///
/// All times are minutes a week.
public struct RelianceFigures: Equatable, Sendable {
  /// Whose figures they are.
  public enum Scope: Hashable, Sendable {
    /// One service's.
    case service(Identifier<Service>)
    /// All services' together.
    case together
  }

  /// Whose figures they are.
  public let scope: Scope
  /// How many services they are about.
  public internal(set) var services = 0
  /// What volunteers give.
  public internal(set) var volunteerMinutes = 0
  /// What short-term volunteers give, out of `volunteerMinutes`.
  public internal(set) var shortTermMinutes = 0
  /// The part of `shortTermMinutes` that goes on each day.
  public internal(set) var leaving: [Day: Int] = [:]
  /// Short-term volunteers.
  public internal(set) var leavers: Set<Identifier<Volunteer>> = []
  /// Placements that give hours nobody has recorded.
  public internal(set) var placementsWithoutHours = 0
  /// What filled paid posts give.
  public internal(set) var professionalMinutes = 0
  /// How many paid posts there are, filled or vacant.
  public internal(set) var posts = 0
  /// What must be professional, as services themselves say; nil where none says.
  public internal(set) var floorMinutes: Int?
  /// What is missing from services' own floors: hours above one floor do not make up for another's.
  public internal(set) var shortfallMinutes = 0
  /// How many services are below their own floor.
  public internal(set) var servicesBelowFloor = 0
  /// Whether the service says that volunteers lead it.
  public internal(set) var isVolunteerLed = false
  /// Whether the service is a core one.
  public internal(set) var isCore = false
  /// Needs that stand in for paid work.
  public internal(set) var displacements: [DisplacedWork] = []

  /// The figures of all services together, to which each is added.
  init() {
    scope = .together
  }

  /// The figures of a service as far as its own record goes.
  init(of service: Service, today: Day) {
    scope = .service(service.id)
    services = 1
    posts = service.paidPosts.count
    isVolunteerLed = service.isVolunteerLed
    isCore = service.isCore == true
    for post in service.paidPosts where !post.isVacant(on: today) {
      professionalMinutes += post.weeklyMinutes
    }
    floorMinutes = service.professionalFloorMinutes
    updateShortfall()
  }

  /// What is professional and what volunteers give.
  public var allMinutes: Int { professionalMinutes + volunteerMinutes }

  /// Whether nothing is recorded of a service's paid work: no posts, no floor, and no word that volunteers lead it.
  public var isProfessionalWorkUnknown: Bool {
    scope != .together && posts == 0 && floorMinutes == nil && !isVolunteerLed
  }

  /// Takes in what one volunteer gives.
  mutating func add(_ hours: WeeklyHours) {
    guard let minutes = hours.minutes else {
      placementsWithoutHours += 1
      return
    }
    volunteerMinutes += minutes
    guard let day = hours.leaves else { return }
    shortTermMinutes += minutes
    leaving[day, default: 0] += minutes
    leavers.insert(hours.volunteer)
  }

  /// Takes in the figures of one more service.
  mutating func add(_ other: RelianceFigures) {
    services += other.services
    volunteerMinutes += other.volunteerMinutes
    shortTermMinutes += other.shortTermMinutes
    leaving.merge(other.leaving, uniquingKeysWith: +)
    leavers.formUnion(other.leavers)
    placementsWithoutHours += other.placementsWithoutHours
    professionalMinutes += other.professionalMinutes
    posts += other.posts
    if let floor = other.floorMinutes { floorMinutes = (floorMinutes ?? 0) + floor }
    shortfallMinutes += other.shortfallMinutes
    servicesBelowFloor += other.servicesBelowFloor
    displacements += other.displacements
  }

  /// The figures with so many more minutes a week from people who stay.
  func adding(stayingMinutes: Int) -> RelianceFigures {
    var figures = self
    figures.volunteerMinutes += stayingMinutes
    return figures
  }

  /// The figures with so many more professional minutes a week, given where they are missing.
  func adding(professionalMinutes minutes: Int) -> RelianceFigures {
    var figures = self
    figures.professionalMinutes += minutes
    if scope == .together {
      figures.shortfallMinutes = max(0, shortfallMinutes - minutes)
      if figures.shortfallMinutes == 0 { figures.servicesBelowFloor = 0 }
    } else {
      figures.updateShortfall()
    }
    return figures
  }

  private mutating func updateShortfall() {
    shortfallMinutes = max(0, (floorMinutes ?? 0) - professionalMinutes)
    servicesBelowFloor = shortfallMinutes > 0 ? 1 : 0
  }
}

extension PaidPost {
  /// Whether nobody is paid to do it on a day.
  func isVacant(on day: Day) -> Bool {
    vacantSince.map { $0 <= day } ?? false
  }
}
