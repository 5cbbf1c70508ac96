import Foundation
import Matching

/// An activity in the UK Volunteering Data Standard, as far as this program can use it.
struct PublishedActivity: Equatable {
  /// Which node of the document it is.
  var position = 0
  var code = ""
  var title = ""
  var description = ""
  /// What the file calls its organisation; empty where it names none.
  var organisation = ""
  /// The organisation's name; empty where the file does not hold it.
  var organisationName = ""
  var applyLink = ""
  var isRemote = false
  var isForEmergencies = false
  var sessions: [SessionWindow] = []
  /// Sessions whose times cannot be read or end before they begin.
  var unreadableSessions = 0
  /// Where sessions are, each as often as there are sessions there.
  var locations: [PublishedLocation] = []
  var causes: [String] = []
  var skills: [String] = []
  var requirements: [String] = []
  var access: [String] = []
  var paysExpenses = false

  /// The host of the page where people apply: a hint where the organisation has no name.
  var host: String { URL(string: applyLink)?.host ?? "" }
}

/// A place where an activity happens.
struct PublishedLocation: Hashable {
  var place: Place?
  var address = ""
}

/// Reads the activities of a JSON-LD document whose terms are those of the UK Volunteering Data Standard.
///
/// What is found in the wild is taken: one object where a list may stand, `@type` for `type`, `begining` for `beginning`,
/// references to other nodes of the graph, texts with line ends and entities of HTML.
struct ActivityReader {
  /// The source of its references: what a document of refused activities says, else the host of its base, if any.
  let source: String?
  /// Where refused activities came from; nil for any other document.
  let importedFrom: String?
  let context: Any?
  let nodes: [[String: Any]]
  let byIdentity: [String: [String: Any]]
  private let zone: TimeZone

  /// Reads a document.
  /// - Throws: `ImportFailure.badData` where it is not JSON, with the line, or holds no activity.
  init(_ bytes: Data, file: String, zone: TimeZone) throws(ImportFailure) {
    let document: Any
    do {
      document = try JSONSerialization.jsonObject(with: bytes)
    } catch {
      throw Self.broken(bytes, error, file: file)
    }
    let top = document as? [String: Any]
    let graph = top.map { $0["@graph"] ?? $0 } ?? document
    nodes = Self.list(graph).compactMap { $0 as? [String: Any] }
    byIdentity = Dictionary(nodes.map { (Self.identity($0), $0) }, uniquingKeysWith: { first, _ in first })
    let base = (top?["@context"] as? [String: Any])?["@base"] as? String
    context = top?["@context"]
    importedFrom = top?[Self.sourceKey] as? String
    source = importedFrom ?? base.flatMap { URL(string: $0)?.host }
    self.zone = zone
    guard nodes.contains(where: Self.isActivity) else {
      throw .badData(
        file: file, line: nil, message: "is JSON without activities of the Volunteering Data Standard",
        remedy: "give a file whose @graph holds nodes of type Activity")
    }
  }

  /// The activities in the order of the file.
  var activities: [PublishedActivity] {
    nodes.enumerated().filter { Self.isActivity($0.element) }.map { position, node in
      var activity = activity(node)
      activity.position = position
      return activity
    }
  }

  static func isActivity(_ node: [String: Any]) -> Bool {
    list(node["type"] ?? node["@type"]).contains { lastName(text($0)) == "Activity" }
  }

  private func activity(_ node: [String: Any]) -> PublishedActivity {
    var activity = PublishedActivity()
    activity.code = Self.identity(node).trimmed
    activity.title = HTMLText.line(Self.text(node["label"] ?? node["name"] ?? node["title"]))
    activity.description = HTMLText.paragraphs(Self.text(node["description"]))
    let organisation = resolved(node["organisation"])
    activity.organisation = Self.identity(organisation).trimmed
    activity.organisationName = HTMLText.line(Self.text(organisation["label"] ?? organisation["name"]))
    activity.applyLink = Self.text(node["applyLink"] ?? node["applylink"]).trimmed
    activity.isRemote = node["allowsRemoteParticipation"] as? Bool ?? false
    activity.isForEmergencies = node["requiresEmergencyParticipation"] as? Bool ?? false
    activity.causes = concepts(node["cause"])
    activity.skills = concepts(node["skill"])
    activity.requirements = concepts(node["requirement"])
    let access = concepts(node["accessibility"])
    activity.access = access.filter { folded($0) != "expensespaid" }
    activity.paysExpenses = activity.access.count < access.count
    for value in Self.list(node["session"]) { take(resolved(value), into: &activity) }
    activity.locations += Self.list(node["location"]).map { location(resolved($0)) }
    return activity
  }

