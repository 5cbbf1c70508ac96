import Foundation
import Testing

/// The program under test: `$VOLUNTEER_TUI_BINARY`, else the release build of this package.
enum Product {
  static let path: String =
    ProcessInfo.processInfo.environment["VOLUNTEER_TUI_BINARY"]
    ?? packageRoot.appending(path: ".build/release/volunteer-tui").path

  /// How a command ended, and what it wrote.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs a command without a terminal.
  static func run(_ arguments: [String], in workspace: Workspace) throws -> Outcome {
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
    .deletingLastPathComponent().deletingLastPathComponent()
}

extension Trait where Self == ConditionTrait {
  /// Runs a test only where there is a program to run, and says what to do where there is none.
  static var needsProduct: Self {
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: Product.path),
      "No program at \(Product.path): build it with “swift build -c release”, or name one in VOLUNTEER_TUI_BINARY"
    )
  }
}
