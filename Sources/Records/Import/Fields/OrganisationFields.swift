import Matching

extension Organisation: ImportableRecord {
  typealias Parts = NoParts

  static let kind = ImportKind.organisations
  static let hasSource = true
  static let referenceSynonyms = [
    "organisation reference", "organisation id", "organization id", "provider id", "provider reference",
    "charity number",
  ]

  static let fields: [ImportField<Organisation>] = [
    .requiredText(
      "name",
      [
        "organisation", "organisation name", "organization", "organization name", "provider", "provider name",
      ], "",
      \.name),
    .value(
      "contact name", ["contact", "provider contact", "contact person"], .text, "whom to ask for",
      \.contactName),
    .value("email", ["contact email", "provider email", "email address"], .text, "", \.email),
    .value("phone", ["telephone", "contact phone", "provider phone", "phone number"], .text, "", \.phone),
    .optional(
      "insurance expires", ["insurance expiry", "insurance until", "public liability expires"], .date,
      "the last day its public liability insurance covers", \.insuranceExpires),
    .value("safeguarding lead", [], .text, "", \.safeguardingLead),
    .optional(
      "safeguarding policy", ["has safeguarding policy", "safeguarding policy seen"], .yesOrNo,
      "whether it has been seen",
      \.hasSafeguardingPolicy),
    .optional(
      "charter signed", ["signed charter", "charter"], .yesOrNo, "the charter on volunteers and paid staff",
      \.signedCharter),
    .value(
      "dispute", ["in dispute", "has dispute", "industrial dispute"], .yesOrNo,
      "no volunteer starts while there is one",
      \.hasDispute),
    .value("notes", ["note", "comments", "remarks"], .text, "", \.notes),
  ]

  static let headersNotTaken: [(reason: NotTaken, headers: [String])] = [
    (
      .elsewhere,
      [
        "provider address", "provider postcode", "provider city", "address", "city", "postcode", "post code",
        "postal code", "numvols", "volhours", "prohours", "url", "date registered", "date last login",
        "removed",
      ]
    )
  ]

  static func blank(_ reference: Reference) -> Organisation {
    Organisation(id: Identifier(0), reference: reference, name: "")
  }

  static func all(in snapshot: Snapshot) -> RecordList<Organisation> { snapshot.organisations }

  static func finish(_ draft: inout Draft<Organisation>, _ context: inout ImportContext) throws(CellProblem) {
    guard !draft.record.name.isEmpty else {
      throw CellProblem("gives the organisation no name", remedy: "fill in its name")
    }
  }

  var origin: Reference { reference }

  func save(in session: ImportSession) throws -> (outcome: ImportOutcome, record: Organisation) {
    try session.save(self)
  }
}
