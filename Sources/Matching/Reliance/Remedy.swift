/// Something that would clear an indicator.
public enum Remedy: Hashable, Sendable {
  /// Ask the people who leave whether they would stay for less.
  case askLeavers(Int)
  /// More hours from people who stay, in minutes a week.
  case stayingHours(minutes: Int)
  /// More professional hours, in minutes a week.
  case professionalHours(minutes: Int)
  /// Somebody in one of the vacant posts, or word that volunteers lead the service.
  case fillPostOrSayVolunteerLed
  /// An acknowledgement with a reason, by each of so many placements.
  case acknowledge(Int)

  /// The sentence a coordinator reads.
  public var sentence: String {
    switch self {
    case .askLeavers(1):
      "Ask the one who leaves whether fewer hours would suit."
    case .askLeavers(let people):
      "Ask the \(people) who leave whether fewer hours would suit."
    case .stayingHours(let minutes):
      "\(Figures.hoursNumber(minutes: minutes)) more \(minutes == 60 ? "hour" : "hours") a week from people who stay."
    case .professionalHours(let minutes):
      "\(Figures.hoursNumber(minutes: minutes)) more professional \(minutes == 60 ? "hour" : "hours") a week."
    case .fillPostOrSayVolunteerLed:
      "Fill one of the posts, or record that volunteers lead the service."
    case .acknowledge(let people):
      "Only an acknowledgement answers this: the reason, and whether staff and union were consulted, for "
        + "\(people == 1 ? "the one volunteer" : "each of the \(people) volunteers") there."
    }
  }

  /// What remedies are counted in: a tenth of an hour.
  static let unit = 6

  /// The fewest minutes, in whole units, that satisfy a condition which, once true, stays true; found by trying.
  ///
  /// It gives up, with nil, beyond what all the hours of a week of 10,000 people come to.
  /// - Complexity: O(log minutes) trials.
  static func fewestMinutes(where clears: (Int) -> Bool) -> Int? {
    let most = 10_000 * 7 * 24 * 60 / unit
    var high = 1
    while !clears(high * unit) {
      guard high < most else { return nil }
      high *= 2
    }
    var low = high / 2
    while high - low > 1 {
      let middle = (low + high) / 2
      if clears(middle * unit) { high = middle } else { low = middle }
    }
    return high * unit
  }
}
