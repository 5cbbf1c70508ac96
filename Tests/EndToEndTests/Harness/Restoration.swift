import Testing

@testable import TerminalHarness

extension PseudoTerminal {
  /// Checks that the terminal was left as it was found.
  func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(restorationProblems.isEmpty, "\(restorationProblems)", sourceLocation: sourceLocation)
  }
}
