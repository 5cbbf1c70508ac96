import Matching

/// Cells of a volunteer that make sense only together.
struct VolunteerParts: ImportParts {
  var latitude: Int?
  var longitude: Int?
  var name: String?
  var firstName: String?
  var surname: String?
  var landline: String?
  var consent: ConsentCell?
  var consentDay: Day?
  var holdLead: String?
  var holdSince: Day?
  var checkScheme: CheckScheme?
  var checkLevel: CheckLevel?
  var checkWorkforce: CheckWorkforce?
  var checkOrganisation: String?
  var checkRole: String?
  var checkIssued: Day?
  var checkSeenBy: String?
  var checkReviewBy: Day?
  var hasCriminalCheck: Bool?
  var isCriminalCheckEnhanced: Bool?
}

/// What a cell says of somebody's consent.
enum ConsentCell: Equatable, Sendable {
  case given(Day?)
  case withdrawn(Day?)
  case unknown

  /// `yes`, `no`, a date of consent, `given 2025-01-01` or `withdrawn 2025-01-01`.
  static let form = CellForm<ConsentCell>(
    name: "yes, no, or a date (`given 2025-01-01`, `withdrawn 2025-01-01`)",
    read: { text throws(CellProblem) in
      if text.utf8.count > 1, text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false {
        return .given(try DateCell.read(text))
      }
      let words = text.split(separator: " ", maxSplits: 1).map(String.init)
      let rest = words.count > 1 ? words[1] : nil
      switch folded(words[0]) {
      case "given": return .given(try rest.map { text throws(CellProblem) in try DateCell.read(text) })
      case "withdrawn", "refused":
        return .withdrawn(try rest.map { text throws(CellProblem) in try DateCell.read(text) })
      case "unknown", "notknown", "notsaid", "not": return .unknown
      default: break
      }
      if let isGiven = try? CellForm.yesOrNo.read(text) { return isGiven ? .given(nil) : .withdrawn(nil) }
      throw CellProblem("is neither yes, no nor a date", remedy: "write yes, no, or the date of consent")
    }, write: { .text($0.written) })

  /// What the form reads back.
  static func text(_ consent: Consent) -> String {
    switch consent {
    case .unknown: ""
    case .given(let day): "given \(day.iso)"
    case .withdrawn(let day): "withdrawn \(day.iso)"
    }
  }

  private var written: String {
    switch self {
    case .given(let day): "given" + (day.map { " \($0.iso)" } ?? "")
    case .withdrawn(let day): "withdrawn" + (day.map { " \($0.iso)" } ?? "")
    case .unknown: "unknown"
    }
  }
}

extension Volunteer {
  /// Columns about checks and qualifications.
  static let trust: [ImportField<Volunteer>] = [
    .list(
      "checks", ["check", "dbs checks"], .check, "that they were made and seen, never what they say", \.checks
    ),
    .part("check scheme", [], .word(.scheme), "with the other columns of one check", \.checkScheme),
    .part("check level", ["dbs level"], .word(.level), "", \.checkLevel),
    .part("check workforce", ["dbs workforce"], .word(.workforce), "", \.checkWorkforce),
    .part("check organisation", [], .text, "the organisation it was made for", \.checkOrganisation),
    .part("check role", [], .text, "the role it was made for", \.checkRole),
    .part(
      "check issued", ["check date", "dbs issued", "dbs date", "dbs issue date"], .date, "", \.checkIssued),
    .part("check seen by", ["dbs seen by"], .text, "", \.checkSeenBy),
    .part(
      "check review by", ["check expires", "check review", "dbs expires", "dbs review", "dbs renewal"], .date,
      "",
      \.checkReviewBy),
    .part(
      "criminal check", ["criminal record check"], .yesOrNo,
      "a check of which the level and the workforce are not said",
      \.hasCriminalCheck),
    .part("criminal check enhanced", [], .yesOrNo, "", \.isCriminalCheckEnhanced),
    .qualifications,
  ]

