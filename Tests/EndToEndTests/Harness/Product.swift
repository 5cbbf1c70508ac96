import Foundation
import Testing

/// The program under test: `$VOLUNTEER_TUI_BINARY`, else the release build of this package.
enum Product {
  static let path: String =
    ProcessInfo.processInfo.environment["VOLUNTEER_TUI_BINARY"]
    ?? packageRoot.appending(path: ".build/release/volunteer-tui").path

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
