import Matching

/// All that is kept of a volunteer, what matters most first.
///
/// Of a person on a safeguarding hold nothing shows but whom to speak to.
enum VolunteerPage {
  static func lines(_ volunteer: Volunteer, facts: Facts, plan: PlannedWorld?) -> [PageLine] {
    let words = facts.snapshot.vocabulary
    if let hold = volunteer.hold {
      return [.heading(volunteer.name), .field("", "speak to \(hold.lead)", .warning)]
    }
    if volunteer.status == .optedOut {
      return [.heading(volunteer.name), .field("", "opted out: in no list, match or export", .watch)]
    }
    var lines: [PageLine?] = [.heading(title(of: volunteer, facts))]
    lines.append(.field("own words", volunteer.ownWords))
    lines.append(.field("contact", contact(volunteer)))
    lines.append(lastWord(volunteer, facts.today))
    if let position = facts.snapshot.position(of: volunteer.id) {
      let source = ListSource(facts: facts, plan: plan, rows: .none)
      let now = VolunteerText.now(volunteer, position: position, source: source)
      lines.append(.field("now", now.text, now.style))
    }
    lines.append(.field("times", times(volunteer)))
    lines.append(.field("gives", gives(volunteer)))
    lines.append(.field("skills", VolunteerText.skills(volunteer, words)))
    lines.append(.field("wants to learn", words.names(volunteer.wantedSkills)))
    lines.append(.field("likes", words.names(volunteer.likedCauses)))
    lines.append(.field("refuses", refuses(volunteer, facts.snapshot)))
    lines.append(.field("speaks", words.names(volunteer.languages)))
    lines.append(.field("access needs", words.names(volunteer.accessNeeds)))
    lines.append(.field("travels", travels(volunteer)))
    lines.append(.field("lives", lives(volunteer, facts.snapshot)))
    lines.append(.field("age", age(volunteer)))
    lines.append(.field("work", work(volunteer)))
    lines += volunteer.checks.map { check in
      .field(
        "check", CheckText.of(check, today: facts.today, renewalDays: facts.snapshot.policy.checkRenewalDays))
    }
    lines += volunteer.qualifications.map { qualification in
      let expires = qualification.expires.map { " until \($0.text)" } ?? ""
      return .field("qualification", words.name(qualification.kind) + expires)
    }
    lines.append(.field("consent", consent(volunteer.consent)))
    lines.append(.field("registered", volunteer.registered?.text))
    lines.append(.field("delete by", volunteer.deleteBy?.text))
    lines.append(.field("notes", volunteer.notes))
    lines.append(.field("reference", "\(volunteer.reference.code) (\(volunteer.reference.source))"))
    return lines.compactMap { $0 }
  }

  private static func title(of volunteer: Volunteer, _ facts: Facts) -> String {
    guard let position = facts.snapshot.position(of: volunteer.id) else { return volunteer.name }
    let about = facts.context.volunteers[position]
    let words = [
      about.isFirstTimer ? "volunteers for the first time" : nil, about.seeksWork ? "looking for work" : nil,
      volunteer.status == .paused ? "paused" : nil,
    ].compactMap { $0 }
    return ([volunteer.name] + words).joined(separator: " · ")
  }

  private static func contact(_ volunteer: Volunteer) -> String {
    let preferred =
      volunteer.preferredContact == .notSaid ? nil : "prefers \(volunteer.preferredContact.rawValue)"
    return [volunteer.phone, volunteer.email, preferred ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func lastWord(_ volunteer: Volunteer, _ today: Day) -> PageLine {
    guard let last = volunteer.lastContact else {
      return .field("last contact", "nobody has spoken to them yet", .watch)
    }
    return .field("last contact", "\(last.text), \(Figures.count(today.days(since: last), "day")) ago", .text)
  }

  private static func times(_ volunteer: Volunteer) -> String {
    volunteer.slots?.text ?? "not known: ask"
  }

  private static func gives(_ volunteer: Volunteer) -> String {
    let hours =
      volunteer.mostWeeklyMinutes.map { "up to \(Figures.duration(minutes: $0)) a week" }
      ?? "hours not known"
    let roles =
      volunteer.rolesAtOnce == 1 ? "one role at once" : "up to \(volunteer.rolesAtOnce) roles at once"
    let from = volunteer.availableFrom.map { " from \($0.text)" } ?? ""
    let until = volunteer.availableUntil.map { " until \($0.text)" } ?? ""
    return "\(hours), \(roles)\(from)\(until)"
  }

  private static func refuses(_ volunteer: Volunteer, _ snapshot: Snapshot) -> String {
    let organisations = volunteer.refusedOrganisations.compactMap { snapshot.organisation($0)?.name }
    return ([snapshot.vocabulary.names(volunteer.refusedCauses)] + organisations).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private static func travels(_ volunteer: Volunteer) -> String {
    let limit =
      volunteer.travelLimitMetres.map { "up to \(Figures.distance(metres: $0))" }
      ?? "how far not known: ask"
    return volunteer.travelMode == .notSaid ? limit : "\(limit), \(volunteer.travelMode.text)"
  }

  private static func lives(_ volunteer: Volunteer, _ snapshot: Snapshot) -> String {
    let area = volunteer.area.flatMap { snapshot.area($0)?.name }
    return [volunteer.postcode, area ?? "", snapshot.deciles(of: volunteer).text ?? ""].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private static func age(_ volunteer: Volunteer) -> String {
    guard let years = volunteer.ageBand.years else { return "not known" }
    let guardian = volunteer.guardian.isEmpty ? "" : " · guardian \(volunteer.guardian)"
    return "\(years.lowerBound)–\(years.upperBound)\(guardian)"
  }

  private static func work(_ volunteer: Volunteer) -> String {
    let carriesOn = volunteer.wouldCarryOnAfterWork.map {
      $0 ? " · suggest something smaller if they find work" : " · stops if they find work"
    }
    return volunteer.employment.text + (carriesOn ?? "")
  }

  private static func consent(_ consent: Consent) -> String {
    switch consent {
    case .unknown: "not known: nobody is matched without it"
    case .given(let day): "given \(day.text)"
    case .withdrawn(let day): "withdrawn \(day.text)"
    }
  }
}

/// How checks are put into words.
enum CheckText {
  static func of(_ check: Check, today: Day, renewalDays: Int) -> String {
    let kind = "\(check.scheme.rawValue.uppercased()) \(check.level.text), \(check.workforce.text)"
    guard let issued = check.issued else { return "\(kind): pending" }
    guard let review = check.reviewBy else { return "\(kind): issued \(issued.text)" }
    let days = review.days(since: today)
    if days < 0 { return "\(kind): review overdue since \(review.text)" }
    return days <= renewalDays ? "\(kind): review due \(review.text)" : "\(kind): review by \(review.text)"
  }
}

extension CheckLevel {
  var text: String {
    switch self {
    case .basic: "basic"
    case .standard: "standard"
    case .enhanced: "enhanced"
    case .enhancedWithBarredLists: "enhanced with barred lists"
    }
  }
}

extension CheckWorkforce {
  var text: String { self == .adultsAndChildren ? "adults and children" : rawValue }
}

extension Employment {
  var text: String {
    switch self {
    case .seekingWork: "looking for work"
    case .notLooking: "not looking for work"
    case .notPermittedToWork: "not permitted to work"
    case .notSaid: "not said"
    default: rawValue
    }
  }
}

extension TravelMode {
  var text: String {
    switch self {
    case .walk: "on foot"
    case .bicycle: "by bicycle"
    case .publicTransport: "by bus or train"
    case .car: "by car"
    case .notSaid: ""
    }
  }
}
