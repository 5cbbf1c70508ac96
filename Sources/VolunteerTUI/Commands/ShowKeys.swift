import ArgumentParser

/// Prints the keys.
struct ShowKeys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Prints every key of the dashboard, as Markdown.")

  func run() throws {
    try leaving {
      try Output.write(KeyDocumentation.markdown, to: nil)
      return .done
    }
  }
}
