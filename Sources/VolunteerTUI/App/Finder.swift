import Matching

/// Finds any person, need, service or organisation by name or reference.
enum Finder {
  /// How many hits of each kind are shown.
  static let limit = 30

  /// The records whose name or reference holds every word of the text; of each kind, those whose reference it is first.
  ///
  /// A person who opted out is found by their exact name or reference alone.
  static func hits(for text: String, in world: World) -> [FinderLayer.Hit] {
    let wanted = text.trimmingBlanks
    guard !wanted.isEmpty else { return [] }
    let snapshot = world.snapshot
    var hits: [FinderLayer.Hit] = []
    hits += volunteers(wanted, world)
    for row in found(wanted, .needs, world, reference: { snapshot.needs[$0].reference.code }) {
      let need = snapshot.needs[Int(row)]
      hits.append(
        FinderLayer.Hit(
          name: .need(need.id), title: need.title,
          detail: "need · \(snapshot.service(need.service)?.name ?? "")"))
    }
    for row in found(wanted, .services, world, reference: { snapshot.services[$0].reference.code }) {
      let service = snapshot.services[Int(row)]
      hits.append(
        FinderLayer.Hit(
          name: .service(service.id), title: service.name,
          detail: "service · \(snapshot.organisation(service.organisation)?.name ?? "")"))
    }
    let folded = Folded(wanted)
    for organisation in snapshot.organisations
    where folded.isIn(organisation.name) || folded.isIn(organisation.reference.code) {
      hits.append(
        FinderLayer.Hit(
          name: .organisation(organisation.id), title: organisation.name, detail: "organisation"))
      if hits.count > 4 * limit { break }
    }
    return hits
  }

  private static func volunteers(_ text: String, _ world: World) -> [FinderLayer.Hit] {
    let snapshot = world.snapshot
    let folded = Folded(text)
    let hidden = snapshot.volunteers.filter { volunteer in
      volunteer.status == .optedOut
        && (folded.equals(volunteer.name) || folded.equals(volunteer.reference.code))
    }
    let shown = found(text, .volunteers, world, reference: { snapshot.volunteers[$0].reference.code })
      .map { row in snapshot.volunteers[Int(row)] }
    return (hidden + shown).map { volunteer in
      FinderLayer.Hit(
        name: .volunteer(volunteer.id), title: volunteer.name,
        detail: "volunteer · \(VolunteerText.situation(volunteer, today: world.today))")
    }
  }

  /// Positions of the records in a list whose name, its first column, or reference holds every word.
  private static func found(
    _ text: String, _ list: ListName, _ world: World, reference: (Int) -> String
  ) -> [Int32] {
    let rows = world.rows(list)
    guard let index = world.index(list),
      let codes = rows.columns.firstIndex(where: { $0.name == "reference" })
    else { return [] }
    let all = Array(0..<Int32(rows.count))
    let hits = text.split(separator: " ").reduce(all) { left, word in
      union(
        index.rows(left, holding: String(word), in: 0), index.rows(left, holding: String(word), in: codes))
    }
    let folded = Folded(text)
    let exact = index.rows(all, holding: text, in: codes).filter { row in
      let code = reference(Int(rows.position(Int(row))))
      return code.utf8.count == text.utf8.count && folded.equals(code)
    }
    let others = hits.lazy.filter { !exact.contains($0) }.prefix(limit)
    return (exact + others).map { rows.position(Int($0)) }
  }

  /// The rows that are in either of two ascending lists, ascending.
  private static func union(_ one: [Int32], _ other: [Int32]) -> [Int32] {
    var all: [Int32] = []
    all.reserveCapacity(one.count + other.count)
    var rest = other[...]
    for row in one {
      while let next = rest.first, next <= row {
        if next < row { all.append(next) }
        rest.removeFirst()
      }
      all.append(row)
    }
    return all + rest
  }
}

/// A text folded once, to be compared with many.
struct Folded {
  private let bytes: [UInt8]

  init(_ text: String) {
    var bytes: [UInt8] = []
    SearchIndex.appendFolded(text, to: &bytes)
    self.bytes = bytes
  }

  func isIn(_ text: String) -> Bool {
    let other = Folded(text).bytes
    guard !bytes.isEmpty, other.count >= bytes.count else { return bytes.isEmpty }
    return (0...(other.count - bytes.count)).contains { other[$0...].starts(with: bytes) }
  }

  func equals(_ text: String) -> Bool {
    Folded(text).bytes == bytes
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
