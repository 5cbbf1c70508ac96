import Foundation
import Matching

/// Records as the journal keeps them: JSON with sorted keys, so that equal records are equal text.
enum RecordCoding {
  /// A record as JSON.
  static func json(_ record: Record) throws -> String {
    switch record {
    case .term(let term): try text(term)
    case .area(let area): try text(area)
    case .organisation(let organisation): try text(organisation)
    case .service(let service): try text(service)
    case .need(let need): try text(need)
    case .volunteer(let volunteer): try text(volunteer)
    case .placement(let placement): try text(placement)
    case .decision(let decision): try text(decision)
    case .plan(let plan): try text(plan)
    case .policy(let policy): try text(policy)
    }
  }

  /// The record that JSON of a kind describes.
  static func record(_ json: String, kind: RecordKind) throws -> Record {
    switch kind {
    case .term: try .term(value(json))
    case .area: try .area(value(json))
    case .organisation: try .organisation(value(json))
    case .service: try .service(value(json))
    case .need: try .need(value(json))
    case .volunteer: try .volunteer(value(json))
    case .placement: try .placement(value(json))
    case .decision: try .decision(value(json))
    case .plan: try .plan(value(json))
    case .policy: try .policy(policy(json))
    }
  }

  /// A policy whose text may have been written before some of its fields existed: those take their defaults.
  static func policy(_ json: String) throws -> Policy {
    let defaults = try JSONSerialization.jsonObject(with: encoder.encode(Policy())) as? [String: Any] ?? [:]
    let stored = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    let merged = defaults.merging(stored) { _, new in new }
    return try JSONDecoder().decode(Policy.self, from: JSONSerialization.data(withJSONObject: merged))
  }

  /// A value as JSON.
  static func text(_ value: some Encodable) throws -> String {
    try String(decoding: encoder.encode(value), as: UTF8.self)
  }

  /// The value that JSON describes.
  static func value<Value: Decodable>(_ json: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
