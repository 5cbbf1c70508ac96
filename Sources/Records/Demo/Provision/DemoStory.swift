/// What a service of the demo is there to show.
enum DemoStory: Sendable {
  /// Nothing but a service like others.
  case ordinary
  /// It leans on people who will soon be gone, each on a day of their own.
  case leaning
  /// It leans on people who will be gone on the same day.
  case cliff
  /// A core service whose paid posts stand vacant while volunteers do their tasks.
  case displacing
  /// One of several volunteers gives most of the hours.
  case onePairOfHands
  /// It has more first-timers than it can mentor.
  case overMentored
  /// Its organisation's insurance has lapsed.
  case uninsured
  /// Its organisation has an industrial dispute.
  case inDispute

  /// The story of a service by its number: most are ordinary, and all stories come round in the smallest world.
  static func of(service number: Int) -> DemoStory {
    switch number % 40 {
    case 4, 24: .leaning
    case 9, 29: .cliff
    case 12: .displacing
    case 15: .onePairOfHands
    case 19: .overMentored
    case 33: number < 40 || number % 200 == 33 ? .uninsured : .ordinary
    case 36: number < 80 ? .inDispute : .ordinary
    default: .ordinary
    }
  }

  /// Whether every place is filled, so that what the story shows is plain to see.
  var isWellFilled: Bool {
    switch self {
    case .leaning, .cliff, .displacing, .onePairOfHands, .overMentored: true
    case .ordinary, .uninsured, .inDispute: false
    }
  }

  /// Whether a kind of service can show the story.
  func suits(_ kind: ServiceKind) -> Bool {
    switch self {
    case .ordinary: true
    case .displacing: kind.isCore == true && kind.roles.contains { !$0.paidPost.isEmpty }
    default: kind.volunteerLed == 0
    }
  }
}
