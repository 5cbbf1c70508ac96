import Matching

/// Cells of a service that make sense only together.
struct ServiceParts: ImportParts {
  var latitude: Int?
  var longitude: Int?
  var organisation: String?
  var organisationName: String?
}

extension Service: ImportableRecord {
  typealias Parts = ServiceParts

  static let kind = ImportKind.services
  static let hasSource = true
  static let referenceSynonyms = ["service reference", "service id"]

  static let fields: [ImportField<Service>] =
    [
      .requiredText("name", ["service", "service name", "title"], "", \.name),
      .part(
        "organisation", ["organisation reference", "organisation id", "provider id", "organization"], .text,
        "the reference of its organisation, or its exact name where only one has it", \.organisation,
        clear: nil,
        write: { service, snapshot in
          let reference = snapshot.organisation(service.organisation)?.reference
          return .text(reference?.written(in: service.reference.source) ?? "")
        }),
      .part(
        "organisation name", ["provider name", "organization name", "provider"], .text,
        "makes the organisation where there is none with that reference or name", \.organisationName,
        clear: nil),
      .value(
        "provider type", ["type of provider", "sector"], .word(.providerType), "never scored", \.providerType),
      .word("cause", ["theme"], .cause, "", \.cause),
    ] + ImportField.place(\.place) + [
      .value(
        "address", ["postcode", "post code", "postal code", "provider postcode", "location", "venue"], .text,
        "as people know it",
        \.address),
      .area(\.area),
    ] + ImportField.deciles(\.deciles) + [
      .list("paid posts", ["posts", "paid staff"], .paidPost, "", \.paidPosts),
      .optional(
        "professional hours", ["professional floor", "least professional hours"], .hours,
        "hours a week that must be worked by professionals", \.professionalFloorMinutes),
      .optional(
        "supervised per professional", ["supervision ratio"], .wholeNumber(0...1000),
        "volunteer hours that one professional hour can supervise", \.supervisedPerProfessional),
      .optional(
        "mentor places", ["mentors"], .wholeNumber(0...10_000), "first-timers it can mentor at once",
        \.mentorPlaces),
      .optional("core", ["core service", "is core"], .yesOrNo, "no means additional", \.isCore),
      .value("volunteer led", ["is volunteer led", "led by volunteers"], .yesOrNo, "", \.isVolunteerLed),
      .value("notes", ["note", "comments", "remarks", "description"], .text, "", \.notes),
    ]

  static let headersNotTaken: [(reason: NotTaken, headers: [String])] = []

  static func blank(_ reference: Reference) -> Service {
    Service(id: Identifier(0), reference: reference, name: "", organisation: Identifier(0))
  }

  static func all(in snapshot: Snapshot) -> RecordList<Service> { snapshot.services }

  static var linkingFields: [String] { ["organisation", "organisation name"] }

  static func link(_ draft: inout Draft<Service>, _ context: inout ImportContext) throws(CellProblem) {
    if let organisation = try organisation(draft.parts, &context) {
      draft.record.organisation = organisation
    }
  }

  static func finish(_ draft: inout Draft<Service>, _ context: inout ImportContext) throws(CellProblem) {
    draft.record.place = try draft.parts.place(knownAs: draft.record.place)
    guard !draft.record.name.isEmpty else {
      throw CellProblem("gives the service no name", remedy: "fill in its name")
    }
    guard draft.parts.organisation != nil || draft.parts.organisationName != nil || !draft.isNew else {
      throw CellProblem(
        "names no organisation", remedy: "give the reference or the exact name of the organisation")
    }
    try link(&draft, &context)
  }

  /// The organisation that the cells name; one that is named and not there is made (`ImportContext.newOrganisation`).
  private static func organisation(
    _ parts: ServiceParts, _ context: inout ImportContext
  ) throws(CellProblem) -> Identifier<Organisation>? {
    for text in [parts.organisation, parts.organisationName].compactMap({ $0 }) {
      let found = try context.links.organisations.find(text, source: context.source, what: "organisation")
      if let found { return found }
    }
    if let name = parts.organisationName {
      return context.newOrganisation(
        Organisation(
          id: Identifier(0), reference: Reference(source: context.source, code: parts.organisation ?? name),
          name: name))
    }
    if let text = parts.organisation {
      throw CellProblem(
        "names an organisation (\(shortened(text))) that is not there",
        remedy: "add or import the organisation first, or add a column organisation name")
    }
    return nil
  }

  var origin: Reference { reference }

  func save(in session: ImportSession) throws -> (outcome: ImportOutcome, record: Service) {
    try session.save(self)
  }
}
