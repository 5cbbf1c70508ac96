/// Which records belong to each owner, as two flat arrays rather than an array an owner.
struct Grouping: Sendable {
  /// Where the owner of each record stands; -1 where there is none.
  private let owners: [Int32]
  private let starts: [Int32]
  private let members: [Int32]

  /// Groups records by owner; those whose owner is not in the index belong to none.
  /// - Complexity: O(records + owners).
  init<Record, Owner>(
    _ records: RecordList<Record>, in index: IdentityIndex<Owner>, by owner: (Record) -> Identifier<Owner>
  ) {
    self.init(
      owners: records.indices.map { Int32(index[owner(records[$0])] ?? -1) }, ownerCount: index.count)
  }

  /// The grouping after records were added, changed or removed, while their owners stayed the same.
  ///
  /// - Parameters:
  ///   - edits: What became of the records, in this order.
  ///   - position: Where a record's owner stands.
  /// - Returns: The grouping of the records there are now.
  /// - Complexity: O(1) where no record changed hands, else one pass over flat integers.
  func following<Record>(_ edits: [RecordList<Record>.Edit], owner position: (Record) -> Int?) -> Grouping {
    var owners = owners
    var isSame = true
    for edit in edits {
      switch edit {
      case .replace(let at, let record):
        let owner = Int32(position(record) ?? -1)
        isSame = isSame && owner == owners[at]
        owners[at] = owner
      case .insert(let at, let record):
        owners.insert(Int32(position(record) ?? -1), at: at)
        isSame = false
      case .remove(let at):
        owners.remove(at: at)
        isSame = false
      }
    }
    return isSame ? self : Grouping(owners: owners, ownerCount: starts.count - 1)
  }

  private init(owners: [Int32], ownerCount: Int) {
    var starts = [Int32](repeating: 0, count: ownerCount + 1)
    for owner in owners where owner >= 0 { starts[Int(owner) + 1] += 1 }
    for owner in 0..<ownerCount { starts[owner + 1] += starts[owner] }
    var next = starts
    var members = [Int32](repeating: 0, count: Int(starts[ownerCount]))
    for (record, owner) in owners.enumerated() where owner >= 0 {
      members[Int(next[Int(owner)])] = Int32(record)
      next[Int(owner)] += 1
    }
    self.owners = owners
    self.starts = starts
    self.members = members
  }

  /// The positions of an owner's records, ascending; none where there is no such owner.
  subscript(_ owner: Int?) -> ArraySlice<Int32> {
    guard let owner else { return [] }
    return members[Int(starts[owner])..<Int(starts[owner + 1])]
  }
}

/// Finds a record's position by its identity: at once where identities are dense, else by binary search.
struct IdentityIndex<Record>: Sendable {
  private var ascending: [Identifier<Record>]

  /// - Precondition: the identities ascend.
  init(_ ascending: [Identifier<Record>]) {
    self.ascending = ascending
    assert(zip(ascending, ascending.dropFirst()).allSatisfy { $0 < $1 }, "identities must ascend")
  }

  /// How many records there are.
  var count: Int { ascending.count }

  /// The position of an identity; nil where there is no such record.
  /// - Complexity: O(1) where identities are dense, else O(log n).
  subscript(_ id: Identifier<Record>) -> Int? {
    guard let first = ascending.first else { return nil }
    let guess = id.value - first.value
    if guess >= 0, guess < Int64(ascending.count), ascending[Int(guess)] == id { return Int(guess) }
    let position = insertionPosition(of: id)
    return position < ascending.count && ascending[position] == id ? position : nil
  }

  /// Where an identity stands, or would stand.
  /// - Complexity: O(log n).
  func insertionPosition(of id: Identifier<Record>) -> Int {
    var low = 0
    var high = ascending.count
    while low < high {
      let middle = (low + high) / 2
      if ascending[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Adds an identity where it belongs.
  mutating func insert(_ id: Identifier<Record>, at position: Int) { ascending.insert(id, at: position) }

  /// Removes an identity.
  mutating func remove(at position: Int) { ascending.remove(at: position) }
}
