import Matching

extension Store {
  /// Saves a record as somebody typed it, with the words that it brings, in one transaction.
  ///
  /// - Parameters:
  ///   - edit: What was typed, begun from the record as it was read.
  ///   - reader: What the fields may name.
  /// - Returns: What was done; nil where nothing differs from what is stored.
  /// - Throws: `EditRefused` where a field cannot be read; `StoreError.stale` where somebody changed the record
  ///   since, and what else `write` throws.
  @discardableResult
  public func save(_ edit: RecordEdit, reader: FieldReader) throws -> Applied? {
    let (_, words) = try RecordEditor.read(edit, reader: reader)
    return try journalled(edit.title, kind: .edit) { session in
      var given: [Int64] = []
      for word in words { given.append(try session.save(.term(StoredTerm(term: word))).key.id) }
      // Read again, now that the words have the identities that the store gave them.
      let (record, _) = try RecordEditor.read(edit, reader: reader.knowing(words, as: given))
      return [try session.save(record).key.id]
    }
  }
}

extension FieldReader {
  /// The same, once words have been stored.
  func knowing(_ words: [Vocabulary.Term], as identities: [Int64]) -> FieldReader {
    FieldReader(context: context.knowing(words, as: identities), newReference: newReference)
  }

  private init(context: ImportContext, newReference: Reference) {
    self.context = context
    self.newReference = newReference
  }
}

extension ImportContext {
  fileprivate func knowing(_ words: [Vocabulary.Term], as identities: [Int64]) -> ImportContext {
    var context = self
    for word in words { _ = context.names.identity(of: word.name, kind: word.kind) }
    context.names.settle(identities)
    return context
  }
}
