import Matching

/// The records of one kind by what files call them.
struct LinkIndex<R> {
  private var byReference: [Reference: Identifier<R>] = [:]
  private var byCode: [String: [Identifier<R>]] = [:]
  private var byName: [String: [Identifier<R>]] = [:]

  /// Adds a record.
  mutating func insert(_ id: Identifier<R>, reference: Reference, name: String) {
    byReference[reference] = id
    byCode[reference.code, default: []].append(id)
    let key = folded(name)
    if !key.isEmpty { byName[key, default: []].append(id) }
  }

  /// The record of a reference.
  subscript(_ reference: Reference) -> Identifier<R>? { byReference[reference] }

  /// The record that a text in a row of a source means: its reference there, else the only record anywhere with
  /// that reference, else the only one with that name; `SOURCE::CODE` names the source too.
  func find(_ text: String, source: String, what: String) throws(CellProblem) -> Identifier<R>? {
    if let separator = text.firstRange(of: "::") {
      let named = Reference(
        source: String(text[..<separator.lowerBound]).trimmed,
        code: String(text[separator.upperBound...]).trimmed)
      if let found = byReference[named] { return found }
    }
    if let found = byReference[Reference(source: source, code: text)] { return found }
    for candidates in [byCode[text] ?? [], byName[folded(text)] ?? []] {
      if candidates.count == 1 { return candidates[0] }
      if candidates.count > 1 {
        throw CellProblem(
          "names \(candidates.count) \(what)s",
          remedy: "write the reference of the one that is meant, as SOURCE::REFERENCE where sources share it")
      }
    }
    return nil
  }
}

/// The records that rows may refer to.
struct Links {
  var organisations = LinkIndex<Organisation>()
  var services = LinkIndex<Service>()
  var volunteers = LinkIndex<Volunteer>()
  var areas: [String: Identifier<Area>] = [:]
  /// People whom no export names: what a file cannot say of them, an import must not take away.
  var hiddenVolunteers: Set<Identifier<Volunteer>> = []
}

extension Links {
  /// Indexes what a file of a kind can refer to.
  /// - Complexity: O(records of those kinds).
  init(_ snapshot: Snapshot, for kind: ImportKind) {
    areas = Dictionary(
      snapshot.areas.map { ($0.code.uppercased(), $0.id) }, uniquingKeysWith: { first, _ in first })
    for organisation in snapshot.organisations {
      organisations.insert(organisation.id, reference: organisation.reference, name: organisation.name)
    }
    guard kind == .needs else { return }
    for service in snapshot.services {
      services.insert(service.id, reference: service.reference, name: service.name)
    }
    for volunteer in snapshot.volunteers {
      volunteers.insert(volunteer.id, reference: volunteer.reference, name: volunteer.name)
      if !volunteer.isNamedInExports { hiddenVolunteers.insert(volunteer.id) }
    }
  }
}

extension Volunteer {
  /// Whether exports name the person: nobody who opted out, and nobody on a safeguarding hold.
  var isNamedInExports: Bool { hold == nil && (status == .active || status == .paused) }
}

extension Reference {
  /// How a row of a source writes this reference.
  func written(in source: String) -> String {
    self.source == source ? code : "\(self.source)::\(code)"
  }
}
