/// A snapshot prepared for matching on one day: what rules and scores ask, answered in constant time.
///
/// Positions (where a record stands in the snapshot) are the currency here; identities are for the outside.
/// Reference order is the order in which problems are built and equals are listed, so that the order of rows in
/// a store decides nothing.
public final class MatchingContext: Sendable {
  /// The records.
  public let snapshot: Snapshot
  /// The day on which the question is asked.
  public let today: Day
  /// The facts of each volunteer, in the order of the snapshot.
  public let volunteers: [VolunteerFacts]
  /// The facts of each need, in the order of the snapshot.
  public let needs: [NeedFacts]
  /// Positions of volunteers by reference ascending.
  public let volunteerOrder: [Int32]
  /// Positions of needs by reference ascending.
  public let needOrder: [Int32]
  /// Where each volunteer stands in reference order.
  public let volunteerRank: [Int32]
  /// Where each need stands in reference order.
  public let needRank: [Int32]
  /// Held placements of each need.
  public let heldPlaces: [Int32]
  /// Held placements of each need whose pair is short-term.
  public let heldShortTermPlaces: [Int32]
  /// Held placements of first-timers in each service, over all its needs.
  public let heldFirstTimers: [Int32]

  let requiredSkills: BitMatrix
  let preferredSkills: BitMatrix
  let developedSkills: BitMatrix
  let heldSkills: BitMatrix
  let skillsFromLevelOne: BitMatrix
  let skillsFromLevelTwo: BitMatrix
  let wantedSkills: BitMatrix
  let requiredChecks: BitMatrix
  let heldChecks: BitMatrix
  let wantedLanguages: BitMatrix
  let spokenLanguages: BitMatrix
  let likedCauses: BitMatrix
  let refusedCauses: BitMatrix
  let wantedSkillCounts: [Int32]
  let refusedOrganisations: Rows<Identifier<Organisation>>
  let servicesThatEndedWell: Rows<Int32>
  private let histories: Rows<PastPair>

  /// Weights and thresholds.
  public var policy: Policy { snapshot.policy }

  /// Prepares a snapshot.
  /// - Complexity: O(records + v log v + n log n) for v volunteers and n needs.
  public init(snapshot: Snapshot, today: Day) {
    self.snapshot = snapshot
    self.today = today
    // Fields are read through positions: a record copied as a whole costs twenty references.
    let (people, roles) = (snapshot.volunteers, snapshot.needs)
    let history = History(of: snapshot, today: today)
    let causes = TermColumns(roles.compactMap(snapshot.cause))
    volunteers = people.indices.map {
      VolunteerFacts(
        people[$0], position: Int32($0), past: history.pasts[$0], today: today, policy: snapshot.policy)
    }
    needs = roles.indices.map {
      NeedFacts(
        roles[$0], position: Int32($0), cause: snapshot.cause(of: roles[$0]).flatMap { causes[$0] },
        in: snapshot, today: today)
    }
    (volunteerOrder, volunteerRank) = Self.ordered(people.indices.map { people[$0].reference })
    (needOrder, needRank) = Self.ordered(roles.indices.map { roles[$0].reference })

    let skills = TermColumns(roles.flatMap { $0.requiredSkills + $0.preferredSkills + $0.developsSkills })
    requiredSkills = skills.matrix(rows: roles.count) { roles[$0].requiredSkills }
    preferredSkills = skills.matrix(rows: roles.count) { roles[$0].preferredSkills }
    developedSkills = skills.matrix(rows: roles.count) { roles[$0].developsSkills }
    heldSkills = skills.matrix(rows: people.count) { people[$0].skills.lazy.map(\.skill) }
    skillsFromLevelOne = skills.matrix(rows: people.count) {
      people[$0].skills.lazy.filter { $0.level >= 1 }.map(\.skill)
    }
    skillsFromLevelTwo = skills.matrix(rows: people.count) {
      people[$0].skills.lazy.filter { $0.level >= 2 }.map(\.skill)
    }
    wantedSkills = skills.matrix(rows: people.count) { people[$0].wantedSkills }
    wantedSkillCounts = people.indices.map {
      let wanted = people[$0].wantedSkills
      return Int32(wanted.count < 2 ? wanted.count : Set(wanted).count)
    }
    (requiredChecks, heldChecks) = Self.checks(of: snapshot, today: today)
    let languages = TermColumns(roles.flatMap(\.languages))
    wantedLanguages = languages.matrix(rows: roles.count) { roles[$0].languages }
    spokenLanguages = languages.matrix(rows: people.count) { people[$0].languages }
    likedCauses = causes.matrix(rows: people.count) { people[$0].likedCauses }
    refusedCauses = causes.matrix(rows: people.count) { people[$0].refusedCauses }

    refusedOrganisations = Rows(people.indices.lazy.map { people[$0].refusedOrganisations })
    servicesThatEndedWell = history.servicesThatEndedWell
    histories = history.pairs
    heldPlaces = history.heldPlaces
    (heldShortTermPlaces, heldFirstTimers) = history.heldConstraints(
      volunteers: volunteers, needs: needs, services: snapshot.services.count, policy: snapshot.policy)
  }

