import Matching

extension DemoPeople {
  /// Skills, mostly those of the cohort, with the qualifications that go with a few of them.
  func setSkills(of person: inout Volunteer, _ cohort: DemoCohort, _ random: inout DemoRandom) {
    for _ in 0..<random.within(2...6) {
      let skill = random.chance(75) ? random.pick(cohort.skills) : random.pick(DemoSkill.allCases)
      // To hold the skill of driving is to have a licence, which is settled with the way of travelling.
      if let skill, skill != .driving {
        addSkill(skill, to: &person, level: random.weighted([0: 10, 1: 30, 2: 40, 3: 20]))
      }
    }
    if random.chance(cohort.wantsSkills) {
      for skill in random.sample(random.within(1...3), of: Self.soughtSkills) {
        let wanted = words(skill)
        if !person.skills.contains(where: { $0.skill == wanted && $0.level > 1 }) {
          person.wantedSkills.append(wanted)
        }
      }
    }
    for (skill, qualification, percent) in Self.qualified {
      let held = words(skill)
      if person.skills.contains(where: { $0.skill == held }), random.chance(percent) {
        var record = Qualification(kind: words(qualification))
        fill(&record, qualification, &random)
        person.qualifications.append(record)
      }
    }
  }

  /// Adds a skill that the person does not hold yet.
  func addSkill(_ skill: DemoSkill, to person: inout Volunteer, level: Int) {
    let identity = words(skill)
    if !person.skills.contains(where: { $0.skill == identity }) {
      person.skills.append(SkillLevel(identity, level: level))
    }
  }

  /// Fills in who issued a qualification and until when it is valid: one in twelve that run out has run out.
  func fill(_ record: inout Qualification, _ kind: DemoQualification, _ random: inout DemoRandom) {
    record.body = random.chance(80) ? kind.body : ""
    record.number = random.chance(70) ? String(100_000 + random.below(900_000)) : ""
    record.seenBy = random.chance(75) ? random.pick(Self.staff) ?? "" : ""
    if let years = kind.years, random.chance(90) {
      let left = random.chance(8) ? -random.within(1...300) : random.within(1...(365 * years))
      record.expires = today.adding(days: left)
    }
  }

  /// Who works at the invented volunteer centre.
  static let staff = ["Ruth Ackroyd", "Dev Raghavan", "Morag Innes", "Sally-Ann Pickup"]

  /// Skills that people hope to gain.
  private static let soughtSkills: [DemoSkill] = [
    .customerService, .cashHandling, .basicIT, .teamwork, .recordKeeping, .clearSpeech, .foodHygiene,
    .manualHandling,
    .sortingAndPacking, .teaching, .leading, .childCare, .careWork, .spreadsheets, .listening, .gardening,
  ]

  private static let qualified: [(DemoSkill, DemoQualification, Int)] = [
    (.driving, .minibus, 12), (.cooking, .foodHygiene, 50), (.foodHygiene, .foodHygiene, 60),
    (.firstAid, .firstAid, 60),
    (.formFilling, .adviser, 25), (.moneyAdvice, .adviser, 40), (.sport, .coaching, 25),
    (.sport, .lifeguard, 12),
    (.teaching, .teachingEnglish, 15),
  ]
}
