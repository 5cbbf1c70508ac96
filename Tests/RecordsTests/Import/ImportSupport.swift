import Foundation
import Matching

@testable import Records

/// A store and a folder of files to import into it.
struct ImportBench {
  let scratch = Scratch()
  let store: Store

  init() throws { store = try scratch.store() }

  /// Writes a file and imports it.
  @discardableResult
  func take(
    _ text: String, name: String = "people.csv", as kind: ImportKind? = nil,
    _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> ImportReport {
    try take(Data(text.utf8), name: name, as: kind, change)
  }

  /// Writes a file and imports it.
  @discardableResult
  func take(
    _ bytes: Data, name: String = "people.csv", as kind: ImportKind? = nil,
    _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> ImportReport {
    try bytes.write(to: URL(fileURLWithPath: path(name)))
    var options = ImportOptions(today: Scratch.today)
    options.kind = kind
    change(&options)
    return try store.importFile(path(name), options)
  }

  func path(_ name: String) -> String { scratch.folder + "/" + name }

  func content(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// The only volunteer with a code.
  func volunteer(_ code: String) throws -> Volunteer? {
    try store.snapshot().volunteers.first { $0.reference.code == code }
  }
}

extension ImportReport {
  /// New, changed, unchanged and rejected, for comparing at one glance.
  var counts: [Int] { [new, changed, unchanged, rejected] }
}
