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
