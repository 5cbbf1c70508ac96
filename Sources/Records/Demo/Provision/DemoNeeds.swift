import Matching

/// A need of the demo with what it was made from.
struct DemoNeed: Sendable {
  /// The need.
  var need: Need
  /// What it was made from.
  var role: RoleKind
  /// Where its service stands among the services.
  var service: Int
  /// Whether nobody has ever been asked.
  var isNeverMatched: Bool
}

/// Makes the needs of a world: the roles of each service in turn.
struct DemoNeeds {
  let services: [DemoService]
  let words: DemoWords
  let seed: UInt64
  let today: Day
  let size: DemoSize

  /// Makes the needs of a size, spread evenly over the services.
  func make() -> [DemoNeed] {
    let count = size.needs
    guard !services.isEmpty else { return [] }
    var needs: [DemoNeed] = []
    needs.reserveCapacity(count)
    for (position, service) in services.enumerated() {
      let share = (position + 1) * count / services.count - position * count / services.count
      let first = firstRole(of: service, position)
      for turn in 0..<share {
        let role = service.kind.roles[(first + turn) % service.kind.roles.count]
        needs.append(
          make(role, of: service, at: position, number: needs.count + 1, codeWidth: String(count).count))
      }
    }
    return needs
  }

  /// Services begin with different roles, so that none is left out everywhere; a displaced post comes first.
  private func firstRole(of service: DemoService, _ position: Int) -> Int {
    let displaced = service.kind.roles.firstIndex { !$0.paidPost.isEmpty }
    if service.story == .displacing, let displaced { return displaced }
    return position * 7 % service.kind.roles.count
  }

  private func make(_ role: RoleKind, of service: DemoService, at position: Int, number: Int, codeWidth: Int)
    -> DemoNeed
  {
    var random = DemoRandom(seed: seed, stream: .needs, index: number)
    var need = Need(
      id: Identifier(Int64(number)),
      reference: Reference(source: DemoWorld.source, code: DemoWorld.code("N", number, width: codeWidth)),
      service: service.service.id, title: role.title)
    need.cause = role.cause.map { words($0) }
    need.whoGoesWithout = role.without.replacingHash(with: random.low(4...60))
    let isNeverMatched = !service.story.isWellFilled && random.chance(6)
    setPlaces(of: &need, role, service.story, &random)
    setTimes(of: &need, role, service.story, &random)
    setRequirements(of: &need, role, &random)
    setOffer(of: &need, role, service, &random)
    need.registered =
      random.chance(4)
      ? nil : today.adding(days: -(isNeverMatched ? random.within(20...240) : random.around(20...900)))
    need.urgency = random.weighted([0: 35, 1: 35, 2: 20, 3: 10])
    need.isOpen = service.story.isWellFilled || random.chance(95)
    if !need.isOpen { need.notes = "On hold until the new year's grant is known" }
    return DemoNeed(need: need, role: role, service: position, isNeverMatched: isNeverMatched)
  }

  private func setPlaces(
    of need: inout Need, _ role: RoleKind, _ story: DemoStory, _ random: inout DemoRandom
  ) {
    need.places = max(story.isWellFilled ? 2 : 1, random.low(role.places))
    need.fewestPlaces = random.within(1...max(1, need.places))
    let isLong = (role.weeks.min() ?? 0) >= 26
    if story != .leaning, story != .cliff, random.chance(isLong ? 70 : 35) {
      need.mostShortTermPlaces = isLong ? need.places / 4 : random.within(0...max(1, need.places / 2))
    }
  }

  private func setRequirements(of need: inout Need, _ role: RoleKind, _ random: inout DemoRandom) {
    // What one service insists on another would only like.
    let insists = random.chance(62)
    need.requiredSkills = insists ? role.requires.map { words($0) } : []
    need.preferredSkills = (role.prefers + (insists ? [] : role.requires)).filter { _ in random.chance(85) }
      .map { words($0) }
    need.requiredQualifications = role.qualifications.map { words($0) }
    if let check = role.check {
      need.requiredChecks = [
        RequiredCheck(
          scheme: random.chance(80) ? .dbs : nil, level: check.level, workforce: check.workforce,
          lawfulReason: check.reason)
      ]
    }
    if let language = random.pick(role.languages) {
      need.languages = [words(language)]
      need.languageReason = "The people who come speak \(language.rawValue)"
    } else if random.perMille(15) {
      // Asked for without a reason, so it binds nobody.
      need.languages = [words(.english)]
    }
    need.lowerAge = role.lowerAge ?? (random.chance(40) ? 16 : nil)
    if let upper = role.upperAge {
      need.upperAge = upper.years
      need.upperAgeReason = upper.reason
    } else if random.perMille(8) {
      need.upperAge = 70
    }
    need.isRemote =
      role.isRemote && random.perMille(DemoRates.boundless(perMille: 1000, amongNeeds: size.needs))
  }

  private func setOffer(
    of need: inout Need, _ role: RoleKind, _ service: DemoService, _ random: inout DemoRandom
  ) {
    need.accessOffered = random.sample(random.within(0...5), of: DemoAccess.allCases).map { words($0) }
    need.developsSkills = role.develops.map { words($0) }
    need.paysExpenses = random.weighted([true: 65, false: 15, nil: 20])
    need.offersTraining = random.weighted([true: 55, false: 25, nil: 20])
    need.offersReference = random.weighted([true: 50, false: 25, nil: 25])
    need.hasMentor = random.weighted([true: 45, false: 35, nil: 20])
    need.canFlex = random.weighted([true: 50, false: 25, nil: 25])
    if !role.paidPost.isEmpty, service.story == .displacing || random.chance(15) {
      need.formerlyPaidPost = role.paidPost
    }
  }
}

extension String {
  /// The text with its number sign replaced by a number.
  fileprivate func replacingHash(with number: Int) -> String {
    split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).joined(separator: String(number))
  }
}
