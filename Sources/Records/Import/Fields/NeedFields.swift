import Matching

extension Need: ImportableRecord {
  typealias Parts = NeedParts

  static let kind = ImportKind.needs
  static let hasSource = true
  static let referenceSynonyms = [
    "need reference", "need id", "role id", "opportunity id", "opportunity reference", "placement id",
  ]

  static let fields: [ImportField<Need>] = what + when + asked + offered + record

  private static let what: [ImportField<Need>] = [
    .requiredText("title", ["need", "role", "role title", "opportunity", "name"], "", \.title),
    .part(
      "service", ["service reference", "service id", "service name"], .text,
      "the reference of the service, or its exact name where only one has it", \.service, clear: nil,
      write: { need, snapshot in
        .text(snapshot.service(need.service)?.reference.written(in: need.reference.source) ?? "")
      }),
    .word("cause", ["theme"], .cause, "where it differs from the service's", \.cause),
    .value("who goes without", ["who goes without if unfilled", "impact"], .text, "", \.whoGoesWithout),
    .value(
      "places", ["volunteers needed", "number needed", "positions", "vacancies"], .wholeNumber(0...10_000),
      "", \.places),
    .value(
      "fewest places", ["minimum places", "fewest", "fewest that make it viable"], .wholeNumber(0...10_000),
      "the fewest people that make it viable", \.fewestPlaces),
    .value("urgency", ["priority"], .word(.urgency), "0 can wait, 3 now", \.urgency),
    .optional(
      "most short term places", ["short term places", "short-term places"], .wholeNumber(0...10_000), "",
      \.mostShortTermPlaces),
  ]

  private static let when: [ImportField<Need>] = [
    .optional(
      "hours a week", ["weekly hours", "hours per week", "hours"], .hours, "of one person", \.weeklyMinutes),
    .times(["slots", "when", "session times"], \.slots),
    .value("pattern", ["frequency", "how often"], .word(.pattern), "", \.pattern),
    .list("dates", ["dates of sessions"], .date, "where the pattern is dated", \.dates),
    .optional("start", ["start date", "starts", "from"], .date, "", \.start),
    .optional("end", ["end date", "ends", "until"], .date, "empty where it goes on", \.end),
    .optional(
      "shortest commitment", ["minimum commitment", "commitment", "commitment weeks"], .weeks, "",
      \.shortestCommitmentWeeks),
  ]

  private static let asked: [ImportField<Need>] = [
    .words("required skills", ["skills required", "essential skills"], .skill, "", \.requiredSkills),
    .words(
      "preferred skills", ["skills preferred", "desirable skills", "skills"], .skill, "", \.preferredSkills),
    .words(
      "required qualifications", ["qualifications", "qualifications required"], .qualification, "",
      \.requiredQualifications),
    .list(
      "required checks", ["checks", "checks required", "dbs required"], .requiredCheck,
      "with the reason why each is lawful", \.requiredChecks),
    .words("languages", ["language", "languages needed"], .language, "one of them is enough", \.languages),
    .value(
      "language reason", ["why languages"], .text, "without a reason languages bind nobody", \.languageReason),
    .optional("lower age", ["minimum age", "min age", "age from"], .wholeNumber(0...130), "", \.lowerAge),
    .optional("upper age", ["maximum age", "max age", "age to"], .wholeNumber(0...130), "", \.upperAge),
    .value(
      "upper age reason", ["why upper age"], .text, "without a reason an upper age binds nobody",
      \.upperAgeReason),
    .refusedVolunteers,
  ]

  private static let offered: [ImportField<Need>] = [
    .words("access offered", ["access", "accessibility"], .access, "", \.accessOffered),
    .value("remote", ["is remote", "from home", "location type"], .word(.remote), "", \.isRemote),
    .optional("expenses", ["expenses paid", "pays expenses"], .yesOrNo, "", \.paysExpenses),
    .optional("training", ["offers training", "training given"], .yesOrNo, "", \.offersTraining),
    .words("develops skills", ["skills developed", "skills gained"], .skill, "", \.developsSkills),
    .optional(
      "reference offered", ["offers reference", "gives a reference"], .yesOrNo, "", \.offersReference),
    .optional("mentor", ["has mentor", "mentoring"], .yesOrNo, "", \.hasMentor),
    .optional(
      "can flex", ["flexible", "flexible if finds work"], .yesOrNo, "bends to somebody who finds work",
      \.canFlex),
    .value(
      "formerly paid post", ["formerly paid", "replaces paid post"], .text,
      "the paid post whose tasks these were",
      \.formerlyPaidPost),
  ]

