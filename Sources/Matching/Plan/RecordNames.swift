extension Snapshot {
  /// A volunteer's name, or their number where there is no such record.
  func name(of volunteer: Identifier<Volunteer>) -> String {
    self.volunteer(volunteer)?.name ?? "Volunteer \(volunteer)"
  }

  /// A service's name, or its number where there is no such record.
  func name(of service: Identifier<Service>) -> String {
    self.service(service)?.name ?? "Service \(service)"
  }

  /// A need's title after its service's name, such as `Prescot Food Bank Tuesday packing`.
  func fullTitle(of need: Identifier<Need>) -> String {
    guard let record = self.need(need) else { return "Need \(need)" }
    return "\(name(of: record.service)) \(record.title)"
  }

  /// A pair as people read it, such as `Amina Yusuf → Prescot Food Bank Tuesday packing`.
  func title(of pairing: Pairing) -> String {
    "\(name(of: pairing.volunteer)) → \(fullTitle(of: pairing.need))"
  }
}

/// A number and its noun, such as `1 place` or `2 places`.
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}

/// Minutes as hours, such as `7 h` or `7 h 30`.
func hours(_ minutes: Int) -> String {
  let rest = minutes % 60
  return rest == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(rest < 10 ? "0" : "")\(rest)"
}