  static func finish(_ draft: inout Draft<Volunteer>, _ context: inout ImportContext) throws(CellProblem) {
    let parts = draft.parts
    draft.record.place = try parts.place(knownAs: draft.record.place)
    if let name = parts.name {
      draft.record.name = name
    } else if let firstName = parts.firstName, let surname = parts.surname {
      draft.record.name = "\(firstName) \(surname)"
    } else if let half = parts.firstName ?? parts.surname, draft.record.name.isEmpty {
      // An empty cell changes nothing, so half a name never replaces a whole one.
      draft.record.name = half
    }
    guard !draft.record.name.isEmpty else {
      throw CellProblem("gives the volunteer no name", remedy: "fill in name, or first name and surname")
    }
    if let landline = parts.landline, draft.record.phone.isEmpty { draft.record.phone = landline }
    if let from = draft.record.availableFrom, let until = draft.record.availableUntil, until < from {
      throw CellProblem(
        "ends before it begins: available from \(from.text) until \(until.text)",
        remedy: "correct one of the two dates")
    }
    takeConsent(&draft, &context)
    if let lead = parts.holdLead, draft.record.hold == nil {
      draft.record.hold = Hold(lead: lead, since: parts.holdSince ?? context.today)
    }
    try takeCheck(&draft)
  }

  private static func takeConsent(_ draft: inout Draft<Volunteer>, _ context: inout ImportContext) {
    let day = draft.parts.consentDay
    switch (draft.parts.consent ?? day.map { .given($0) }, draft.record.consent) {
    case (nil, _), (.unknown?, _): break
    case (.given(let given)?, .withdrawn(let withdrawn)):
      // Only a yes that is dated after the withdrawal is a new yes.
      if let agreed = given ?? day, agreed > withdrawn {
        draft.record.consent = .given(agreed)
        return
      }
      context.note("consent was withdrawn and stays so: if she agrees again, record it in the program")
    case (.given(nil)?, .given(_)) where day == nil: break
    case (.given(let given)?, _): draft.record.consent = .given(given ?? day ?? context.today)
    case (.withdrawn(nil)?, .withdrawn(_)) where day == nil: break
    case (.withdrawn(let withdrawn)?, _): draft.record.consent = .withdrawn(withdrawn ?? day ?? context.today)
    }
  }

  /// Makes one check of the columns that describe one; it replaces the one of the same scheme and workforce.
  private static func takeCheck(_ draft: inout Draft<Volunteer>) throws(CellProblem) {
    let parts = draft.parts
    let isDescribed =
      parts.checkScheme != nil || parts.checkLevel != nil || parts.checkWorkforce != nil
      || parts.checkIssued != nil
    let isTicked = parts.hasCriminalCheck ?? false || parts.isCriminalCheckEnhanced ?? false
    guard isDescribed || isTicked else { return }
    guard
      let level = parts.checkLevel
        ?? (isTicked ? (parts.isCriminalCheckEnhanced ?? false ? .enhanced : .basic) : nil)
    else {
      throw CellProblem(
        "describes a check without its level", remedy: "fill in check level, or use the column checks")
    }
    var check = Check(
      scheme: parts.checkScheme ?? .other, level: level, workforce: parts.checkWorkforce ?? .other)
    check.organisation = parts.checkOrganisation ?? ""
    check.role = parts.checkRole ?? ""
    check.issued = parts.checkIssued
    check.seenBy = parts.checkSeenBy ?? ""
    check.reviewBy = parts.checkReviewBy
    let same = draft.record.checks.firstIndex { $0.scheme == check.scheme && $0.workforce == check.workforce }
    if let same {
      draft.record.checks[same] = check
    } else {
      draft.record.checks.append(check)
    }
  }
}

extension ImportField<Volunteer> {
  fileprivate static let qualifications = ImportField(
    name: "qualifications", synonyms: ["qualification", "certificates", "licences"],
    form: QualificationCell.form,
    meaning: "",
    read: { text, draft, context throws(CellProblem) in
      var qualifications: [Qualification] = []
      for item in ListCell.split(text, atCommas: false) {
        let cell = try QualificationCell(reading: item)
        var qualification = Qualification(
          kind: Identifier(context.names.identity(of: cell.kind, kind: .qualification)))
        qualification.body = cell.body
        qualification.number = cell.number
        qualification.seenBy = cell.seenBy
        qualification.expires = cell.expires
        qualifications.append(qualification)
      }
      draft.record.qualifications = qualifications
    }, clear: { $0.record.qualifications = [] },
    write: { volunteer, snapshot in
      let items = volunteer.qualifications.map { held in
        QualificationCell(
          kind: snapshot.vocabulary.name(held.kind), body: held.body, number: held.number,
          seenBy: held.seenBy,
          expires: held.expires
        ).text
      }
      return .text(ListCell.joined(items))
    })
}
