import Matching

extension Need: TableRecord {
  static var recordKind: RecordKind { .need }
  var asRecord: Record { .need(self) }
  static var referencePath: (WritableKeyPath<Need, Reference> & Sendable)? { \Need.reference }

  static let table = Table(
    "need", "source", "code", "service", "title", "cause", "who_goes_without", "places", "fewest_places",
    "weekly_minutes", "slots", "pattern", "start", "end", "shortest_commitment_weeks", "language_reason",
    "lower_age", "upper_age", "upper_age_reason", "is_remote", "pays_expenses", "offers_training",
    "offers_reference", "has_mentor", "can_flex", "urgency", "most_short_term_places", "formerly_paid_post",
    "registered", "is_open", "notes")

  static let lists: [ListTable<Need>] = [
    ListTable("need_date", ["day"], \.dates, read: { $0.day() }, write: { $1.day($0) }),
    .identities("need_required_skill", "term", \.requiredSkills),
    .identities("need_preferred_skill", "term", \.preferredSkills),
    .identities("need_developed_skill", "term", \.developsSkills),
    .identities("need_required_qualification", "term", \.requiredQualifications),
    .identities("need_language", "term", \.languages),
    .identities("need_access_offered", "term", \.accessOffered),
    .identities("need_refused_volunteer", "volunteer", \.refusedVolunteers),
    ListTable(
      "need_required_check", ["scheme", "level", "workforce", "lawful_reason"], \.requiredChecks,
      isOrdered: true,
      read: {
        RequiredCheck(
          scheme: $0.optionalChoice(), level: $0.choice(), workforce: $0.choice(), lawfulReason: $0.text())
      },
      write: {
        $1.optionalChoice($0.scheme)
        $1.choice($0.level)
        $1.choice($0.workforce)
        $1.text($0.lawfulReason)
      }),
  ]

  init(from columns: inout ColumnReader) {
    self.init(
      id: columns.identifier(), reference: columns.reference(), service: columns.identifier(),
      title: columns.text())
    cause = columns.optionalIdentifier()
    whoGoesWithout = columns.text()
    places = columns.int()
    fewestPlaces = columns.int()
    weeklyMinutes = columns.optionalInt()
    slots = columns.slots()
    pattern = columns.choice()
    start = columns.optionalDay()
    end = columns.optionalDay()
    shortestCommitmentWeeks = columns.optionalInt()
    languageReason = columns.text()
    lowerAge = columns.optionalInt()
    upperAge = columns.optionalInt()
    upperAgeReason = columns.text()
    isRemote = columns.flag()
    paysExpenses = columns.optionalFlag()
    offersTraining = columns.optionalFlag()
    offersReference = columns.optionalFlag()
    hasMentor = columns.optionalFlag()
    canFlex = columns.optionalFlag()
    urgency = columns.int()
    mostShortTermPlaces = columns.optionalInt()
    formerlyPaidPost = columns.text()
    registered = columns.optionalDay()
    isOpen = columns.flag()
    notes = columns.text()
    version = columns.int()
  }

  func write(to columns: inout ColumnWriter) {
    columns.reference(reference)
    columns.identifier(service)
    columns.text(title)
    columns.optionalIdentifier(cause)
    columns.text(whoGoesWithout)
    columns.int(places)
    columns.int(fewestPlaces)
    columns.optionalInt(weeklyMinutes)
    columns.slots(slots)
    columns.choice(pattern)
    columns.optionalDay(start)
    columns.optionalDay(end)
    columns.optionalInt(shortestCommitmentWeeks)
    columns.text(languageReason)
    columns.optionalInt(lowerAge)
    columns.optionalInt(upperAge)
    columns.text(upperAgeReason)
    columns.flag(isRemote)
    columns.optionalFlag(paysExpenses)
    columns.optionalFlag(offersTraining)
    columns.optionalFlag(offersReference)
    columns.optionalFlag(hasMentor)
    columns.optionalFlag(canFlex)
    columns.int(urgency)
    columns.optionalInt(mostShortTermPlaces)
    columns.text(formerlyPaidPost)
    columns.optionalDay(registered)
    columns.flag(isOpen)
    columns.text(notes)
  }

  var inNormalForm: Need {
    var normal = self
    normal.reference = reference.inNormalForm
    normal.title = title.trimmed
    normal.dates = dates.normal
    normal.requiredSkills = requiredSkills.normal
    normal.preferredSkills = preferredSkills.normal
    normal.developsSkills = developsSkills.normal
    normal.requiredQualifications = requiredQualifications.normal
    normal.languages = languages.normal
    normal.accessOffered = accessOffered.normal
    normal.refusedVolunteers = refusedVolunteers.normal
    return normal
  }
}
