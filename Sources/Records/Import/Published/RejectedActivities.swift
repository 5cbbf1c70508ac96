import Foundation

/// An activity that was refused.
struct RejectedActivity: Equatable {
  /// Which node of the document it is.
  var position: Int
  /// What is wrong and what to do.
  var reason: String
}

extension ActivityReader {
  /// The name under which a document of refused activities says where they came from, for it is another file.
  static let sourceKey = "importedFrom"
  private static let reasonKey = "rejectedBecause"

  /// A document of refused activities as they were, each with the reason, ready to be corrected and imported.
  ///
  /// It holds the nodes that they refer to as well, such as their organisations.
  /// - Parameters:
  ///   - rejected: The activities, in the order of the file.
  ///   - source: The source of their references.
  /// - Returns: JSON-LD with the context of the document that was read.
  /// - Throws: What encoding JSON throws.
  func document(of rejected: [RejectedActivity], source: String) throws -> [UInt8] {
    var graph: [[String: Any]] = []
    var named: Set<String> = []
    for activity in rejected {
      var node = nodes[activity.position]
      node[Self.reasonKey] = activity.reason
      graph.append(node)
      collectReferences(of: node, into: &named)
    }
    graph += nodes.filter { !Self.isActivity($0) && named.contains(Self.identity($0)) }
    var document: [String: Any] = ["@graph": graph]
    document["@context"] = context
    if self.source == nil || importedFrom != nil { document[Self.sourceKey] = source }
    let bytes = try JSONSerialization.data(
      withJSONObject: document, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return Array(bytes) + [Byte.lineFeed]
  }

  /// Adds every text in a value that is the identity of a node, and what those nodes refer to.
  private func collectReferences(of value: Any, into found: inout Set<String>) {
    switch value {
    case let node as [String: Any]: for value in node.values { collectReferences(of: value, into: &found) }
    case let list as [Any]: for value in list { collectReferences(of: value, into: &found) }
    case let text as String:
      if !text.isEmpty, let node = byIdentity[text], found.insert(text).inserted {
        collectReferences(of: node, into: &found)
      }
    default: break
    }
  }
}
