import Matching

/// Finds any person, need, service or organisation by name or reference.
enum Finder {
  /// How many hits of each kind are shown.
  static let limit = 30

  /// The records whose name or reference holds the text; those whose reference it is come first.
  ///
  /// A person who opted out is found by their exact name or reference alone.
  static func hits(for text: String, in world: World) -> [FinderLayer.Hit] {
    let wanted = text.trimmingBlanks
    guard !wanted.isEmpty else { return [] }
    let snapshot = world.snapshot
    var hits: [FinderLayer.Hit] = []
    hits += volunteers(wanted, world)
    for row in found(wanted, .needs, world) {
      let need = snapshot.needs[Int(row)]
      hits.append(
        FinderLayer.Hit(
          name: .need(need.id), title: need.title,
          detail: "need · \(snapshot.service(need.service)?.name ?? "")"))
    }
    for row in found(wanted, .services, world) {
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
    let shown = found(text, .volunteers, world).map { row in snapshot.volunteers[Int(row)] }
    return (hidden + shown).map { volunteer in
      FinderLayer.Hit(
        name: .volunteer(volunteer.id), title: volunteer.name,
        detail: "volunteer · \(VolunteerText.situation(volunteer, today: world.today))")
    }
  }

  private static func found(_ text: String, _ list: ListName, _ world: World) -> [Int32] {
    guard let index = world.index(list) else { return [] }
    let rows = world.rows(list)
    let words = text.split(separator: " ").map(String.init)
    let hits = words.reduce(Array(0..<Int32(rows.count))) { index.rows($0, holding: $1) }
    return hits.prefix(limit).map { rows.position(Int($0)) }
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
