import Matching

extension DemoPeople {
  /// Causes liked and refused, languages, and what would make a place possible.
  func setWishes(of person: inout Volunteer, _ languages: [DemoLanguage], _ random: inout DemoRandom) {
    let causes = random.sample(random.within(0...4), of: DemoCause.allCases)
    person.likedCauses = causes.dropLast().map { words($0) }
    if let last = causes.last, random.chance(14) { person.refusedCauses = [words(last)] }
    if random.chance(94) {
      person.languages = random.chance(97) ? [words(.english)] : []
      for (position, language) in languages.enumerated() where random.chance(position == 0 ? 70 : 35) {
        person.languages.append(words(language))
      }
      if random.chance(6),
        let learnt = random.pick([DemoLanguage.french, .spanish, .signed, .welsh, .arabic])
      {
        let identity = words(learnt)
        if !person.languages.contains(identity) { person.languages.append(identity) }
      }
    }
    if random.chance(9) {
      person.accessNeeds = random.sample(random.within(1...2), of: DemoAccess.allCases).map { words($0) }
    }
  }

  /// Checks of the record: most people's are in order or not made; some are pending, due or overdue.
  func setChecks(of person: inout Volunteer, _ random: inout DemoRandom) {
    let percent = person.experience == .before ? 62 : 34
    guard !person.ageBand.isUnder18, random.chance(percent) else { return }
    person.checks.append(check(&random))
    if random.chance(5) { person.checks.append(check(&random)) }
  }

  private func check(_ random: inout DemoRandom) -> Check {
    let (level, workforce): (CheckLevel, CheckWorkforce) =
      switch random.below(100) {
      case 0..<45: (.enhancedWithBarredLists, .adultsAndChildren)
      case 45..<67: (.enhanced, .adults)
      case 67..<85: (.enhancedWithBarredLists, .children)
      case 85..<95: (.basic, .adults)
      default: (.standard, .other)
      }
    var check = Check(
      scheme: random.weighted([.dbs: 94, .pvg: 4, .accessNI: 1, .other: 1]), level: level,
      workforce: workforce)
    guard !random.chance(11) else { return check }
    // A certificate has no legal expiry; this centre looks again after three years.
    let days: ClosedRange<Int> =
      switch random.below(100) {
      case 0..<7: -200...(-1)
      case 7..<15: 0...59
      default: 60...1000
      }
    let review = today.adding(days: random.within(days))
    check.issued = review.adding(days: -1096)
    check.reviewBy = random.chance(92) ? review : nil
    check.seenBy = random.chance(92) ? random.pick(Self.staff) ?? "" : ""
    return check
  }
}
