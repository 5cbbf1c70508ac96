import Matching

extension Area: ImportableRecord {
  typealias Parts = PlaceParts

  static let kind = ImportKind.areas
  static let hasSource = false
  static let referenceSynonyms = [
    "code", "area code", "lsoa11cd", "lsoa21cd", "lsoa code", "data zone", "lsoa",
  ]

  static let fields: [ImportField<Area>] =
    [.value("name", ["area name", "lsoa11nm", "lsoa21nm", "lsoa name"], .text, "", \.name)]
    + ImportField.place(\.centroid)
    + ImportField.deciles(\.deciles)
    + [
      .value(
        "edition", ["index", "index edition"], .text, "the index of deprivation and its year", \.edition)
    ]

  static let headersNotTaken: [(reason: NotTaken, headers: [String])] = [
    (
      .elsewhere,
      [
        "lad21cd", "lad21nm", "lad19cd", "lad19nm", "ruc11", "imd rank", "income decile", "income rank",
        "employment rank", "education decile", "education rank", "health decile", "health rank",
        "crime decile",
        "housing and access rank", "environment decile",
      ]
    )
  ]

  static func blank(_ reference: Reference) -> Area {
    Area(id: Identifier(0), code: reference.code, name: "")
  }

  static func all(in snapshot: Snapshot) -> RecordList<Area> { snapshot.areas }

  static func finish(_ draft: inout Draft<Area>, _ context: inout ImportContext) throws(CellProblem) {
    draft.record.centroid = try draft.parts.place(knownAs: draft.record.centroid)
    if draft.record.name.isEmpty { draft.record.name = draft.record.code }
    if draft.record.edition.isEmpty, draft.isNew {
      context.note(
        "the file does not say which index the deciles come from: add a column edition, or a line edition := … in a mapping file"
      )
    }
  }

  var origin: Reference { Reference(source: "", code: code) }

  func save(in session: ImportSession) throws -> (outcome: ImportOutcome, record: Area) {
    try session.save(self)
  }
}
