import Foundation
import Matching

/// Brings published activities into the store as needs, with the organisations and services that they belong to.
///
/// What the file does not say stays unknown, is counted, and is summed up in the report. A later import changes what the
/// file does say and leaves what a coordinator has filled in.
struct ActivityImporter {
  let source: String
  let today: Day
  private(set) var rejected: [RejectedActivity] = []
  private var organisations: [String: Organisation] = [:]
  private var services: [String: Service] = [:]
  private var made = (organisations: 0, services: 0)
  private let nearestArea: NearestArea
  private var areasDerived = 0
  private var needsWithoutArea = 0
  private var context: ImportContext
  private var report: ImportReport
  private let lineOf: (String) -> Int

  /// Prepares for a file; `lineOf` finds the line that names an identity.
  init(file: String, source: String, today: Day, areas: [Area], lineOf: @escaping (String) -> Int) {
    self.source = source
    self.today = today
    self.lineOf = lineOf
    nearestArea = NearestArea(areas)
    context = ImportContext(today: today)
    report = ImportReport(file: file, kind: .needs)
  }

  /// Takes every activity.
  mutating func run(_ activities: [PublishedActivity], into session: ImportSession) throws -> ImportReport {
    var seen: Set<String> = []
    for activity in activities {
      if let problem = problem(with: activity) {
        report.add(problem)
        report.rejected += 1
        rejected.append(
          RejectedActivity(position: activity.position, reason: "\(problem.message): \(problem.remedy)"))
      } else if seen.insert(activity.code).inserted {
        try take(activity, into: session)
      } else {
        report.repeated += 1
      }
    }
    if made.organisations > 0 {
      context.note(
        "organisations made, whose names the file may not hold", line: nil, times: made.organisations)
    }
    if made.services > 0 {
      context.note("services made, one for each place of an organisation", line: nil, times: made.services)
    }
    if areasDerived > 0 {
      context.note(
        "services given the area whose centroid is nearest, within 3 km: an inference, so check those near a boundary",
        line: nil, times: areasDerived)
    }
    if needsWithoutArea > 0, !nearestArea.isEmpty {
      context.note(
        "needs without an area: no place is known, or no centroid is within 3 km", line: nil,
        times: needsWithoutArea)
    }
    report.notices = context.notices
    return report
  }

  private func problem(with activity: PublishedActivity) -> RowProblem? {
    let (message, remedy) =
      activity.code.isEmpty
      ? ("has no id", "give every activity an id") : ("has no label", "give the activity a label")
    guard activity.code.isEmpty || activity.title.isEmpty else { return nil }
    return RowProblem(
      file: report.file, line: lineOf(activity.code), column: nil, header: shortened(activity.code),
      value: "",
      message: message, remedy: remedy)
  }

  private mutating func take(_ activity: PublishedActivity, into session: ImportSession) throws {
    let reference = Reference(source: source, code: activity.code)
    let before = try session.need(reference)
    let service = try service(of: activity, in: session)
    if service.area == nil { needsWithoutArea += 1 }
    var need =
      before ?? Need(id: Identifier(0), reference: reference, service: service.id, title: activity.title)
    need.service = service.id
    need.title = activity.title
    need.isRemote = activity.isRemote
    if activity.paysExpenses { need.paysExpenses = true }
    let timing = SessionTiming(activity.sessions, today: today)
    apply(timing, to: &need)
    if let cause = activity.causes.first { need.cause = try session.term(cause, .cause) }
    if !activity.skills.isEmpty {
      need.preferredSkills = try activity.skills.map { try session.term($0, .skill) }
    }
    if !activity.access.isEmpty {
      need.accessOffered = try activity.access.map { try session.term($0, .access) }
    }
    if before == nil { need.notes = Self.notes(activity) }
    countUnknown(activity, timing)
    switch try session.save(need).outcome {
    case .added: report.new += 1
    case .changed: report.changed += 1
    case .unchanged: report.unchanged += 1
    case .erased: report.leftAlone += 1
    }
  }

  private func apply(_ timing: SessionTiming, to need: inout Need) {
    if let slots = timing.slots { need.slots = slots }
    if let pattern = timing.pattern {
      need.pattern = pattern
      need.dates = timing.dates
    }
    if let minutes = timing.weeklyMinutes { need.weeklyMinutes = minutes }
    // A need that was closed because its sessions were past opens again when new ones are published.
    if timing.isOver {
      need.isOpen = false
    } else if let end = need.end, end < today {
      need.isOpen = true
    }
    if let start = timing.start { need.start = start }
    if let end = timing.end { need.end = end }
  }

