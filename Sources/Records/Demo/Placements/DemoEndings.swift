import Matching

/// How placements of people in one situation come to an end.
enum DemoEndings {
  /// A reason, by what usually takes such people away.
  static func reason(for employment: Employment, _ random: inout DemoRandom) -> EndReason {
    random.weighted(shares(of: employment))
  }

  /// Weeks until the end: most leave early, some stay for more than a year.
  static func weeks(for employment: Employment, _ random: inout DemoRandom) -> Int {
    switch employment {
    case .seekingWork: random.low(1...45)
    case .student: random.low(2...40)
    case .retired: random.around(2...100)
    case .employed: random.low(2...80)
    case .caring, .notLooking, .notPermittedToWork, .notSaid: random.low(1...70)
    }
  }

  /// How it was, as people say afterwards; many are not asked.
  static func experience(_ reason: EndReason, _ random: inout DemoRandom) -> Experienced? {
    switch reason {
    case .notRight: random.weighted([.badly: 30, .mixed: 40, .well: 5, nil: 25])
    case .serviceClosed, .other: random.weighted([.badly: 10, .mixed: 25, .well: 35, nil: 30])
    default: random.weighted([.badly: 2, .mixed: 10, .well: 66, nil: 22])
    }
  }

  /// Why somebody said no.
  static func refusal(by side: Decliner, _ random: inout DemoRandom) -> String {
    switch side {
    case .volunteer: random.pick(fromVolunteers) ?? ""
    case .organisation: random.pick(fromOrganisations) ?? ""
    case .coordinator: random.pick(fromCoordinators) ?? ""
    }
  }

  private static func shares(of employment: Employment) -> KeyValuePairs<EndReason, Int> {
    switch employment {
    case .seekingWork:
      [
        .foundWork: 38, .completed: 18, .notRight: 15, .health: 8, .moved: 8, .family: 6, .studies: 3,
        .serviceClosed: 2, .other: 2,
      ]
    case .student: [.studies: 42, .completed: 24, .moved: 14, .foundWork: 8, .notRight: 9, .other: 3]
    case .retired:
      [.health: 36, .completed: 22, .family: 16, .notRight: 14, .moved: 5, .serviceClosed: 4, .other: 3]
    case .caring: [.family: 40, .health: 16, .completed: 20, .notRight: 14, .moved: 6, .other: 4]
    case .notPermittedToWork:
      [.moved: 45, .completed: 22, .studies: 10, .notRight: 12, .health: 6, .other: 5]
    case .employed, .notLooking, .notSaid:
      [.completed: 34, .notRight: 20, .moved: 16, .family: 10, .health: 10, .serviceClosed: 4, .other: 6]
    }
  }

  private static let fromVolunteers = [
    "Too far by bus", "The times don't suit after all", "Would rather be with people of their own age",
    "Too much at the moment",
    "Found something nearer", "Did not feel welcome on the visit", "Would want a quieter room",
    "Not what they had in mind",
  ]
  private static let fromOrganisations = [
    "Looking for a longer commitment", "Team is full until spring", "No mentor free",
    "References not in time",
    "Felt that another role would suit better",
  ]
  private static let fromCoordinators = [
    "Better placed elsewhere", "Asked twice for the same evening", "Waiting for the check took too long",
  ]
}
