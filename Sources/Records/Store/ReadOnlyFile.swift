import Foundation
import GRDB
import Matching

/// A database that is only read, because it or its folder can't be written.
struct ReadOnlyFile: Sendable {
  let path: String
  /// Why it can't be written, without a full stop.
  let obstacle: String
  /// Whether SQLite was told that nobody writes: without its files beside the database it can't watch for that.
  let isTakenAsFixed: Bool
  private let state: [Int]

  /// Looks at a database that can't be written.
  ///
  /// - Throws: `StoreError.file` where changes lie in a log beside it that can't be read without writing.
  init(_ path: String, obstacle: String) throws {
    self.path = path
    self.obstacle = obstacle
    let hasLog = Self.state(of: path + "-wal").map { $0[1] > 0 } ?? false
    let hasIndex = access(path + "-shm", R_OK) == 0
    if hasLog, !hasIndex {
      throw StoreError.file(
        "\(path) can't be read where it is: its latest changes are in \(path)-wal, and \(obstacle). "
          + "Copy both files to a folder that you can write, and name that copy with --database.")
    }
    isTakenAsFixed = !hasLog
    state = Self.state(of: path) ?? []
  }

  /// The name under which SQLite opens it.
  var name: String {
    guard isTakenAsFixed else { return path }
    let plain = CharacterSet(charactersIn: "/-._~").union(.alphanumerics)
    let absolute = URL(fileURLWithPath: path).path
    return "file:\(absolute.addingPercentEncoding(withAllowedCharacters: plain) ?? absolute)?immutable=1"
  }

  /// What is said to whoever would write.
  var refusal: StoreError { .cannotWrite("\(path) can't be written: \(obstacle). Nothing was changed.") }

  /// What an examination says of it.
  var finding: Finding {
    Finding(level: .note, text: "\(path) can be read but not written: \(obstacle).")
  }

  /// Refuses what was read while somebody who may write did so, for it may be half old and half new.
  func checkUnchanged() throws {
    if isTakenAsFixed, Self.state(of: path) != state { throw StoreError.busy }
  }

  /// What changes when a file is written; nil where there is none.
  private static func state(of path: String) -> [Int]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return [
      Int(status.st_ino), Int(status.st_size), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec),
    ]
  }
}

extension Store {
  /// Opens a database that is there for work that only reads, also where it or its folder can't be written.
  ///
  /// Where it can be written this is `open`. Otherwise nothing is changed and every write is refused.
  /// - Throws: `StoreError.file`, `.notOurs`, `.newer`, `.older`, `.busy` or `.damaged`.
  public static func openForReading(
    _ path: String, as user: String, now: @escaping @Sendable () -> Timestamp = { Timestamp.now },
    today: (@Sendable () -> Day)? = nil
  ) throws -> Store {
    guard let obstacle = PrivateFile.obstacle(toWriting: path) else {
      return try open(path, as: user, now: now, today: today)
    }
    return try open(ReadOnlyFile(path, obstacle: obstacle), as: user, now: now, today: today)
  }

  static func open(
    _ file: ReadOnlyFile, as user: String, now: @escaping @Sendable () -> Timestamp,
    today: (@Sendable () -> Day)?
  ) throws -> Store {
    PrivateFile.narrow(file.path)
    return try StoreError.wording(file.path) {
      let schema = Schema.current
      let header = try header(of: file.name)
      try schema.check(header, path: file.path)
      guard header.version == schema.version else {
        throw StoreError.older(path: file.path, found: header.version, known: schema.version)
      }
      var configuration = configuration()
      configuration.readonly = true
      let pool = try DatabasePool(path: file.name, configuration: configuration)
      return Store(
        file.path, user: user, pool: pool, schema: schema, isDemo: try pool.read { try Meta.isDemo(in: $0) },
        clock: now, calendar: today, readOnly: file)
    }
  }
}
