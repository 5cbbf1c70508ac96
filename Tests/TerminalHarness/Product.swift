import Foundation

/// The program under test: `$VOLUNTEER_TUI_BINARY`, else the release build of this package.
package enum Product {
  package static let path: String =
    ProcessInfo.processInfo.environment["VOLUNTEER_TUI_BINARY"]
    ?? packageRoot.appending(path: ".build/release/volunteer-tui").path

  /// How a command ended, and what it wrote.
  package struct Outcome {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  /// Runs a command without a terminal.
  package static func run(_ arguments: [String], in workspace: Workspace) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = workspace.environment.compactMapValues { $0 }
    process.currentDirectoryURL = workspace.folder
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (
      workspace.folder.appending(path: ".output"), workspace.folder.appending(path: ".errors")
    )
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
