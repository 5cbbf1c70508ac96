import Foundation
import Testing

/// The built program, run as a person runs it from a shell, in a folder of its own and without a terminal.
final class ProgramRun {
  let folder = NSTemporaryDirectory() + "program-\(UUID().uuidString)"
  /// The name of the database in the folder.
  var database = "volunteers.sqlite"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// `VOLUNTEER_TUI_BINARY`, else the debug or the release build of this package; nil where none is built.
  static let binary: String? = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let named = ProcessInfo.processInfo.environment["VOLUNTEER_TUI_BINARY"]
    let paths = [named, package + "/.build/debug/volunteer-tui", package + "/.build/release/volunteer-tui"]
    return paths.compactMap { $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Why tests that run the program are skipped.
  static let absence: Comment =
    "The program is not built: swift build, or name it in VOLUNTEER_TUI_BINARY"

  /// What a run left.
  struct Result {
    var status: Int32
    var output: String
    var messages: String

    /// The lines of the output.
    var lines: [String] { output.split(whereSeparator: \.isNewline).map(String.init) }
  }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
  }

  func content(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Runs the program on the folder's database, on a fixed day.
  @discardableResult
  func run(_ arguments: String...) throws -> Result { try run(arguments) }

  /// Runs the program with arguments from a list; without privileges it is bound by the rights of files also where
  /// the tests run as root.
  func run(
    _ arguments: [String], environment: [String: String] = [:], withoutPrivileges: Bool = false
  ) throws -> Result {
    let binary = try #require(Self.binary)
    let rights = ["dac_override", "dac_read_search"].map { "-" + $0 }.joined(separator: ",")
    let prefix =
      withoutPrivileges && geteuid() == 0
      ? ["/usr/bin/setpriv", "--bounding-set", rights, "--inh-caps", rights] : []
    return try start(prefix + [binary] + arguments, environment)
  }

  /// Runs a shell script in the folder, with the binary as `$0`.
  func shell(_ script: String, _ binary: String) throws -> Result {
    try start(["/bin/sh", "-c", script, binary], [:])
  }

  private func start(_ command: [String], _ environment: [String: String]) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "HOME": folder, "PATH": "/usr/bin:/bin", "TZ": "Europe/London", "LANG": "C.UTF-8",
      "VOLUNTEER_TUI_DATABASE": path(database),
    ].merging(environment) { _, new in new }
    let output = path(".output")
    let messages = path(".messages")
    for file in [output, messages] { try Data().write(to: URL(fileURLWithPath: file)) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: messages))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "the program was stopped by a signal")
    return Result(
      status: process.terminationStatus, output: try content(".output"), messages: try content(".messages"))
  }
}
