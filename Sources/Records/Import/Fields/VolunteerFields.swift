import Matching

extension Volunteer: ImportableRecord {
  typealias Parts = VolunteerParts

  static let kind = ImportKind.volunteers
  static let hasSource = true
  static let referenceSynonyms = [
    "volunteer reference", "volunteer id", "vol id", "member id", "person id", "contact id",
    "volunteer number",
  ]

  static let fields: [ImportField<Volunteer>] =
    who + ImportField.place(\.place) + [.area(\.area)] + ImportField.deciles(\.deciles) + offer + when + trust
    + record

  private static let who: [ImportField<Volunteer>] = [
    .part(
      "name", ["full name", "volunteer", "volunteer name", "display name"], .text, "", \.name, clear: nil,
      write: { volunteer, _ in .text(volunteer.name) }),
    .part(
      "first name", ["forename", "given name", "first"], .text, "with the surname, where there is no name",
      \.firstName),
    .part("surname", ["last name", "family name", "last"], .text, "", \.surname),
    .value("email", ["e-mail", "email address", "e-mail address"], .text, "", \.email),
    .value(
      "phone",
      [
        "telephone", "phone number", "telephone number", "mobile", "mobile number", "mobile phone", "tel",
        "cell",
      ],
      .text, "", \.phone),
    .part(
      "landline", ["home phone", "landline number", "other phone"], .text, "taken where there is no phone",
      \.landline),
    .value(
      "preferred contact", ["contact preference", "preferred contact method", "contact by"], .word(.contact),
      "",
      \.preferredContact),
    .value("postcode", ["post code", "postal code", "home postcode"], .text, "", \.postcode),
  ]

  private static let offer: [ImportField<Volunteer>] = [
    .optional(
      "travel limit", ["travel distance", "max distance", "maximum distance", "radius", "travel km"],
      .distance,
      "the farthest she travels", \.travelLimitMetres),
    .init(
      name: "travel limit miles", synonyms: ["travel miles", "max miles", "miles"], form: CellForm.miles.name,
      meaning: "",
      read: { text, draft, _ throws(CellProblem) in
        draft.record.travelLimitMetres = try CellForm.miles.read(text)
      },
      clear: { $0.record.travelLimitMetres = nil }, write: nil),
    .value(
      "travel mode", ["transport", "mode of travel", "travels by"], .word(.travelMode), "", \.travelMode),
    .skills,
    .words(
      "wanted skills", ["skills wanted", "skills to gain", "wants to learn"], .skill, "", \.wantedSkills),
    .words("liked causes", ["causes", "causes liked", "interests"], .cause, "", \.likedCauses),
    .words("refused causes", ["causes refused"], .cause, "", \.refusedCauses),
    .refusedOrganisations,
    .words("languages", ["language", "languages spoken"], .language, "", \.languages),
    .accessNeeds,
    .value("age band", ["age group", "age range", "age"], .ageBand, "", \.ageBand),
    .init(
      name: "date of birth", synonyms: ["dob", "birth date", "birthday"], form: CellForm.date.name,
      meaning: "only the age band is kept",
      read: { text, draft, context throws(CellProblem) in
        draft.record.ageBand = try AgeCell.band(born: text, today: context.today)
      }, clear: { _ in }, write: nil),
    .value(
      "guardian", ["parent or guardian", "parent", "guardian name"], .text, "where under 18", \.guardian),
  ]