  private static let record: [ImportField<Need>] = [
    .optional("registered", ["date registered", "recorded", "created"], .date, "", \.registered),
    .value("open", ["is open", "status", "authorised", "need status"], .word(.open), "", \.isOpen),
    .value("notes", ["note", "comments", "remarks", "description"], .text, "", \.notes),
  ]

  static let headersNotTaken: [(reason: NotTaken, headers: [String])] = [
    (.serviceHasIt, ["location", "city", "postal code", "postcode", "post code", "address"]),
    (.elsewhere, ["tags", "opp type", "web link"]),
  ]

  static func blank(_ reference: Reference) -> Need {
    Need(id: Identifier(0), reference: reference, service: Identifier(0), title: "")
  }

  static func all(in snapshot: Snapshot) -> RecordList<Need> { snapshot.needs }

  static var linkingFields: [String] { ["service"] }

  static func link(_ draft: inout Draft<Need>, _ context: inout ImportContext) throws(CellProblem) {
    guard let text = draft.parts.service else { return }
    guard let service = try context.links.services.find(text, source: context.source, what: "service") else {
      throw CellProblem(
        "names a service (\(shortened(text))) that is not there",
        remedy: "add or import the service first, or correct the reference or the name")
    }
    draft.record.service = service
  }

  static func finish(_ draft: inout Draft<Need>, _ context: inout ImportContext) throws(CellProblem) {
    guard !draft.record.title.isEmpty else {
      throw CellProblem("gives the need no title", remedy: "fill in what the role is called")
    }
    guard draft.parts.service != nil || !draft.isNew else {
      throw CellProblem(
        "names no service",
        remedy: "give the reference or the exact name of the service")
    }
    try link(&draft, &context)
    if let start = draft.record.start, let end = draft.record.end, end < start {
      throw CellProblem(
        "ends (\(end.text)) before it starts (\(start.text))", remedy: "correct one of the two dates")
    }
    if let lower = draft.record.lowerAge, let upper = draft.record.upperAge, upper < lower {
      throw CellProblem(
        "has an oldest age (\(upper)) below its youngest (\(lower))", remedy: "correct one of the two ages")
    }
  }

  var origin: Reference { reference }

  func save(in session: ImportSession) throws -> (outcome: ImportOutcome, record: Need) {
    try session.save(self)
  }
}

/// Cells of a need that are looked up when all are read.
struct NeedParts: ImportParts {
  var latitude: Int?
  var longitude: Int?
  var service: String?
}

extension Words where Value == Bool {
  static let remote = Words([
    (true, ["yes", "remote", "online", "from home", "home based", "virtual", "true", "y", "1"]),
    (false, ["no", "in person", "on site", "onsite", "false", "n", "0", "local"]),
  ])
  static let open = Words([
    (true, ["yes", "open", "live", "active", "published", "true", "y", "1"]),
    (false, ["no", "closed", "filled", "draft", "archived", "expired", "false", "n", "0"]),
  ])
}

extension Words where Value == Int {
  static let urgency = Words([
    (0, ["0", "can wait", "low", "none"]), (1, ["1", "medium", "normal"]), (2, ["2", "high", "soon"]),
    (3, ["3", "now", "urgent", "critical"]),
  ])
}

extension ImportField<Need> {
  fileprivate static let refusedVolunteers = ImportField(
    name: "refused volunteers", synonyms: ["volunteers refused"], form: "a list of references",
    meaning: "people whom the organisation has said no to",
    read: { text, draft, context throws(CellProblem) in
      var refused = draft.record.refusedVolunteers.filter { context.links.hiddenVolunteers.contains($0) }
      for item in ListCell.split(text) {
        guard let found = try context.links.volunteers.find(item, source: context.source, what: "volunteer")
        else {
          throw CellProblem(
            "names a volunteer (\(shortened(item))) who is not there", remedy: "import the volunteers first")
        }
        if !refused.contains(found) { refused.append(found) }
      }
      draft.record.refusedVolunteers = refused
    }, clear: { $0.record.refusedVolunteers = [] },
    write: { need, snapshot in
      .text(
        ListCell.joined(
          need.refusedVolunteers.compactMap { snapshot.volunteer($0) }.filter(\.isNamedInExports).map {
            $0.reference.written(in: need.reference.source)
          }))
    })
}
