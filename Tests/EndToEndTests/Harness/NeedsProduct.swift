import Foundation
import TerminalHarness
import Testing

extension Trait where Self == ConditionTrait {
  /// Runs a test only where there is a program to run, and says what to do where there is none.
  static var needsProduct: Self {
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: Product.path),
      "No program at \(Product.path): build it with “swift build -c release”, or name one in VOLUNTEER_TUI_BINARY"
    )
  }
}