  private static let when: [ImportField<Volunteer>] = [
    .times(["slots", "availability", "available times", "free times", "when available"], \.slots),
    .optional(
      "hours a week", ["weekly hours", "hours per week", "hours", "max hours", "most hours a week"], .hours,
      "the most, over all roles", \.mostWeeklyMinutes),
    .value(
      "roles at once", ["roles", "most roles", "max roles"], .wholeNumber(1...4), "", \.rolesAtOnce),
    .optional("available from", ["from", "start date", "available start"], .date, "", \.availableFrom),
    .optional(
      "available until", ["until", "end date", "available to", "leaves on"], .date,
      "the last day she is free",
      \.availableUntil),
    .value(
      "employment", ["employment status", "work status", "working status", "situation at work"],
      .word(.employment), "",
      \.employment),
    .optional(
      "would carry on after work", ["carry on after work", "smaller role if finds work"], .yesOrNo,
      "whether something smaller may be suggested if she finds work", \.wouldCarryOnAfterWork),
    .value(
      "experience", ["first time", "first timer", "new volunteer"], .word(.experience), "", \.experience),
    .init(
      name: "volunteered before", synonyms: ["has volunteered before", "previous volunteering"],
      form: "yes or no",
      meaning: "no means first time",
      read: { text, draft, _ throws(CellProblem) in
        draft.record.experience = try CellForm.yesOrNo.read(text) ? .before : .firstTime
      }, clear: { $0.record.experience = .notSaid }, write: nil),
    .value(
      "own words", ["motivation", "about me", "why volunteer", "reason for volunteering"], .text, "",
      \.ownWords),
  ]

  private static let record: [ImportField<Volunteer>] = [
    .optional(
      "registered", ["date registered", "registration date", "registered on", "joined", "joined on"], .date,
      "",
      \.registered),
    .optional("last contact", ["last contacted", "date last contacted"], .date, "", \.lastContact),
    .value("lawful basis", [], .word(.lawfulBasis), "", \.lawfulBasis),
    .part(
      "consent", ["consent to match", "agrees to matching", "gdpr consent", "consented"], ConsentCell.form,
      "to be matched; a yes without a date counts from the day of the import, and a withdrawal is reversed only by a yes of a later date",
      \.consent, clear: nil, write: { volunteer, _ in .text(ConsentCell.text(volunteer.consent)) }),
    .part("consent date", ["date of consent", "consented on"], .date, "", \.consentDay),
    .optional("delete by", ["retention date", "delete after"], .date, "", \.deleteBy),
    .value(
      "status", ["volunteer status", "state"], .word(.status),
      "an import never reverses an opt-out, and an empty cell never lifts a pause", \.status, mayClear: false),
    .part(
      "hold lead", ["hold", "safeguarding lead", "speak to"], .text,
      "places a safeguarding hold; an import never lifts one",
      \.holdLead, clear: nil, write: { volunteer, _ in .text(volunteer.hold?.lead ?? "") }),
    .part(
      "hold since", [], .date, "", \.holdSince, clear: nil,
      write: { volunteer, _ in .text(volunteer.hold?.since.iso ?? "") }),
    .value("notes", ["note", "comments", "remarks"], .text, "", \.notes),
  ]

  static let headersNotTaken: [(reason: NotTaken, headers: [String])] = [
    (
      .equality,
      [
        "gender", "sex", "ethnicity", "ethnic origin", "religion", "sexuality", "sexual orientation",
        "nationality",
        "marital status",
      ]
    ),
    (
      .health,
      [
        "disabled", "disability", "disability description", "health conditions", "medical",
        "medical conditions",
      ]
    ),
    (.emergency, ["em name", "em mobile", "emergency contact", "emergency phone", "next of kin"]),
    (.benefits, ["benefits", "universal credit", "benefit claimed"]),
    (
      .address,
      ["address", "address 1", "address 2", "city", "town", "county state region", "county", "country"]
    ),
    (.contents, ["criminal check number", "check number", "dbs number", "certificate number"]),
    (
      .elsewhere,
      [
        "vol long id", "team leader", "inducted", "send emails", "total vol hours", "total pro hours",
        "identification checked", "last login date",
      ]
    ),
  ]

  static func blank(_ reference: Reference) -> Volunteer {
    Volunteer(id: Identifier(0), reference: reference, name: "")
  }

  static func all(in snapshot: Snapshot) -> RecordList<Volunteer> { snapshot.volunteers }

  var origin: Reference { reference }

  func save(in session: ImportSession) throws -> (outcome: ImportOutcome, record: Volunteer) {
    try session.save(self)
  }

