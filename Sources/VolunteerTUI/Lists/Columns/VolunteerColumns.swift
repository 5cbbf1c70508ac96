import Matching

/// What the list of volunteers says of each.
enum VolunteerColumns {
  static let all: [ListColumn] = [
    column("name", "Name", .flexible(18, share: 2)) { volunteer, _, _ in ListValue(volunteer.name) },
    column("now", "Now", .flexible(20, share: 4), rank: 1) { volunteer, position, source in
      VolunteerText.now(volunteer, position: position, source: source)
    },
    column("comes", "Comes", .fixed(9), rank: 2) { _, position, source in
      VolunteerText.comes(source.facts.context.volunteers[position])
    },
    column("waits", "Waits", .fixed(5), alignment: .right, rank: 3) { volunteer, position, source in
      VolunteerText.waits(volunteer, source.facts.context.volunteers[position])
    },
    column("area", "Area", .flexible(10, share: 1), rank: 4) { volunteer, _, source in
      ListValue(
        volunteer.area.flatMap { source.snapshot.area($0)?.name } ?? volunteer.postcode, .dim)
    },
    column("skills", "Skills", .flexible(14, share: 3), rank: 5) { volunteer, _, source in
      ListValue(VolunteerText.skills(volunteer, source.snapshot.vocabulary), .dim)
    },
    column("until", "Until", .fixed(11), rank: 6) { volunteer, _, source in
      guard let until = volunteer.availableUntil else { return ListValue("", number: .max) }
      let isSoon = until.days(since: source.today) < 7 * source.snapshot.policy.shortTermWeeks
      return ListValue(until.text, isSoon ? .watch : .dim, number: Int(until.number))
    },
    column("times", "Mon Tue Wed Thu Fri Sat Sun", .fixed(27), rank: 7) { volunteer, _, _ in
      ListValue(volunteer.slots.map(\.grid) ?? "not known: ask", .dim)
    },
    column("hours", "Hours", .fixed(11), alignment: .right, rank: 8) { volunteer, _, _ in
      ListValue(
        volunteer.mostWeeklyMinutes.map(Figures.duration) ?? "?", .dim,
        number: volunteer.mostWeeklyMinutes ?? -1)
    },
    column("reference", "Reference", .fixed(10), rank: 9) { volunteer, _, _ in
      ListValue(volunteer.reference.code, .dim)
    },
  ]

  private static func column(
    _ name: String, _ title: String, _ width: ListColumn.Width, alignment: Canvas.Alignment = .left,
    rank: Int = 0,
    _ value: @escaping @Sendable (Volunteer, Int, ListSource) -> ListValue
  ) -> ListColumn {
    ListColumn(name: name, title: title, width: width, alignment: alignment, rank: rank) { source, row in
      guard case .volunteers(let positions) = source.rows else { return ListValue("") }
      let position = Int(positions[row])
      let volunteer = source.snapshot.volunteers[position]
      // Of a person on a safeguarding hold a list says nothing but whom to speak to.
      guard volunteer.hold == nil || ["name", "now", "reference"].contains(name) else { return ListValue("") }
      return value(volunteer, position, source)
    }
  }
}

/// How volunteers are put into words, in lists and on pages alike.
enum VolunteerText {
  /// Why they come, in a word each: `1st` for first-timers, `work` for people looking for work.
  static func comes(_ facts: VolunteerFacts) -> ListValue {
    let words = [facts.isFirstTimer ? "1st" : nil, facts.seeksWork ? "work" : nil].compactMap { $0 }
    return ListValue(words.joined(separator: " "), words.isEmpty ? .dim : .accent)
  }

  /// Where they are now: held back, paused, in a placement, in the plan, or waiting.
  static func now(_ volunteer: Volunteer, position: Int, source: ListSource) -> ListValue {
    if let hold = volunteer.hold { return ListValue("speak to \(hold.lead)", .warning) }
    if volunteer.status == .paused { return ListValue("paused", .dim) }
    if !volunteer.consent.isGiven { return ListValue("no consent to be matched", .dim) }
    let placements = source.snapshot.placements(of: volunteer.id)
    if let held = placements.last(where: \.status.isHeld) {
      let title = source.snapshot.need(held.need)?.title ?? ""
      return ListValue("\(held.status.text): \(title)")
    }
    if let planned = source.plan?.plan.pairs(of: volunteer.id).first {
      return ListValue("plan: \(source.snapshot.need(planned.pairing.need)?.title ?? "")", .accent)
    }
    return volunteer.lastContact == nil
      ? ListValue("nobody has spoken to them", .watch) : ListValue("free", .dim)
  }

  /// Days without a placement.
  static func waits(_ volunteer: Volunteer, _ facts: VolunteerFacts) -> ListValue {
    let days = Int(facts.daysWaiting)
    guard days > 0 else { return ListValue("", number: 0) }
    return ListValue("\(days) d", days >= 90 ? .warning : .text, number: days)
  }

  /// The skills they hold, each with its level where it is known.
  static func skills(_ volunteer: Volunteer, _ vocabulary: Vocabulary) -> String {
    volunteer.skills.map { held in
      vocabulary.name(held.skill) + (held.level > 0 ? " \(held.level)" : "")
    }.joined(separator: ", ")
  }

  /// Their situation in a few words, for the finder.
  static func situation(_ volunteer: Volunteer, today: Day) -> String {
    switch volunteer.status {
    case .optedOut: "opted out"
    case .erased: "erased"
    case .paused: "paused"
    case .active: volunteer.hold.map { "speak to \($0.lead)" } ?? volunteer.postcode
    }
  }
}
