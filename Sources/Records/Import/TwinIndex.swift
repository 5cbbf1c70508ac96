import Matching

/// Finds people who are probably in the records twice: the same name, with the same telephone or mail address.
struct TwinIndex {
  private var references: [String: Reference] = [:]

  /// Indexes the people who are there; those who opted out or were erased are never named.
  init(_ volunteers: [Volunteer]) {
    for volunteer in volunteers where volunteer.status == .active || volunteer.status == .paused {
      for key in Self.keys(volunteer) { references[key] = volunteer.reference }
    }
  }

  /// Adds somebody; says under which other reference the same person seems to be, or nothing.
  mutating func insert(_ volunteer: Volunteer) -> String? {
    var found: Reference?
    for key in Self.keys(volunteer) {
      if let known = references[key], known != volunteer.reference { found = found ?? known }
      references[key] = references[key] ?? volunteer.reference
    }
    return found.map {
      "the same name and contact stand under \(shortened($0.code)) of \(shortened($0.source))"
    }
  }

  private static func keys(_ volunteer: Volunteer) -> [String] {
    let name = folded(volunteer.name)
    guard !name.isEmpty else { return [] }
    // +44 7700 900123 and 07700 900123 are the same telephone.
    let digits = volunteer.phone.filter(\.isNumber).suffix(10)
    return (volunteer.email.isEmpty ? [] : ["\(name) \(volunteer.email.lowercased())"])
      + (digits.count < 7 ? [] : ["\(name) \(digits)"])
  }
}
