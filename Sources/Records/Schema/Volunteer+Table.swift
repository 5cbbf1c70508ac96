import Matching

extension Volunteer: TableRecord {
  static var recordKind: RecordKind { .volunteer }
  var title: String { name.isEmpty ? reference.code : name }
  var asRecord: Record { .volunteer(self) }
  static var referencePath: (WritableKeyPath<Volunteer, Reference> & Sendable)? { \Volunteer.reference }

  static let table = Table(
    "volunteer", "source", "code", "name", "email", "phone", "preferred_contact", "postcode", "latitude",
    "longitude", "area", "decile_overall", "decile_access", "decile_employment", "travel_limit_metres",
    "travel_mode", "age_band", "guardian", "slots", "most_weekly_minutes", "roles_at_once", "available_from",
    "available_until", "employment", "would_carry_on_after_work", "experience", "own_words", "registered",
    "last_contact", "lawful_basis", "consent", "consent_day", "delete_by", "status", "hold_lead",
    "hold_since",
    "notes")

  static let lists: [ListTable<Volunteer>] = [
    ListTable(
      "volunteer_skill", ["term", "level"], \.skills,
      read: { SkillLevel($0.identifier(), level: $0.int()) },
      write: {
        $1.identifier($0.skill)
        $1.int($0.level)
      }),
    .identities("volunteer_wanted_skill", "term", \.wantedSkills),
    .identities("volunteer_liked_cause", "term", \.likedCauses),
    .identities("volunteer_refused_cause", "term", \.refusedCauses),
    .identities("volunteer_refused_organisation", "organisation", \.refusedOrganisations),
    .identities("volunteer_language", "term", \.languages),
    .identities("volunteer_access_need", "term", \.accessNeeds),
    ListTable(
      "volunteer_check",
      ["scheme", "level", "workforce", "organisation", "role", "issued", "seen_by", "review_by"], \.checks,
      isOrdered: true, read: { Check(from: &$0) }, write: { $0.write(to: &$1) }),
    ListTable(
      "volunteer_qualification", ["term", "body", "number", "seen_by", "expires"], \.qualifications,
      isOrdered: true, read: { Qualification(from: &$0) }, write: { $0.write(to: &$1) }),
  ]

  init(from columns: inout ColumnReader) {
    self.init(id: columns.identifier(), reference: columns.reference(), name: columns.text())
    email = columns.text()
    phone = columns.text()
    preferredContact = columns.choice()
    postcode = columns.text()
    place = columns.place()
    area = columns.optionalIdentifier()
    deciles = columns.deciles()
    travelLimitMetres = columns.optionalInt()
    travelMode = columns.choice()
    ageBand = columns.choice()
    guardian = columns.text()
    slots = columns.slots()
    mostWeeklyMinutes = columns.optionalInt()
    rolesAtOnce = columns.int()
    availableFrom = columns.optionalDay()
    availableUntil = columns.optionalDay()
    employment = columns.choice()
    wouldCarryOnAfterWork = columns.optionalFlag()
    experience = columns.choice()
    ownWords = columns.text()
    registered = columns.optionalDay()
    lastContact = columns.optionalDay()
    lawfulBasis = columns.choice()
    consent = Consent(from: &columns)
    deleteBy = columns.optionalDay()
    status = columns.choice()
    hold = Hold(from: &columns)
    notes = columns.text()
    version = columns.int()
  }

  func write(to columns: inout ColumnWriter) {
    columns.reference(reference)
    columns.text(name)
    columns.text(email)
    columns.text(phone)
    columns.choice(preferredContact)
    columns.text(postcode)
    columns.place(place)
    columns.optionalIdentifier(area)
    columns.deciles(deciles)
    columns.optionalInt(travelLimitMetres)
    columns.choice(travelMode)
    columns.choice(ageBand)
    columns.text(guardian)
    columns.slots(slots)
    columns.optionalInt(mostWeeklyMinutes)
    columns.int(rolesAtOnce)
    columns.optionalDay(availableFrom)
    columns.optionalDay(availableUntil)
    columns.choice(employment)
    columns.optionalFlag(wouldCarryOnAfterWork)
    columns.choice(experience)
    columns.text(ownWords)
    columns.optionalDay(registered)
    columns.optionalDay(lastContact)
    columns.choice(lawfulBasis)
    consent.write(to: &columns)
    columns.optionalDay(deleteBy)
    columns.choice(status)
    columns.optionalText(hold?.lead)
    columns.optionalDay(hold?.since)
    columns.text(notes)
  }

  var inNormalForm: Volunteer {
    var normal = self
    normal.reference = reference.inNormalForm
    normal.name = name.trimmed
    normal.skills = Dictionary(skills.map { ($0.skill, $0.level) }, uniquingKeysWith: max)
      .map { SkillLevel($0.key, level: $0.value) }.sorted { $0.skill < $1.skill }
    normal.wantedSkills = wantedSkills.normal
    normal.likedCauses = likedCauses.normal
    normal.refusedCauses = refusedCauses.normal
    normal.refusedOrganisations = refusedOrganisations.normal
    normal.languages = languages.normal
    normal.accessNeeds = accessNeeds.normal
    return normal
  }
}

extension Consent {
  fileprivate init(from columns: inout ColumnReader) {
    let state = columns.text()
    let day = columns.optionalDay()
    switch (state, day) {
    case ("given", let day?): self = .given(day)
    case ("withdrawn", let day?): self = .withdrawn(day)
    default: self = .unknown
    }
  }

  fileprivate func write(to columns: inout ColumnWriter) {
    switch self {
    case .unknown:
      columns.text("unknown")
      columns.optionalDay(nil)
    case .given(let day):
      columns.text("given")
      columns.day(day)
    case .withdrawn(let day):
      columns.text("withdrawn")
      columns.day(day)
    }
  }
}

extension Hold {
  fileprivate init?(from columns: inout ColumnReader) {
    let lead = columns.optionalText()
    let since = columns.optionalDay()
    guard let lead, let since else { return nil }
    self.init(lead: lead, since: since)
  }
}

extension Check {
  fileprivate init(from columns: inout ColumnReader) {
    self.init(scheme: columns.choice(), level: columns.choice(), workforce: columns.choice())
    organisation = columns.text()
    role = columns.text()
    issued = columns.optionalDay()
    seenBy = columns.text()
    reviewBy = columns.optionalDay()
  }

  fileprivate func write(to columns: inout ColumnWriter) {
    columns.choice(scheme)
    columns.choice(level)
    columns.choice(workforce)
    columns.text(organisation)
    columns.text(role)
    columns.optionalDay(issued)
    columns.text(seenBy)
    columns.optionalDay(reviewBy)
  }
}

extension Qualification {
  fileprivate init(from columns: inout ColumnReader) {
    self.init(kind: columns.identifier())
    body = columns.text()
    number = columns.text()
    seenBy = columns.text()
    expires = columns.optionalDay()
  }

  fileprivate func write(to columns: inout ColumnWriter) {
    columns.identifier(kind)
    columns.text(body)
    columns.text(number)
    columns.text(seenBy)
    columns.optionalDay(expires)
  }
}
