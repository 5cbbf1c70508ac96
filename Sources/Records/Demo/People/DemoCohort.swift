import Matching

/// What people in one situation at work are usually like: their ages, times, hours and skills.
struct DemoCohort: Sendable {
  /// The situation.
  var employment: Employment
  /// Ages, by weight.
  var ages: KeyValuePairs<AgeBand, Int>
  /// Times at which they may be free, each with how many slots they offer of it.
  var times: [(slots: Slots, count: ClosedRange<Int>)]
  /// The most minutes a week that they give.
  var minutes: ClosedRange<Int>
  /// Skills that are common among them.
  var skills: [DemoSkill]
  /// How many in a hundred have never volunteered.
  var firstTime: Int
  /// How many in a hundred name skills that they want.
  var wantsSkills: Int

  /// The cohort of a person of a town or a district: work is scarce in the one, the other has more pensioners.
  static func draw(in kind: DemoLocality.Kind, _ random: inout DemoRandom) -> DemoCohort {
    random.weighted(kind == .town ? inTown : inDistrict)
  }

  private static let inTown: KeyValuePairs = [
    jobSeekers: 24, employed: 28, students: 12, retired: 15, carers: 8, notLooking: 5, notPermitted: 4,
    notSaid: 4,
  ]
  private static let inDistrict: KeyValuePairs = [
    jobSeekers: 8, employed: 30, students: 8, retired: 34, carers: 9, notLooking: 4, notPermitted: 1,
    notSaid: 6,
  ]

  private static let jobSeekers = DemoCohort(
    employment: .seekingWork,
    ages: [.from18to24: 24, .from25to34: 28, .from35to49: 26, .from50to64: 20, .notSaid: 2],
    times: [(DemoTimes.office, 4...9), (DemoTimes.evenings, 0...2), (DemoTimes.weekends, 0...2)],
    minutes: 120...900,
    skills: [
      .sortingAndPacking, .manualHandling, .customerService, .cashHandling, .basicIT, .cooking, .decorating,
      .teamwork,
      .driving, .sport, .childCare, .clearSpeech,
    ], firstTime: 58, wantsSkills: 80)

  private static let employed = DemoCohort(
    employment: .employed,
    ages: [.from18to24: 12, .from25to34: 28, .from35to49: 34, .from50to64: 24, .notSaid: 2],
    times: [(DemoTimes.evenings, 1...5), (DemoTimes.weekends, 1...4), (DemoTimes.office, 0...2)],
    minutes: 90...300,
    skills: [
      .spreadsheets, .basicIT, .webAndSocialMedia, .leading, .governance, .bookkeeping, .customerService,
      .teaching,
      .formFilling, .calm, .fundraising, .mentoring, .photography,
    ], firstTime: 34, wantsSkills: 22)

  private static let students = DemoCohort(
    employment: .student, ages: [.from16to17: 14, .from18to24: 66, .from25to34: 16, .from35to49: 4],
    times: [(DemoTimes.office, 1...5), (DemoTimes.evenings, 1...4), (DemoTimes.weekends, 1...3)],
    minutes: 90...300,
    skills: [
      .basicIT, .webAndSocialMedia, .sport, .music, .arts, .youthWork, .teaching, .clearSpeech, .photography,
      .research,
    ], firstTime: 60, wantsSkills: 45)

  private static let retired = DemoCohort(
    employment: .retired, ages: [.from50to64: 12, .from65to79: 76, .from80: 10, .notSaid: 2],
    times: [(DemoTimes.office, 3...9), (DemoTimes.weekends, 0...1), (DemoTimes.evenings, 0...1)],
    minutes: 120...480,
    skills: [
      .gardening, .woodwork, .sewing, .cooking, .governance, .bookkeeping, .research, .listening, .patience,
      .careWork,
      .mentoring, .recordKeeping, .dementia, .electrical,
    ], firstTime: 18, wantsSkills: 10)

  private static let carers = DemoCohort(
    employment: .caring, ages: [.from25to34: 26, .from35to49: 42, .from50to64: 26, .from65to79: 6],
    times: [(DemoTimes.mornings, 2...5), (DemoTimes.office, 0...3)], minutes: 90...240,
    skills: [
      .childCare, .careWork, .patience, .listening, .cooking, .arts, .firstAid, .formFilling, .dementia,
    ],
    firstTime: 36, wantsSkills: 34)

  private static let notLooking = DemoCohort(
    employment: .notLooking, ages: [.from25to34: 18, .from35to49: 36, .from50to64: 40, .notSaid: 6],
    times: [(DemoTimes.office, 2...6), (DemoTimes.weekends, 0...1)], minutes: 90...240,
    skills: [.arts, .listening, .gardening, .animals, .sewing, .recordKeeping, .patience], firstTime: 40,
    wantsSkills: 26)

  private static let notPermitted = DemoCohort(
    employment: .notPermittedToWork,
    ages: [.from18to24: 28, .from25to34: 42, .from35to49: 24, .from50to64: 6],
    times: [(DemoTimes.days, 4...9), (DemoTimes.nights, 1...3)], minutes: 180...900,
    skills: [.interpreting, .cooking, .teamwork, .sport, .manualHandling, .sewing, .patience, .teaching],
    firstTime: 50, wantsSkills: 64)

  private static let notSaid = DemoCohort(
    employment: .notSaid,
    ages: [.notSaid: 30, .from25to34: 14, .from35to49: 22, .from50to64: 20, .from65to79: 14],
    times: [(DemoTimes.office, 2...6), (DemoTimes.evenings, 0...3), (DemoTimes.weekends, 0...3)],
    minutes: 60...360,
    skills: [.listening, .teamwork, .basicIT, .gardening, .driving], firstTime: 30, wantsSkills: 15)
}