  /// What the file says that has no field, and what it leaves open that a coordinator will want to ask.
  private static func notes(_ activity: PublishedActivity) -> String {
    var lines = activity.description.isEmpty ? [] : [activity.description]
    if !activity.applyLink.isEmpty { lines.append("Apply: \(activity.applyLink)") }
    if !activity.requirements.isEmpty {
      lines.append("Asks for: \(activity.requirements.joined(separator: ", "))")
    }
    if activity.isForEmergencies { lines.append("For emergencies") }
    lines.append("The published activity does not say how many people are wanted: taken as 1.")
    return lines.joined(separator: "\n")
  }

  private mutating func countUnknown(_ activity: PublishedActivity, _ timing: SessionTiming) {
    let line = lineOf(activity.code)
    func note(_ isSo: Bool, _ text: String) {
      if isSo { context.note(text, line: line) }
    }
    note(true, "the file does not say how many people are wanted: taken as 1")
    note(timing.isOver, "every session is past: the need is closed")
    note(
      timing.slots == nil, "times not known: no session is one person's turn (12 hours or less within a day)")
    note(timing.weeklyMinutes == nil, "hours a week not known")
    note(Self.location(of: activity)?.place == nil, "place not known")
    note(
      Set(activity.locations.compactMap(\.place)).count > 1,
      "several places: the one of most sessions was taken")
    note(activity.unreadableSessions > 0, "sessions whose times cannot be read were passed over")
    note(
      activity.requirements.contains { folded($0).contains("dbs") },
      "asks for a DBS check without its level: enter the check before anyone is asked")
  }

  /// Where most sessions are, those with coordinates first; nil where no session says.
  private static func location(of activity: PublishedActivity) -> PublishedLocation? {
    let known = activity.locations.filter { $0.place != nil }
    var counts: [PublishedLocation: Int] = [:]
    for location in known.isEmpty ? activity.locations : known { counts[location, default: 0] += 1 }
    return counts.max { ($0.value, $1.key.address) < ($1.value, $0.key.address) }?.key
  }

  private mutating func service(
    of activity: PublishedActivity, in session: ImportSession
  ) throws -> Service {
    let location = Self.location(of: activity)
    let owner = activity.organisation.isEmpty ? activity.host : activity.organisation
    let spot =
      location?.place.map {
        "\(Decimal.text(Int($0.latitude), digits: 6)),\(Decimal.text(Int($0.longitude), digits: 6))"
      }
      ?? (location?.address.isEmpty ?? true ? "place not known" : location?.address ?? "")
    let code = "\(owner) @ \(spot)".trimmed
    if let known = services[code] { return known }
    let organisation = try organisation(of: activity, code: owner, in: session)
    let reference = Reference(source: source, code: code)
    let address = location?.address ?? ""
    let name = Self.name(of: organisation, at: address)
    if var known = try session.service(reference) {
      // Coordinates are no name, though services were once called by them.
      if known.name == spot, known.name != address {
        known.name = name
        known = try session.save(known).record
      }
      let located = try withArea(known, in: session)
      services[code] = located
      return located
    }
    var service = Service(
      id: Identifier(0), reference: reference, name: name, organisation: organisation.id)
    service.place = location?.place
    service.address = address
    let saved = try withArea(try session.save(service).record, in: session)
    made.services += 1
    services[code] = saved
    return saved
  }

  /// The service with the nearest area where it has a place and nobody has said which area it is in.
  private mutating func withArea(_ service: Service, in session: ImportSession) throws -> Service {
    guard service.area == nil, let area = service.place.flatMap({ nearestArea($0) }) else { return service }
    areasDerived += 1
    var located = service
    located.area = area
    return try session.save(located).record
  }

  private mutating func organisation(
    of activity: PublishedActivity, code: String, in session: ImportSession
  ) throws -> Organisation {
    let code = code.isEmpty ? "not named" : code
    if let known = organisations[code] { return known }
    let reference = Reference(source: source, code: code)
    var organisation =
      try session.organisation(reference) ?? Organisation(id: Identifier(0), reference: reference, name: "")
    if !activity.organisationName.isEmpty {
      organisation.name = activity.organisationName
    } else if organisation.name.isEmpty {
      organisation.name = Self.placeholder(code, host: activity.host)
    }
    let saved = try session.save(organisation)
    if saved.outcome == .added { made.organisations += 1 }
    organisations[code] = saved.record
    return saved.record
  }

  /// The organisation's name, and the place's where what is known of it is a name; a name that is none gives way.
  private static func name(of organisation: Organisation, at address: String) -> String {
    guard address.contains(where: \.isLetter) else { return organisation.name }
    return organisation.name.contains(missing) ? address : "\(organisation.name), \(address)"
  }

  private static let missing = "(name not in the file"

  /// A name that says that it is none: `Organisation 117D0DAA… (name not in the file; applications at volunteer.example.org)`.
  private static func placeholder(_ code: String, host: String) -> String {
    let short = code.count > 8 && code != host ? "\(code.prefix(8))…" : code
    let hint = host.isEmpty || host == code ? "" : "; applications at \(host)"
    return "Organisation \(short) \(missing)\(hint))"
  }
}
