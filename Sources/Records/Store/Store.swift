import Foundation
import GRDB
import Matching
import Synchronization

/// The database of a volunteer centre: the one place where records are kept and changed.
///
/// Each method that writes is one IMMEDIATE transaction that leaves all or nothing, with its entry in the
/// journal. Calls block, so they belong on a thread of their own; the store may be used from several.
public final class Store: Sendable {
  /// Where the database is.
  public let path: String
  /// Who writes, as the journal names them.
  public let user: String
  /// Whether the database holds invented people.
  public var isDemo: Bool { demo.withLock { $0 } }

  let pool: DatabasePool
  let demo: Mutex<Bool>
  let schema: Schema
  private let clock: @Sendable () -> Timestamp
  private let calendar: (@Sendable () -> Day)?

  /// Opens the database at a path, creating it where there is none.
  /// - Parameters:
  ///   - path: The file. It and SQLite's files beside it are readable by their owner alone (0600), and so are
  ///     folders that must be made (0700).
  ///   - user: Who writes, for the journal; undo is each user's own.
  ///   - now: The moment, for the journal.
  ///   - today: The day, for what the store dates itself; nil for the day of `now` in the policy's time zone.
  /// - Returns: The store, its schema brought up to date.
  /// - Throws: `StoreError.file`, `.cannotWrite`, `.notOurs`, `.newer`, `.busy` or `.damaged`.
  public static func open(
    _ path: String, as user: String, now: @escaping @Sendable () -> Timestamp = { Timestamp.now },
    today: (@Sendable () -> Day)? = nil
  ) throws -> Store {
    try open(path, as: user, schema: .current, now: now, today: today)
  }

  static func open(
    _ path: String, as user: String, schema: Schema, now: @escaping @Sendable () -> Timestamp,
    today: (@Sendable () -> Day)?
  ) throws -> Store {
    try StoreError.wording(path) {
      try PrivateFile.prepare(path)
      try schema.check(header(of: path), path: path)
      let pool = try DatabasePool(path: path, configuration: configuration())
      let isDemo = try pool.writeWithoutTransaction { database in
        // The pool itself has just asked for less, so it is asked for here: a decision survives a power cut.
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try schema.migrate(database)
        return try Meta.isDemo(in: database)
      }
      return Store(path, user: user, pool: pool, schema: schema, isDemo: isDemo, clock: now, calendar: today)
    }
  }

  /// What is only read; nil for a database that is written too.
  let readOnly: ReadOnlyFile?
  /// The file that was opened, by the number its file system gives it.
  private let fileNumber: UInt64

  init(
    _ path: String, user: String, pool: DatabasePool, schema: Schema, isDemo: Bool,
    clock: @escaping @Sendable () -> Timestamp, calendar: (@Sendable () -> Day)?,
    readOnly: ReadOnlyFile? = nil
  ) {
    self.readOnly = readOnly
    self.path = path
    self.user = user
    self.pool = pool
    self.schema = schema
    demo = Mutex(isDemo)
    self.clock = clock
    self.calendar = calendar
    fileNumber = Self.number(of: path)
  }

  private static func number(of path: String) -> UInt64 {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// Refuses to write into a file that was removed or replaced meanwhile: what goes there is lost.
  private func checkFile() throws {
    if let readOnly { throw readOnly.refusal }
    guard Self.number(of: path) == fileNumber else {
      throw StoreError.file(
        "\(path) was removed or replaced while it was open. Nothing was saved: leave, and open it again.")
    }
  }

  /// Ends all use of the database; what was written is in the one file afterwards.
  public func close() throws {
    try StoreError.wording(path) {
      // Ends the readers first: only a writer that closes last brings the log into the file.
      pool.releaseMemory()
      try pool.close()
    }
  }

  /// Changes whenever another program, or another store on the same file, has written.
  public func dataVersion() throws -> Int {
    try StoreError.wording(path) {
      try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }
  }

  /// The files that the database lives in, which nothing else may be written over.
  public var files: [String] { [path, path + "-wal", path + "-shm"] }

  /// The moment, as the store was told to tell it.
  var now: Timestamp { clock() }

  /// The day, as the store was told to tell it.
  func today(in database: Database) throws -> Day {
    if let calendar { return calendar() }
    return try Day(of: now, in: Policy.fetch(in: database).timeZone)
  }

  /// Reads at one moment: what others write meanwhile is not seen.
  func reading<Result>(_ work: (Database) throws -> Result) throws -> Result {
    let result = try StoreError.wording(path) { try pool.read(work) }
    try readOnly?.checkUnchanged()
    return result
  }

  /// Writes all or nothing, with the lock taken at the start so that nothing read can be out of date.
  func writing<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try checkFile()
    return try StoreError.wording(path) {
      try pool.writeWithoutTransaction { database in
        var result: Result?
        try database.inTransaction(.immediate) {
          result = try work(database)
          return .commit
        }
        guard let result else { throw StoreError.damaged("a transaction did not run") }
        return result
      }
    }
  }

  /// What a database's header says, read without changing the file.
  static func header(of path: String) throws -> Schema.Header {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration).read { try Schema.Header($0) }
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.label = "volunteers"
    configuration.prepareDatabase { database in
      // What is removed is overwritten, and temporary tables never reach a disk.
      try database.execute(
        sql: """
          PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -16384; PRAGMA mmap_size = 268435456;
          """)
    }
    return configuration
  }
}

extension StoreError {
  /// Runs work on the database of a path and puts what goes wrong into words.
  static func wording<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let message = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_NOTADB: self = .notOurs(path: path)
    case .SQLITE_CORRUPT: self = .damaged(message)
    case .SQLITE_FULL: self = .cannotWrite("\(path) can't be written: the disk is full. Nothing was saved.")
    case .SQLITE_READONLY: self = .cannotWrite("\(path) can't be written: \(message). Nothing was saved.")
    case .SQLITE_CONSTRAINT: self = .refused("The database refused it: \(message).")
    default: self = .file("\(path) can't be read or written: \(message).")
    }
  }
}