  /// What has passed between a volunteer and a need.
  func history(volunteer: Int32, need: Int32) -> PairHistory {
    var history: PairHistory = []
    for past in histories[volunteer] where past.need == need { history.formUnion(past.history) }
    return history
  }

  /// Minutes a week of a volunteer's held placements, from the records: of those both sides agreed to, and of options.
  func heldMinutes(of volunteer: Volunteer) -> (agreed: Int, optional: Int) {
    snapshot.weeklyMinutes(of: snapshot.placements(of: volunteer.id).filter(\.status.isHeld))
  }

  /// Whether a volunteer holds a qualification that is valid on a day.
  func isQualified(volunteer: Int32, in kind: Identifier<QualificationKind>, on day: Day) -> Bool {
    snapshot.volunteers[Int(volunteer)].qualifications.contains {
      $0.kind == kind && $0.expires.map { $0 >= day } ?? true
    }
  }

  private static func ordered(_ references: [Reference]) -> (order: [Int32], rank: [Int32]) {
    let order = references.indices.sorted {
      references[$0] == references[$1] ? $0 < $1 : references[$0] < references[$1]
    }
    var rank = [Int32](repeating: 0, count: references.count)
    for (place, position) in order.enumerated() { rank[position] = Int32(place) }
    return (order.map { Int32($0) }, rank)
  }

  /// A column for each distinct check that needs ask for; its lawful reason makes no difference.
  private static func checks(of snapshot: Snapshot, today: Day) -> (required: BitMatrix, held: BitMatrix) {
    func kind(_ check: RequiredCheck) -> RequiredCheck {
      RequiredCheck(scheme: check.scheme, level: check.level, workforce: check.workforce)
    }
    var kinds: [RequiredCheck] = []
    for check in snapshot.needs.flatMap(\.requiredChecks) where !kinds.contains(kind(check)) {
      kinds.append(kind(check))
    }
    var required = BitMatrix(rows: snapshot.needs.count, columns: kinds.count)
    for (row, need) in snapshot.needs.enumerated() {
      for check in need.requiredChecks {
        if let column = kinds.firstIndex(of: kind(check)) { required.insert(column, inRow: row) }
      }
    }
    var held = BitMatrix(rows: snapshot.volunteers.count, columns: kinds.count)
    let people = snapshot.volunteers
    for row in people.indices where !people[row].checks.isEmpty {
      for (column, check) in kinds.enumerated() {
        let standing = CheckRule.standing(
          of: people[row].checks, with: check, today: today, renewalDays: snapshot.policy.checkRenewalDays)
        if standing.permits { held.insert(column, inRow: row) }
      }
    }
    return (required, held)
  }
}
