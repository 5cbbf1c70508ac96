/// The identity of a record of one kind, given once by the store and never reused.
///
/// The phantom type keeps a volunteer's identity from being passed where a need's is wanted.
public struct Identifier<Record>: Hashable, Comparable, Sendable {
  /// The number the store knows the record by; positive once stored.
  public let value: Int64

  /// Wraps a number that the store gave.
  public init(_ value: Int64) {
    self.value = value
  }

  /// Orders by the number, so that older records come first.
  public static func < (one: Self, other: Self) -> Bool {
    one.value < other.value
  }
}

extension Identifier: Codable {
  /// Reads the bare number.
  public init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes the bare number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

extension Identifier: CustomStringConvertible {
  /// The number in decimal.
  public var description: String { String(value) }
}

/// Where a record came from and what it is called there; (source, trimmed reference) is unique among records of a kind.
public struct Reference: Hashable, Comparable, Codable, Sendable {
  /// The system the record came from, such as a file's source name or `local` for records entered by hand.
  public var source: String
  /// What the source calls it, without surrounding white space.
  public var code: String

  /// Names a record of a source.
  public init(source: String, code: String) {
    self.source = source
    self.code = code
  }

  /// Orders by source and then by code, by their UTF-8 bytes: the order in which problems are built.
  public static func < (one: Self, other: Self) -> Bool {
    one.source == other.source ? one.code < other.code : one.source < other.source
  }
}
