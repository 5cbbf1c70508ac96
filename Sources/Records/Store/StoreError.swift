/// Why the store refused, in words for the person who asked.
public enum StoreError: Error, Equatable, Sendable {
  /// The file can't be opened or read; says which and why.
  case file(String)
  /// A file or folder can't be made or written; says which and why.
  case cannotWrite(String)
  /// The file is no database of this program.
  case notOurs(path: String)
  /// The database was made by a later version of the program.
  case newer(path: String, found: Int, known: Int)
  /// The database was made by an earlier version of the program and can't be brought up to date.
  case older(path: String, found: Int, known: Int)
  /// Somebody changed the record after it was read: both are given, so that both can be shown.
  case stale(mine: Record, theirs: Record)
  /// The record is no longer there.
  case gone(Record)
  /// A rule of the schema or of the store forbids it; says what and why.
  case refused(String)
  /// Another program is writing and did not finish in time.
  case busy
  /// There is nothing that this user could undo or redo.
  case nothing(String)
  /// The latest entry is never undone; `next` is the one that could be, if asked for.
  case final(entry: JournalEntry, next: JournalEntry?)
  /// Later work stands in the way of undo or redo; a sentence for each.
  case blocked(entry: JournalEntry, obstacles: [String])
  /// The database does not hold what it should; says where.
  case damaged(String)
}

extension StoreError: CustomStringConvertible {
  /// The sentence that people read.
  public var description: String {
    switch self {
    case .file(let what), .cannotWrite(let what), .refused(let what), .nothing(let what): what
    case .notOurs(let path):
      "\(path) is not a database of this program, so it was left alone. Give another name with --database."
    case .newer(let path, let found, let known):
      "\(path) was written by a later version of this program (schema \(found), this one knows \(known)). Use that version."
    case .older(let path, let found, let known):
      "\(path) was written by an earlier version of this program (schema \(found), this one writes \(known)) and can't be brought up to date where it can't be written. Copy it to a folder that you can write, and name that copy with --database."
    case .stale(_, let theirs):
      "\(theirs.title) was changed by somebody else after you opened it. Nothing was saved: look at both and decide."
    case .gone(let record):
      "\(record.title) is no longer there: somebody removed it."
    case .busy: "Another program is writing to the database. Nothing was saved: try again in a moment."
    case .final(let entry, let next):
      "“\(entry.title)” can't be undone: \(entry.finalBecause ?? "it is final")."
        + (next.map { " Before it came “\($0.title)”: undo again to take that back." }
          ?? " Nothing before it can be undone.")
    case .blocked(let entry, let obstacles):
      "“\(entry.title)” can't be reversed: " + obstacles.joined(separator: "; ") + "."
    case .damaged(let what): "The database is damaged (\(what)). Run doctor, and restore a backup."
    }
  }
}
