extension Snapshot {
  /// A volunteer's name, or their number where there is no such record.
  func name(of volunteer: Identifier<Volunteer>) -> String {
    self.volunteer(volunteer)?.name ?? "Volunteer \(volunteer)"
  }

  /// A service's name, or its number where there is no such record.
  func name(of service: Identifier<Service>) -> String {
    self.service(service)?.name ?? "Service \(service)"
  }

  /// A need's title and its service's name, such as `Tuesday packing, Prescot Food Bank`.
  func fullTitle(of need: Identifier<Need>) -> String {
    guard let record = self.need(need) else { return "Need \(need)" }
    return "\(record.title.withoutFullStop), \(name(of: record.service))"
  }

  /// A pair as people read it, such as `Amina Yusuf → Tuesday packing, Prescot Food Bank`.
  func title(of pairing: Pairing) -> String {
    "\(name(of: pairing.volunteer)) → \(fullTitle(of: pairing.need))"
  }
}