  var reasonToLeaveAlone: String? {
    switch status {
    case .optedOut: "this person opted out: the record is left as it is"
    case .erased: "the record of this reference was erased and does not come back"
    case .active, .paused: nil
    }
  }

  func reasonToStayAway(_ twins: TwinIndex, _ session: ImportSession) -> String? {
    if let known = twins.keptAway(like: self) {
      let place = "\(shortened(known.reference.code)) of \(shortened(known.reference.source))"
      return "left alone, for the same person \(known.reason) under \(place): "
        + "if this is somebody else, give the row another reference, or register them by hand"
    }
    if session.isErased(self) {
      return
        "left alone, for somebody of this name with this reference or contact was erased and does not come back: "
        + "if this is somebody else, register them by hand"
    }
    return nil
  }

  func twin(in twins: inout TwinIndex) -> String? {
    twins.insert(self).map { "\(shortened(name)) may be here twice: \($0)" }
  }
}

extension ImportField<Volunteer> {
  fileprivate static let skills = ImportField(
    name: "skills", synonyms: ["skill", "skills held"], form: "a list with levels 0–3 (`driving:2; cooking`)",
    meaning: "0 level not said, 1 some, 2 good, 3 could teach it",
    read: { text, draft, context throws(CellProblem) in
      var skills: [SkillLevel] = []
      for item in context.items(of: text) {
        let (name, level) = try SkillCell.split(item)
        let skill = Identifier<Skill>(context.names.identity(of: name, kind: .skill))
        if let position = skills.firstIndex(where: { $0.skill == skill }) {
          skills[position].level = max(skills[position].level, level)
        } else {
          skills.append(SkillLevel(skill, level: level))
        }
      }
      draft.record.skills = skills
    }, clear: { $0.record.skills = [] },
    write: { volunteer, snapshot in
      .text(
        ListCell.joined(
          volunteer.skills.map { SkillCell.item(snapshot.vocabulary.name($0.skill), level: $0.level) }))
    })

  fileprivate static let refusedOrganisations = ImportField(
    name: "refused organisations", synonyms: ["organisations refused"],
    form: "a list of references or exact names",
    meaning: "",
    read: { text, draft, context throws(CellProblem) in
      var refused: [Identifier<Organisation>] = []
      for item in ListCell.split(text) {
        let found = try context.links.organisations.find(item, source: context.source, what: "organisation")
        guard let found else {
          // Refusals protect people: one that cannot be kept must not pass unseen.
          throw CellProblem(
            "names an organisation (\(shortened(item))) that is not there",
            remedy: "import the organisations first")
        }
        if !refused.contains(found) { refused.append(found) }
      }
      draft.record.refusedOrganisations = refused
    }, clear: { $0.record.refusedOrganisations = [] },
    write: { volunteer, snapshot in
      .text(
        ListCell.joined(
          volunteer.refusedOrganisations.compactMap {
            snapshot.organisation($0)?.reference.written(in: volunteer.reference.source)
          }))
    })

  /// Some systems hold no more than whether somebody needs support: that becomes a question, not an answer.
  fileprivate static let accessNeeds = ImportField(
    name: "access needs",
    synonyms: ["access requirements", "support required", "adjustments", "support needs"],
    form: "a list (`one; two`)",
    meaning: "what would make a place possible; a bare yes becomes “ask what support”",
    read: { text, draft, context throws(CellProblem) in
      if let isNeeded = try? CellForm.yesOrNo.read(text) {
        draft.record.accessNeeds =
          isNeeded ? context.identities(of: ["ask what support"], kind: .access) : []
      } else {
        draft.record.accessNeeds = context.identities(of: ListCell.split(text), kind: .access)
      }
    }, clear: { $0.record.accessNeeds = [] },
    write: { volunteer, snapshot in
      .text(ListCell.joined(volunteer.accessNeeds.map { snapshot.vocabulary.name($0) }))
    })
}
