/// A record that is looked at where it lies: reading a field copies that field alone.
///
/// A record as an argument is copied before it is read, even where it is borrowed, and with it goes a reference to each
/// of its twenty arrays and strings. This is the only way to a record's memory: a lent record is good only while the
/// closure runs that it is lent to, and no pointer leaves this type.
@dynamicMemberLookup
struct Lent<Record> {
  private let record: UnsafePointer<Record>

  /// A field.
  subscript<Field>(dynamicMember field: KeyPath<Record, Field>) -> Field {
    @inline(__always) get { record.pointee[keyPath: field] }
  }

  /// Lends each record of an array, with its position.
  @inline(__always)
  static func eachOf(_ records: [Record], _ body: (Int, Lent) -> Void) {
    records.withUnsafeBufferPointer { records in
      guard let first = records.baseAddress else { return }
      for position in records.indices { body(position, Lent(record: first + position)) }
    }
  }

  /// Lends one record of an array.
  static func of<Result>(_ records: [Record], at position: Int, _ body: (Lent) -> Result) -> Result {
    precondition(records.indices.contains(position))
    return records.withUnsafeBufferPointer { records in
      guard let first = records.baseAddress else { preconditionFailure("an array with a record has memory") }
      return body(Lent(record: first + position))
    }
  }
}
