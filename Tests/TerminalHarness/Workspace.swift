import Foundation

/// A folder of one test's own: home, working folder and place of its database; gone with the test.
package final class Workspace {
  package let folder: URL

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "volunteer-tui-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a program finds in its environment.
  var environment: [String: String?] {
    [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder.path, "XDG_DATA_HOME": folder.path,
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
  }

  /// A copy of the small demo, made once for all tests.
  func demoDatabase() throws -> String {
    let copy = folder.appending(path: "demo.sqlite")
    try FileManager.default.copyItem(atPath: Demo.template.get(), toPath: copy.path)
    return copy.path
  }

  /// The names of the files in it.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// A file's text.
  func text(of file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }
}

/// The small demo, on a day that is always the same.
package enum Demo {
  package static let today = "2026-11-24"

  /// What opens a database as on that day.
  package static func arguments(database: String) -> [String] { ["--database", database, "--today", today] }

  /// The path of a demo that nobody changes.
  static let template = Result {
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(at: Demo.folder) }
    let database = folder.appending(path: "template.sqlite").path
    let outcome = try Product.run(
      ["demo", "--size", "S", "--seed", "1"] + arguments(database: database), in: Workspace())
    guard outcome.status == 0 else { throw HarnessError.spawning("the demo", outcome.errors) }
    return database
  }

  private static let folder = FileManager.default.temporaryDirectory.appending(
    path: "volunteer-tui-demo-\(ProcessInfo.processInfo.processIdentifier)")
}
