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
  /// Short-term volunteers, each with how often they are counted.
  public internal(set) var leavers: [Identifier<Volunteer>: Int] = [:]
  /// Placements that give hours nobody has recorded.
  public internal(set) var placementsWithoutHours = 0
  /// What filled paid posts give.
  public internal(set) var professionalMinutes = 0
  /// How many paid posts there are, filled or vacant.
  public internal(set) var posts = 0
  /// How many services say what must be professional, and what they say together.
  private var floors = Floors()
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

  private struct Floors: Equatable {
    var services = 0
    var minutes = 0
  }

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
    floors = service.professionalFloorMinutes.map { Floors(services: 1, minutes: $0) } ?? Floors()
    updateShortfall()
  }

  /// What must be professional, as services themselves say; nil where none says.
  public var floorMinutes: Int? { floors.services == 0 ? nil : floors.minutes }

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
    leavers[hours.volunteer, default: 0] += 1
  }

  /// Takes in the figures of one more service, but for displacements, which keep the order of services.
  mutating func add(_ other: RelianceFigures) { take(other, times: 1) }

  /// Takes out the figures of a service that were taken in.
  mutating func remove(_ other: RelianceFigures) { take(other, times: -1) }

  private mutating func take(_ other: RelianceFigures, times sign: Int) {
    services += sign * other.services
    volunteerMinutes += sign * other.volunteerMinutes
    shortTermMinutes += sign * other.shortTermMinutes
    for (day, minutes) in other.leaving { leaving.add(sign * minutes, to: day) }
    for (volunteer, times) in other.leavers { leavers.add(sign * times, to: volunteer) }
    placementsWithoutHours += sign * other.placementsWithoutHours
    professionalMinutes += sign * other.professionalMinutes
    posts += sign * other.posts
    floors.services += sign * other.floors.services
    floors.minutes += sign * other.floors.minutes
    shortfallMinutes += sign * other.shortfallMinutes
    servicesBelowFloor += sign * other.servicesBelowFloor
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

extension Dictionary where Value == Int {
  /// Adds to a count; what comes to nothing is left out.
  fileprivate mutating func add(_ more: Int, to key: Key) {
    let sum = (self[key] ?? 0) + more
    self[key] = sum == 0 ? nil : sum
  }
}

extension PaidPost {
  /// Whether nobody is paid to do it on a day.
  func isVacant(on day: Day) -> Bool {
    vacantSince.map { $0 <= day } ?? false
  }
}
