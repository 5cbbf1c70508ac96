import Matching

/// How often each kind of story occurs in a world, so that a demonstration can say what there is to look at.
public struct DemoSummary: Equatable, Sendable {
  /// One kind of story.
  public struct Story: Equatable, Sendable {
    /// What it is, as people read it.
    public let name: String
    /// How often it occurs.
    public let count: Int
  }

  /// The stories, of people, provision and placements.
  public let stories: [Story]

  /// How often a story occurs; 0 where there is none of the name.
  public func count(of name: String) -> Int {
    stories.first { $0.name == name }?.count ?? 0
  }

  /// Counts the stories of a world on a day.
  init(_ world: DemoWorld, today: Day) {
    stories = Self.people(world, today) + Self.provision(world, today) + Self.placements(world, today)
  }

  private static func people(_ world: DemoWorld, _ today: Day) -> [Story] {
    let people = world.volunteers
    func count(_ name: String, _ holds: (Volunteer) -> Bool) -> Story {
      Story(name: name, count: people.count(where: holds))
    }
    let reviews = people.map { $0.checks.compactMap(\.reviewBy).min() }
    return [
      count("people who have never volunteered") { $0.experience == .firstTime },
      count("people seeking work") { $0.employment == .seekingWork },
      count("people not permitted to work") { $0.employment == .notPermittedToWork },
      count("students who leave in June") {
        $0.employment == .student && $0.availableUntil?.civil.month == 6
      },
      count("people leaving within 12 weeks") {
        $0.availableUntil.map { $0 >= today && $0 < today.adding(weeks: 12) } ?? false
      },
      count("people nobody has spoken to") { $0.lastContact == nil && $0.status == .active },
      count("people paused") { $0.status == .paused },
      count("people opted out") { $0.status == .optedOut },
      count("people held back for safeguarding") { $0.hold != nil },
      count("people whose consent is not known") { $0.consent == .unknown },
      count("people aged 16 or 17 without a guardian") { $0.ageBand.isUnder18 && $0.guardian.isEmpty },
      count("people with a pending check") { $0.checks.contains(where: \.isPending) },
      Story(
        name: "people whose check is due within 60 days",
        count: reviews.count { $0.map { $0 >= today && $0 <= today.adding(days: 60) } ?? false }),
      Story(name: "people whose check is overdue", count: reviews.count { $0.map { $0 < today } ?? false }),
      count("people with an expired qualification") {
        $0.qualifications.contains { $0.expires.map { $0 < today } ?? false }
      },
      count("people whose times are not known") { $0.slots == nil },
      count("people whose home is not known") { $0.place == nil },
      count("people whose travel limit is not known") { $0.travelLimitMetres == nil },
      count("people with access needs") { !$0.accessNeeds.isEmpty },
      count("people who take several roles") { $0.rolesAtOnce > 1 },
    ]
  }

  private static func provision(_ world: DemoWorld, _ today: Day) -> [Story] {
    let everAsked = Set(world.placements.map(\.need))
    func needs(_ name: String, _ holds: (Need) -> Bool) -> Story {
      Story(name: name, count: world.needs.count(where: holds))
    }
    func services(_ name: String, _ holds: (Service) -> Bool) -> Story {
      Story(name: name, count: world.services.count(where: holds))
    }
    func organisations(_ name: String, _ holds: (Organisation) -> Bool) -> Story {
      Story(name: name, count: world.organisations.count(where: holds))
    }
    return [
      organisations("organisations in dispute", \.hasDispute),
      organisations("organisations whose insurance has lapsed") {
        $0.insuranceExpires.map { $0 < today } ?? false
      },
      organisations("organisations whose insurance ends within 60 days") {
        $0.insuranceExpires.map { $0 >= today && $0 <= today.adding(days: 60) } ?? false
      },
      services("services led by volunteers", \.isVolunteerLed),
      services("services with a vacant post") { $0.paidPosts.contains { !$0.isFilled } },
      services("core services with a vacant post") {
        $0.isCore == true && $0.paidPosts.contains { !$0.isFilled }
      },
      needs("needs nobody was ever asked for") { $0.isOpen && !everAsked.contains($0.id) },
      needs("needs that were paid posts") { !$0.formerlyPaidPost.isEmpty },
      needs("needs with an end to their short-term places") { $0.mostShortTermPlaces != nil },
      needs("needs that ask for a check") { !$0.requiredChecks.isEmpty },
      needs("needs that ask for a language") { !$0.languages.isEmpty && !$0.languageReason.isEmpty },
      needs("needs done from anywhere", \.isRemote),
      needs("needs that begin later") { $0.start.map { $0 > today } ?? false },
      needs("needs whose times are not known") { $0.slots == nil },
    ] + Pattern.allCases.map { pattern in needs("\(pattern.rawValue) needs") { $0.pattern == pattern } }
  }

  private static func choosing(_ world: DemoWorld) -> Int {
    var options: [Identifier<Volunteer>: Int] = [:]
    for placement in world.placements where placement.status.isHeld && placement.status.isOption {
      options[placement.volunteer, default: 0] += 1
    }
    return options.values.count { $0 > 1 }
  }

  private static func placements(_ world: DemoWorld, _ today: Day) -> [Story] {
    func count(_ name: String, _ holds: (Placement) -> Bool) -> Story {
      Story(name: name, count: world.placements.count(where: holds))
    }
    return PlacementStatus.allCases.dropFirst().map { status in
      count("placements \(status.text)") { $0.status == status }
    } + [
      count("asks unanswered for over 5 days") { $0.status == .asked && today.days(since: $0.since) > 5 },
      Story(name: "people with several options open", count: choosing(world)),
      count("placements that led to work") { $0.endReason == .foundWork },
      count("placements that went badly") { $0.experienced == .badly },
      Story(name: "pins", count: world.decisions.count { $0.kind == .pin }),
      Story(name: "vetoes", count: world.decisions.count { $0.kind == .veto }),
    ]
  }
}

extension DemoWorld {
  /// Counts the stories in it on the day it was made for.
  ///
  /// - Parameter today: the day.
  /// - Returns: each kind of story with its count.
  /// - Complexity: O(records).
  public func summary(today: Day) -> DemoSummary { DemoSummary(self, today: today) }
}
