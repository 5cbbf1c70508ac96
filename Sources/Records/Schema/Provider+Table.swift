import Matching

extension Area: TableRecord {
  static var recordKind: RecordKind { .area }
  var title: String { name.isEmpty ? code : name }
  var asRecord: Record { .area(self) }

  static let table = Table(
    "area", "code", "name", "latitude", "longitude", "decile_overall", "decile_access", "decile_employment",
    "edition")
  static let lists: [ListTable<Area>] = []

  init(from columns: inout ColumnReader) {
    self.init(
      id: columns.identifier(), code: columns.text(), name: columns.text(), centroid: columns.place(),
      deciles: columns.deciles(), edition: columns.text(), version: columns.int())
  }

  func write(to columns: inout ColumnWriter) {
    columns.text(code)
    columns.text(name)
    columns.place(centroid)
    columns.deciles(deciles)
    columns.text(edition)
  }

  var inNormalForm: Area {
    var normal = self
    normal.code = code.trimmed
    return normal
  }
}

extension Organisation: TableRecord {
  static var recordKind: RecordKind { .organisation }
  var title: String { name }
  var asRecord: Record { .organisation(self) }
  static var referencePath: (WritableKeyPath<Organisation, Reference> & Sendable)? { \Organisation.reference }

  static let table = Table(
    "organisation", "source", "code", "name", "contact_name", "email", "phone", "insurance_expires",
    "safeguarding_lead", "has_safeguarding_policy", "signed_charter", "has_dispute", "notes")
  static let lists: [ListTable<Organisation>] = []

  init(from columns: inout ColumnReader) {
    self.init(id: columns.identifier(), reference: columns.reference(), name: columns.text())
    contactName = columns.text()
    email = columns.text()
    phone = columns.text()
    insuranceExpires = columns.optionalDay()
    safeguardingLead = columns.text()
    hasSafeguardingPolicy = columns.optionalFlag()
    signedCharter = columns.optionalFlag()
    hasDispute = columns.flag()
    notes = columns.text()
    version = columns.int()
  }

  func write(to columns: inout ColumnWriter) {
    columns.reference(reference)
    columns.text(name)
    columns.text(contactName)
    columns.text(email)
    columns.text(phone)
    columns.optionalDay(insuranceExpires)
    columns.text(safeguardingLead)
    columns.optionalFlag(hasSafeguardingPolicy)
    columns.optionalFlag(signedCharter)
    columns.flag(hasDispute)
    columns.text(notes)
  }

  var inNormalForm: Organisation {
    var normal = self
    normal.reference = reference.inNormalForm
    normal.name = name.trimmed
    return normal
  }
}

extension Service: TableRecord {
  static var recordKind: RecordKind { .service }
  var title: String { name }
  var asRecord: Record { .service(self) }
  static var referencePath: (WritableKeyPath<Service, Reference> & Sendable)? { \Service.reference }

  static let table = Table(
    "service", "source", "code", "name", "organisation", "provider_type", "cause", "latitude", "longitude",
    "address", "area", "decile_overall", "decile_access", "decile_employment", "professional_floor_minutes",
    "supervised_per_professional", "mentor_places", "is_core", "is_volunteer_led", "notes")

  static let lists: [ListTable<Service>] = [
    ListTable(
      "service_paid_post", ["title", "weekly_minutes", "slots", "vacant_since", "qualification"], \.paidPosts,
      isOrdered: true,
      read: {
        PaidPost(
          title: $0.text(), weeklyMinutes: $0.int(), slots: $0.slots(), vacantSince: $0.optionalDay(),
          qualification: $0.text())
      },
      write: {
        $1.text($0.title)
        $1.int($0.weeklyMinutes)
        $1.slots($0.slots)
        $1.optionalDay($0.vacantSince)
        $1.text($0.qualification)
      })
  ]

  init(from columns: inout ColumnReader) {
    self.init(
      id: columns.identifier(), reference: columns.reference(), name: columns.text(),
      organisation: columns.identifier())
    providerType = columns.choice()
    cause = columns.optionalIdentifier()
    place = columns.place()
    address = columns.text()
    area = columns.optionalIdentifier()
    deciles = columns.deciles()
    professionalFloorMinutes = columns.optionalInt()
    supervisedPerProfessional = columns.optionalInt()
    mentorPlaces = columns.optionalInt()
    isCore = columns.optionalFlag()
    isVolunteerLed = columns.flag()
    notes = columns.text()
    version = columns.int()
  }

  func write(to columns: inout ColumnWriter) {
    columns.reference(reference)
    columns.text(name)
    columns.identifier(organisation)
    columns.choice(providerType)
    columns.optionalIdentifier(cause)
    columns.place(place)
    columns.text(address)
    columns.optionalIdentifier(area)
    columns.deciles(deciles)
    columns.optionalInt(professionalFloorMinutes)
    columns.optionalInt(supervisedPerProfessional)
    columns.optionalInt(mentorPlaces)
    columns.optionalFlag(isCore)
    columns.flag(isVolunteerLed)
    columns.text(notes)
  }

  var inNormalForm: Service {
    var normal = self
    normal.reference = reference.inNormalForm
    normal.name = name.trimmed
    return normal
  }
}

extension Reference {
  /// The reference without surrounding space: two that differ in nothing else are one.
  var inNormalForm: Reference { Reference(source: source.trimmed, code: code.trimmed) }
}

extension String {
  /// The text without surrounding white space.
  var trimmed: String {
    // Printable ASCII at both ends, which nearly every text has, decides it without looking up what is white space.
    if let first = utf8.first, let last = utf8.last, (0x21..<0x7F).contains(first),
      (0x21..<0x7F).contains(last)
    {
      return self
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return first == startIndex && index(after: last) == endIndex ? self : String(self[first...last])
  }
}
