/// Records of a kind, found by position and by identity.
struct RecordTable<Record: Identifiable & Sendable>: Sendable where Record.ID == Identifier<Record> {
  /// The records, by identity ascending.
  private(set) var list: RecordList<Record>
  /// Where each stands.
  private(set) var index: IdentityIndex<Record>

  /// - Precondition: the records ascend by identity.
  init(_ records: some Sequence<Record>) {
    list = RecordList(records)
    index = IdentityIndex(list.indices.map { [list] in list[$0].id })
  }

  /// The record of an identity.
  subscript(_ id: Identifier<Record>) -> Record? { index[id].map { list[$0] } }

  /// What following some replacements leads to.
  struct Following {
    /// The table after them.
    var table: RecordTable
    /// The steps from the one list to the other.
    var edits: [RecordList<Record>.Edit] = []
    /// Whether every record stands where it stood: none was added or removed.
    var keepsPositions = true
  }

  /// The table after replacements, the last of several for a record.
  /// - Complexity: O(replacements · √n); O(n) where a record is added or removed elsewhere than at the end.
  func applying(_ replacements: [Replacement<Record>]) -> Following {
    var following = Following(table: self)
    for replacement in replacements {
      let position = following.table.index.insertionPosition(of: replacement.id)
      let isThere = following.table.index[replacement.id] != nil
      switch (isThere, replacement.record) {
      case (true, let record?): following.edits.append(.replace(position, record))
      case (true, nil):
        following.edits.append(.remove(position))
        following.table.index.remove(at: position)
        following.keepsPositions = false
      case (false, let record?):
        following.edits.append(.insert(position, record))
        following.table.index.insert(replacement.id, at: position)
        following.keepsPositions = false
      case (false, nil): continue
      }
      if let edit = following.edits.last { following.table.list.apply(edit) }
    }
    return following
  }
}
