/// The words that needs ask for, and who has them: a row of bits for each record.
///
/// Skills, languages, causes and checks each have a column of their own where some need mentions them, for no other
/// word decides anything. A word that no need mentions any longer keeps its column until all is made anew.
struct TermMatrices: Sendable {
  private(set) var requiredSkills: BitMatrix
  private(set) var preferredSkills: BitMatrix
  private(set) var developedSkills: BitMatrix
  private(set) var heldSkills: BitMatrix
  private(set) var skillsFromLevelOne: BitMatrix
  private(set) var skillsFromLevelTwo: BitMatrix
  private(set) var wantedSkills: BitMatrix
  private(set) var wantedSkillCounts: Chunks<Int32>
  private(set) var requiredChecks: BitMatrix
  private(set) var heldChecks: BitMatrix
  private(set) var wantedLanguages: BitMatrix
  private(set) var spokenLanguages: BitMatrix
  private(set) var likedCauses: BitMatrix
  private(set) var refusedCauses: BitMatrix
  /// The columns of causes, which the facts of needs refer to.
  let causes: TermColumns<Cause>

  private let skills: TermColumns<Skill>
  private let languages: TermColumns<Language>
  private let checks: [RequiredCheck]

  /// Gathers the words of a snapshot's needs, and who has them.
  init(_ snapshot: Snapshot, today: Day) {
    let (people, roles) = (snapshot.volunteers, snapshot.needs)
    causes = TermColumns(roles.compactMap(snapshot.cause))
    skills = TermColumns(roles.flatMap(Self.skills))
    languages = TermColumns(roles.flatMap(\.languages))
    checks = Self.kinds(roles.flatMap(\.requiredChecks))
    func matrix(_ rows: Int, _ columns: Int) -> BitMatrix { BitMatrix(rows: rows, columns: columns) }
    requiredSkills = matrix(roles.count, skills.count)
    preferredSkills = requiredSkills
    developedSkills = requiredSkills
    heldSkills = matrix(people.count, skills.count)
    skillsFromLevelOne = heldSkills
    skillsFromLevelTwo = heldSkills
    wantedSkills = heldSkills
    wantedSkillCounts = Chunks(repeatElement(0, count: people.count))
    requiredChecks = matrix(roles.count, checks.count)
    heldChecks = matrix(people.count, checks.count)
    wantedLanguages = matrix(roles.count, languages.count)
    spokenLanguages = matrix(people.count, languages.count)
    likedCauses = matrix(people.count, causes.count)
    refusedCauses = likedCauses
    for position in roles.indices { setNeed(roles[position], at: position) }
    let renewalDays = snapshot.policy.checkRenewalDays
    people.forEach { setVolunteer($1, at: $0, today: today, renewalDays: renewalDays) }
  }

  /// Whether every word of a need has a column.
  func cover(_ need: Need, in snapshot: Snapshot) -> Bool {
    skills.cover(Self.skills(of: need)) && languages.cover(need.languages)
      && (snapshot.cause(of: need).map { causes[$0] != nil } ?? true)
      && need.requiredChecks.allSatisfy { checks.contains(Self.kind($0)) }
  }

  /// Writes the rows of a need.
  mutating func setNeed(_ need: Need, at row: Int) {
    requiredSkills.replaceRow(row, by: skills.columns(of: need.requiredSkills))
    preferredSkills.replaceRow(row, by: skills.columns(of: need.preferredSkills))
    developedSkills.replaceRow(row, by: skills.columns(of: need.developsSkills))
    wantedLanguages.replaceRow(row, by: languages.columns(of: need.languages))
    requiredChecks.replaceRow(
      row, by: need.requiredChecks.compactMap { checks.firstIndex(of: Self.kind($0)) })
  }

  /// Writes the rows of a volunteer.
  mutating func setVolunteer(_ volunteer: Lent<Volunteer>, at row: Int, today: Day, renewalDays: Int) {
    let held = volunteer.skills
    heldSkills.replaceRow(row, by: skills.columns(of: held.lazy.map(\.skill)))
    skillsFromLevelOne.replaceRow(
      row, by: skills.columns(of: held.lazy.filter { $0.level >= 1 }.map(\.skill)))
    skillsFromLevelTwo.replaceRow(
      row, by: skills.columns(of: held.lazy.filter { $0.level >= 2 }.map(\.skill)))
    let wanted = volunteer.wantedSkills
    wantedSkills.replaceRow(row, by: skills.columns(of: wanted))
    wantedSkillCounts.put(Int32(wanted.count < 2 ? wanted.count : Set(wanted).count), at: row)
    spokenLanguages.replaceRow(row, by: languages.columns(of: volunteer.languages))
    likedCauses.replaceRow(row, by: causes.columns(of: volunteer.likedCauses))
    refusedCauses.replaceRow(row, by: causes.columns(of: volunteer.refusedCauses))
    let own = volunteer.checks
    let permitted = (own.isEmpty ? 0..<0 : checks.indices).lazy.filter { [checks] column in
      CheckRule.standing(of: own, with: checks[column], today: today, renewalDays: renewalDays).permits
    }
    heldChecks.replaceRow(row, by: permitted)
  }

  private static func skills(of need: Need) -> [Identifier<Skill>] {
    need.requiredSkills + need.preferredSkills + need.developsSkills
  }

  /// The distinct checks that needs ask for.
  private static func kinds(_ asked: [RequiredCheck]) -> [RequiredCheck] {
    var kinds: [RequiredCheck] = []
    for check in asked where !kinds.contains(kind(check)) { kinds.append(kind(check)) }
    return kinds
  }

  /// A check without its lawful reason, which makes no difference.
  private static func kind(_ check: RequiredCheck) -> RequiredCheck {
    RequiredCheck(scheme: check.scheme, level: check.level, workforce: check.workforce)
  }
}
