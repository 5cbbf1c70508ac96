import Matching

/// Finds people who are in the records already, under another reference: those who are probably there twice, and those
/// who must not come back under another reference.
struct TwinIndex {
  private var active: [String: Reference] = [:]
  private var keptAway: [String: KeptAway] = [:]
  /// How many people who were added seem to stand under each other source.
  private var twinsBySource: [String: Int] = [:]

  /// Somebody whom a row under another reference must not bring back.
  struct KeptAway {
    /// What the records call the person.
    let reference: Reference
    /// Why, as in “opted out under V1”.
    let reason: String
  }

  /// Indexes the people who are there.
  init(_ volunteers: RecordList<Volunteer>) {
    for volunteer in volunteers { add(volunteer, PersonKeys(volunteer)) }
  }

  /// Adds somebody; says under which other reference the same person seems to be, or nothing.
  ///
  /// Nobody who opted out is named.
  mutating func insert(_ volunteer: Volunteer) -> String? {
    let keys = PersonKeys(volunteer)
    var found: Reference?
    for key in keys.contacts where found == nil {
      if let known = active[key], known != volunteer.reference { found = known }
    }
    add(volunteer, keys)
    if let found { twinsBySource[found.source, default: 0] += 1 }
    return found.map {
      "the same name and contact stand under \(shortened($0.code)) of \(shortened($0.source))"
    }
  }

  /// The source under which most of so many new people are here already, as when a list comes under another file name;
  /// nil where there is none.
  func sourceOfMost(of newPeople: Int, besides source: String) -> String? {
    guard let most = twinsBySource.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.key != source,
      most.value >= 5, most.value * 2 > newPeople
    else { return nil }
    return most.key
  }

  /// Somebody with the same name and the same code, mail address or telephone who opted out, withdrew consent or is on a
  /// safeguarding hold: a double would undo all three.
  func keptAway(like volunteer: Volunteer) -> KeptAway? {
    guard !keptAway.isEmpty else { return nil }
    return PersonKeys(volunteer).all.lazy.compactMap { keptAway[$0] }
      .first { $0.reference != volunteer.reference }
  }

  private mutating func add(_ volunteer: Volunteer, _ keys: PersonKeys) {
    if volunteer.status == .active || volunteer.status == .paused {
      for key in keys.contacts where active[key] == nil { active[key] = volunteer.reference }
    }
    guard let reason = volunteer.reasonToKeepAway else { return }
    for key in keys.all where keptAway[key] == nil {
      keptAway[key] = KeptAway(reference: volunteer.reference, reason: reason)
    }
  }
}

extension Volunteer {
  fileprivate var reasonToKeepAway: String? {
    if status == .optedOut { return "opted out" }
    if hold != nil { return "is on a safeguarding hold" }
    if case .withdrawn = consent { return "withdrew consent" }
    return nil
  }
}