  private func take(_ session: [String: Any], into activity: inout PublishedActivity) {
    activity.locations += Self.list(session["location"]).map { location(resolved($0)) }
    for value in Self.list(session["time"]) {
      let time = resolved(value)
      let begin = Self.text(time["beginning"] ?? time["begining"] ?? time["start"])
      let end = Self.text(time["end"])
      if let begin = LocalMoment(begin, zone: zone),
        let end = end.isEmpty ? begin : LocalMoment(end, zone: zone),
        let window = SessionWindow(begin: begin, end: end)
      {
        activity.sessions.append(window)
      } else {
        activity.unreadableSessions += 1
      }
    }
  }

  private func location(_ node: [String: Any]) -> PublishedLocation {
    var location = PublishedLocation(address: HTMLText.line(Self.text(node["address"])))
    if let north = Self.microdegrees(node["latitude"]), let east = Self.microdegrees(node["longitude"]),
      !(north == 0 && east == 0)
    {
      location.place = Place(latitude: north, longitude: east)
    }
    return location
  }

  /// The names of concepts: their labels, else their identities as words (`…/AnimalWelfare` is “Animal welfare”).
  private func concepts(_ value: Any?) -> [String] {
    var names: [String] = []
    for value in Self.list(value) {
      let node = resolved(value)
      let label = HTMLText.line(Self.text(node["label"] ?? node["name"]))
      let name = label.isEmpty ? Self.words(Self.lastName(Self.identity(node))) : label
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// A node, or the node of the graph that a text refers to, or one with nothing but that identity.
  private func resolved(_ value: Any?) -> [String: Any] {
    if let node = value as? [String: Any] {
      let isReference = node.count == 1 && node.keys.first.map { $0 == "id" || $0 == "@id" } ?? false
      return isReference ? byIdentity[Self.identity(node)] ?? node : node
    }
    let identity = Self.text(value)
    return byIdentity[identity] ?? ["id": identity]
  }

  static func identity(_ node: [String: Any]) -> String { text(node["id"] ?? node["@id"]) }

  private static func list(_ value: Any?) -> [Any] {
    switch value {
    case nil, is NSNull: []
    case let list as [Any]: list
    case let value?: [value]
    }
  }

  private static func text(_ value: Any?) -> String {
    switch value {
    case let text as String: text
    case let number as NSNumber: "\(number)"
    case let node as [String: Any]: text(node["@value"] ?? node["value"])
    case let list as [Any]: text(list.first)
    default: ""
    }
  }

  private static func microdegrees(_ value: Any?) -> Int32? {
    if let number = value as? NSNumber {
      return Decimal.scaled("\(number)", digits: 6).flatMap { Int32(exactly: $0) }
    }
    return Decimal.scaled(text(value).trimmed, digits: 6).flatMap { Int32(exactly: $0) }
  }

  private static func lastName(_ identity: String) -> String {
    String(identity.split { "/#:".contains($0) }.last ?? "")
  }

  private static func words(_ name: String) -> String {
    var words = ""
    for character in name {
      if character.isUppercase, let last = words.last, last.isLowercase { words.append(" ") }
      words.append(words.isEmpty ? Character(character.uppercased()) : Character(character.lowercased()))
    }
    return words.contains(" ") || name != name.uppercased() ? words : name
  }

  private static func broken(_ bytes: Data, _ error: any Error, file: String) -> ImportFailure {
    let why = (error as NSError).userInfo["NSDebugDescription"] as? String ?? "it cannot be read"
    let offset = why.split(separator: " ").compactMap { Int($0.filter(\.isNumber)) }.last ?? bytes.count
    let line = 1 + bytes.prefix(offset).count { $0 == Byte.lineFeed }
    return .badData(
      file: file, line: line, message: "is not JSON: \(why.split(separator: " around").first ?? "")",
      remedy: "download the file again, or correct it there")
  }
}
